import type { Action, ActionRequest, CreateServerRequest, FactsQuery, ReadFacts } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { OpenStackVerb } from '../openstack-verbs.ts';
import { isOpenStackVerb } from '../openstack-verbs.ts';
import { hasLocalDisks } from '../server/local-disks.ts';
import { readCreateFacts } from './create-facts.ts';
import { looksAtPorts, toDigest } from './digest.ts';
import type { FactsSources } from './facts-sources.ts';
import type { FoundFacts } from './found-facts.ts';
import type { NovaServer, OpenStackFacts, ServerPort } from './openstack-facts.ts';
import type { DiskDepth } from './server-disks.ts';
import { isVolumeBacked, readDisks } from './server-disks.ts';
import type { Present } from './server-facts.ts';
import { readConfirmFacts, readNoFacts, readRebuildFacts, readResizeFacts, readRevertFacts } from './server-facts.ts';

interface VerbReads {
  readonly disks: DiskDepth;
  readonly found: (sources: FactsSources, present: Present, query: FactsQuery) => Promise<FoundFacts>;
}

const READS: Readonly<Record<Exclude<OpenStackVerb, 'create'>, VerbReads>> = {
  // A root volume with snapshots outlives its server (SOURCES.md#nova-delete-snapshot-root-volume-stays).
  delete: { disks: 'snapshots', found: readNoFacts },
  rename: { disks: 'row', found: readNoFacts },
  start: { disks: 'row', found: readNoFacts },
  stop: { disks: 'row', found: readNoFacts },
  reboot: { disks: 'row', found: readNoFacts },
  rebuild: { disks: 'volumes', found: readRebuildFacts },
  resize: { disks: 'volumes', found: readResizeFacts },
  confirmResize: { disks: 'row', found: readConfirmFacts },
  revertResize: { disks: 'volumes', found: readRevertFacts },
};

/**
 * The server first (one read, so that a wrong id costs no more), then what the request names, then the rest.
 * Cinder and Neutron are left out where the catalog has none.
 * @throws CloudError `not_found`, or `invalid_argument` for an ambiguous name
 */
export async function readFacts<A extends Action>(sources: FactsSources, query: FactsQuery<A>): Promise<ReadFacts<A, OpenStackFacts>> {
  const { action, awaitingResize, targetId, signal } = query;
  if (!isOpenStackVerb(action)) throw new CloudError('unsupported', `this adapter has no way to ${action} a server`, { outcome: 'not_applied' });
  const server = targetId === null ? null : await sources.servers.get(targetId, { signal });
  const [found, about] = await readRest(sources, action, server, query);
  const { request, requested, ...named } = found;
  const facts: OpenStackFacts = {
    cloud: sources.api.cloud,
    server,
    ...named,
    ...about,
    ...(await readAccount(sources, signal)),
    awaitingResize,
    digest: toDigest(action, server, about.ports, requested),
    hasEphemeralDisk: hasLocalDisks(server, found.currentFlavor ?? found.flavor),
  };
  return { facts, request: request as ActionRequest<A> };
}

type About = Pick<OpenStackFacts, 'disks' | 'ports' | 'volumeBacked'>;

async function readRest(
  sources: FactsSources,
  verb: OpenStackVerb,
  server: NovaServer | null,
  query: FactsQuery,
): Promise<readonly [FoundFacts, About]> {
  if (verb === 'create') {
    return [await readCreateFacts(sources, query.request as CreateServerRequest, query), { disks: [], ports: [], volumeBacked: false }];
  }
  if (server === null) throw new CloudError('internal', `${verb} needs a server`, { outcome: 'not_applied' });
  const reads = READS[verb];
  const disks = await readDisks(sources, server, reads.disks, query);
  const found = await reads.found(sources, { server, disks }, query);
  return [found, { disks, ports: await readPorts(sources, verb, server, query), volumeBacked: isVolumeBacked(server) }];
}

async function readPorts(
  { api, network }: FactsSources,
  verb: OpenStackVerb,
  { id }: NovaServer,
  { signal }: FactsQuery,
): Promise<readonly ServerPort[]> {
  return looksAtPorts(verb) && (await api.offers('network', signal)) ? network.portsOf(id, { signal }) : [];
}

/**
 * What the account may use. By Nova's default policy an administrator passes a lock (SOURCES.md#nova-lock-admin-ignores):
 * the role `admin` stands for that. Under another policy Nova answers 409 and nothing is done, so that a wrong guess is harmless.
 */
async function readAccount(
  { api }: FactsSources,
  signal: AbortSignal | undefined,
): Promise<Pick<OpenStackFacts, 'microversion' | 'canMakePorts' | 'overridesLock'>> {
  const range = await api.microversions('compute', signal);
  const { roles } = await api.identity(signal);
  return { microversion: range?.maximum ?? '2.1', canMakePorts: await api.offers('network', signal), overridesLock: roles.includes('admin') };
}
