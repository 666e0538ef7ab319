import type { Action, Effect, Envelope, Fit, Server } from '@isobar/core';
import { doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { MemoryFacts } from '../facts/memory-facts.ts';

/** The server that the facts are about. Every verb but create has one. */
export function requireServer(facts: MemoryFacts): Server {
  if (facts.server === null) throw new TypeError('these facts are of no server');
  return facts.server;
}

/** Yes where the server's status is one of these and nobody locked it; else no, with the reason that the cloud would give. */
export function fitsIn(facts: MemoryFacts, statuses: readonly string[]): Fit {
  const server = requireServer(facts);
  if (server.locked === true) return doesNotFit('the server is locked');
  const status = server.native.status ?? '';
  return statuses.includes(status) ? FITS : doesNotFit(`the server is ${status}; this needs ${statuses.join(' or ')}`);
}

/** The envelope, narrowed by what this server has: which addresses, which data volumes, which power. */
export function effectsOf<A extends Action>(
  envelope: Envelope<A>,
  facts: MemoryFacts,
  known: Parameters<typeof effectsFromEnvelope>[1] = {},
): readonly Effect[] {
  const server = requireServer(facts);
  const floating = server.addresses.some((address) => address.kind === 'floating');
  const data = server.volumes.some((volume) => volume.root !== true);
  const has = { 'addresses.floating': floating, dataVolumes: data, keyPair: server.keyPair !== null, labels: Object.keys(server.labels).length > 0 };
  return effectsFromEnvelope(envelope, known).map((effect) => {
    const present = (has as Readonly<Record<string, boolean | undefined>>)[effect.facet];
    const values: readonly string[] = effect.values;
    if (present === undefined || values.length === 1) return effect;
    const left = present ? values.filter((value) => value !== 'none') : ['none'];
    return Object.assign({}, effect, { values: left }) as Effect;
  });
}
