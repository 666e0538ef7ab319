import type { Action, ActionRequest, Operation } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { GcoreWorld } from '../testing/gcore-world.ts';
import { SEED, startWorld } from '../testing/gcore-world.ts';

let world: GcoreWorld;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

interface Case<A extends Action = Action> {
  readonly action: A;
  /** What is sent: method and end of the path. */
  readonly write: readonly [method: string, path: string];
  readonly target: () => Promise<string | null>;
  readonly request: () => Promise<ActionRequest<A>>;
}

const of = <A extends Action>(
  action: A,
  write: Case['write'],
  target: Case['target'],
  request: () => ActionRequest<A> | Promise<ActionRequest<A>>,
): Case => ({ action, write, target, request: async () => request() });

const nothing = async (): Promise<null> => null;
const web1 = async (): Promise<string> => SEED.web1;

async function volume(): Promise<string> {
  const { result } = await world.run({ action: 'createVolume', targetId: null, request: { name: 'scratch', sizeGiB: 5 } });
  return result.ref?.split('/')[1] ?? '';
}

/** The cloud refuses the second copy, or has nothing more to do. */
const ONCE: readonly Case[] = [
  of('stop', ['POST', '/action$'], web1, () => ({})),
  of('resize', ['POST', '/changeflavor$'], web1, () => ({ flavor: 'g1-standard-4-8', confirm: 'auto' })),
  of('attachVolume', ['POST', '/attach$'], web1, async () => ({ volume: await volume() })),
  of('detachVolume', ['POST', '/detach$'], web1, () => ({ volume: SEED.web1Data })),
  of('extendVolume', ['POST', '/extend$'], volume, () => ({ sizeGiB: 9 })),
  of('deleteVolume', ['DELETE', '/volumes/'], volume, () => ({})),
  of('create', ['POST', '/v2/instances'], nothing, () => ({ name: 'twice', flavor: 'g1-standard-1-2', image: SEED.ubuntu24 })),
];

/** The cloud makes a second one. */
const TWINS: readonly Case[] = [
  of('createVolume', ['POST', '/v1/volumes'], nothing, () => ({ name: 'twice', sizeGiB: 5 })),
  of('createFloatingIp', ['POST', '/floatingips'], nothing, () => ({})),
  of('create', ['POST', '/v1/volumes'], nothing, () => ({ name: 'twice', flavor: 'g1-standard-1-2', image: SEED.ubuntu24 })),
];

async function deliverTwice({ action, write: [method, path], target, request }: Case, answer: 'first' | 'second'): Promise<Operation> {
  const [targetId, wanted] = [await target(), await request()];
  world.cloud.faults.add({ match: { method, path }, action: { type: 'duplicate', answer } });
  return world.run({ action, targetId, request: wanted });
}

describe.each(['first', 'second'] as const)('a request that arrives twice, answered with the %s reply', (answer) => {
  it.each(ONCE)('is done once, and succeeds: $action $write', async (row) => {
    const { state, error, result } = await deliverTwice(row, answer);
    expect({ state, error }).toEqual({ state: 'succeeded', error: null });
    expect(result).toMatchObject({ changed: true, leftovers: [] });
  });

  it.each(TWINS)('names the twin that it has left: $action $write', async (row) => {
    const { state, error, result } = await deliverTwice(row, answer);
    expect({ state, error }).toEqual({ state: 'succeeded', error: null });
    expect(result.leftovers.map(({ what }) => what)).toEqual([expect.stringMatching(/^second /)]);
    expect(result.leftovers[0]?.ref).not.toBe(result.ref);
  });
});
