import type { Breach, Effect, Plan, Server } from '@isobar/core';
import { breachesOfComputed, observedEffects } from '@isobar/core';

import { check } from '../check.ts';
import type { ConformanceWorld } from '../harness.ts';

const SOURCE = 'seen by the conformance suite';
const NEW_DISK = ['replaced', 'rolledBack', 'detached', 'lost'] as const;
/** A disk that grew, or was rolled back over nothing, has the contents from before. */
const SAME_DISK = ['kept', 'grown', 'rolledBack'] as const;

/** A server before an action, with the mark of its root disk where the harness can read one. */
export interface Before {
  readonly server: Server | null;
  readonly rootDisk: string | null;
}

export async function lookBefore(world: ConformanceWorld, serverId: string | null): Promise<Before> {
  const server = serverId === null ? null : await world.adapter.servers.get(serverId, {});
  return { server, rootDisk: await markOf(world, server) };
}

/** Holds what was seen to happen to a server to the computed effects, facet by facet. */
export async function checkObserved(world: ConformanceWorld, plan: Plan, before: Before, after: Server | null): Promise<void> {
  if (before.server === null) return;
  const observed = await observedEffects(world.adapter, before.server, after, plan.effects, SOURCE);
  const disk = after === null ? [] : diskSeen(before.rootDisk, await markOf(world, after), plan.effects);
  const grew = after !== null && hasAllOf(before.server, after);
  const breaches = breachesOfComputed([...observed, ...disk], plan.effects).filter((breach) => !(grew && isMore(breach)));
  check(breaches.length === 0, `${plan.action}: what was seen is among the computed effects`, breaches);
}

/** One more address is another set of addresses, yet each one is kept. */
function isMore({ facet, values, allowed }: Breach): boolean {
  return facet.startsWith('addresses.') && values.join() === 'changed' && allowed.includes('kept');
}

function hasAllOf(before: Server, after: Server): boolean {
  return before.addresses.every((old) => after.addresses.some((now) => now.address === old.address && now.macAddress === old.macAddress));
}

/** Another mark is another disk; whether it was replaced or only grew, the computed effects choose the word. */
function diskSeen(before: string | null, after: string | null, computed: readonly Effect[]): readonly Effect[] {
  const claim = computed.find((effect) => effect.facet === 'rootDisk');
  if (before === null || after === null || claim === undefined) return [];
  const said: readonly string[] = claim.values;
  const words = before === after ? SAME_DISK : NEW_DISK;
  const value = words.find((word) => said.includes(word)) ?? words[0];
  return [{ facet: 'rootDisk', values: [value], evidence: { level: 'real', source: SOURCE } }];
}

async function markOf(world: ConformanceWorld, server: Server | null): Promise<string | null> {
  return server === null ? null : ((await world.rootDiskMark?.(server.id)) ?? null);
}
