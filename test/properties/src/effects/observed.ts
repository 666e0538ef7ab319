import type { Breach, Effect, Operation, Plan, Server } from '@isobar/core';
import { breachesOfComputed, isCloudError, observedEffects, parseRef } from '@isobar/core';
import type { CloudState, HeldServer } from '@isobar/simulator';

import type { World } from '../world/world.ts';

const SOURCE = 'seen on the simulator';
const EVIDENCE = { level: 'real', source: SOURCE } as const;

/** A server as it is seen; one that a cloud still shows as deleted is gone. */
export async function lookAt(world: World, id: string): Promise<Server | null> {
  try {
    const server = await world.adapter.servers.get(id, {});
    return server.phase === 'deleted' ? null : server;
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found') return null;
    throw error;
  }
}

/** What was there before an action: what the cloud held, and the server as the adapter saw it. */
export interface Before {
  readonly held: CloudState;
  readonly seen: Server | null;
}

/** Where more happened to the server than the plan announced. */
export async function observedBreaches(world: World, plan: Plan, operation: Operation, before: Before): Promise<readonly Breach[]> {
  const held = before.held.servers.find(({ id }) => id === plan.targetId);
  if (before.seen === null || held === undefined || !plan.changes) return [];
  const { replaced } = operation.result;
  const successor = replaced.map((pair) => [parseRef(pair.old).id, parseRef(pair.new).id]).find(([old]) => old === held.id)?.[1];
  const after = await lookAt(world, successor ?? held.id);
  const shown = await observedEffects(world.adapter, before.seen, after, plan.effects, SOURCE);
  const effects = shown.filter((effect) => !isReserved(world, before.seen, effect));
  return breachesOfComputed([...effects, ...diskEffects(world, plan, held, after)], plan.effects);
}

/** An address that left the server, and stays where its port stays: it is not lost. */
function isReserved(world: World, seen: Server | null, { facet, item, values }: Effect): boolean {
  const port = seen?.addresses.find(({ address }) => item === `addresses/${address}`)?.portId;
  const stays = typeof port === 'string' && world.cloud.state().others['ports']?.includes(port) === true;
  return facet.startsWith('addresses.') && (values as readonly string[]).includes('lost') && stays;
}

const isTold = (effects: readonly Effect[], facet: string, value: string): boolean =>
  effects.some((effect) => effect.facet === facet && (effect.values as readonly string[]).includes(value));

/** What became of the bytes of the boot disk, by its mark. The disk of a server that is gone went, or stands apart. */
function diskEffects(world: World, { effects }: Plan, before: HeldServer, after: Server | null): readonly Effect[] {
  const now = world.cloud.state().servers.find(({ id }) => id === after?.id);
  if (now === undefined || before.rootDisk === null || now.rootDisk === null) return [];
  const words =
    before.rootDisk === now.rootDisk ? (['kept', 'grown', 'rolledBack'] as const) : (['replaced', 'rolledBack', 'detached', 'lost'] as const);
  const value = words.find((word) => isTold(effects, 'rootDisk', word)) ?? words[0];
  if (value === 'kept' && !effects.some(({ facet }) => facet === 'rootDisk')) return [];
  return [{ facet: 'rootDisk', values: [value], evidence: EVIDENCE }];
}
