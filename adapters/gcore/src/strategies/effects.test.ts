import type { Action, ActionRequest, Effect, Plan, Server } from '@isobar/core';
import { breachesOfComputed, observedEffects } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../testing/gcore-world.ts';
import type { GcoreWorld } from '../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

type Done = {
  readonly [A in Action]?: { readonly targetId?: string; readonly prepare?: () => Promise<unknown>; readonly request: () => ActionRequest<A> };
};

const make = <A extends Action>(action: A, request: ActionRequest<A>) => world.run({ action, targetId: null, request });

async function seen(before: Server, { effects }: Plan): Promise<readonly Effect[]> {
  const after = await world.adapter.servers.get(before.id, {});
  return observedEffects(world.adapter, before, after, effects, 'seen by a test#effects');
}

/** Each action on a server that leaves it standing, with what must be there before. */
const DONE: Done = {
  rename: { request: () => ({ name: 'another' }) },
  start: { targetId: SEED.stopped, request: () => ({}) },
  stop: { request: () => ({}) },
  reboot: { request: () => ({ kind: 'hard' }) },
  suspend: { request: () => ({}) },
  resize: { request: () => ({ flavor: 'g1-standard-4-8' }) },
  createImage: { request: () => ({ name: 'golden-9' }) },
  console: { request: () => ({}) },
  attachVolume: { prepare: () => make('createVolume', { name: 'scratch', sizeGiB: 1 }), request: () => ({ volume: 'scratch' }) },
  detachVolume: { request: () => ({ volume: SEED.web1Data }) },
  attachPort: { request: () => ({ network: 'lab-net' }) },
  detachPort: { request: () => ({ port: SEED.web1Port }) },
  attachSecurityGroup: { prepare: () => make('createSecurityGroup', { name: 'fresh', rules: [] }), request: () => ({ securityGroup: 'fresh' }) },
  detachSecurityGroup: { request: () => ({ securityGroup: 'default' }) },
  attachServerGroup: { prepare: () => make('createServerGroup', { name: 'apart', policy: 'affinity' }), request: () => ({ serverGroup: 'apart' }) },
};

describe('effects are true', () => {
  it.each(Object.keys(DONE) as (keyof typeof DONE)[])('of %s: what is seen is among what was computed', async (action) => {
    world = await startWorld();
    const row = DONE[action];
    await row?.prepare?.();
    const targetId = row?.targetId ?? SEED.web1;
    const request = row?.request() ?? {};
    const before = await world.adapter.servers.get(targetId, {});
    const plan = await world.plan({ action, targetId, request });
    const operation = await world.run({ action, targetId, request });
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: action !== 'console' } });
    expect(breachesOfComputed(await seen(before, plan), plan.effects)).toEqual([]);
  });

  it('of taking a floating IP off: it is detached from the server, and stays', async () => {
    world = await startWorld();
    const before = await world.adapter.servers.get(SEED.web1, {});
    const floating = before.addresses.find(({ kind }) => kind === 'floating')?.address ?? '';
    const intent = { action: 'detachFloatingIp', targetId: SEED.web1, request: { floatingIp: floating } } as const;
    const plan = await world.plan(intent);
    expect(plan.effects).toContainEqual(expect.objectContaining({ item: `addresses/${floating}`, values: ['detached'] }));
    expect(await world.run(intent)).toMatchObject({ state: 'succeeded' });
    expect(breachesOfComputed(await seen(before, plan), plan.effects)).toEqual([]);
  });
});
