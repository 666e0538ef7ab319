import type { Plan } from '@isobar/core';
import { driveOperation, makePlan, startOperation } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../../testing/gcore-world.ts';
import type { GcoreWorld } from '../../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

/** A plan of the second strategy, which the first would hide. */
async function planBeside(serverId: string): Promise<Plan> {
  const { adapter } = world;
  const only = adapter.strategies.rebuild?.filter((strategy) => strategy.id === 'rebuild-beside') ?? [];
  const narrowed = { ...adapter, strategies: { ...adapter.strategies, rebuild: only } };
  return makePlan(narrowed, { action: 'rebuild', targetId: serverId, request: { image: SEED.ubuntu24 } }, { now: () => world.clock.now() });
}

async function runBeside(serverId: string) {
  const plan = await planBeside(serverId);
  const { id } = await startOperation(plan, { accept: [...plan.accept.inherent, ...plan.accept.surprising] }, world.ports());
  return driveOperation(id, world.ports());
}

describe.each(['gcore', 'edgecenter'] as const)('a rebuild beside the old server (%s)', (dialect) => {
  it('moves volumes and the floating IP to the new server and keeps the old one stopped', async () => {
    world = await startWorld({ dialect });
    const operation = await runBeside(SEED.web1);
    expect(operation).toMatchObject({ state: 'succeeded', error: null });
    const [, newId] = operation.result.ref?.split('/') ?? [];
    const after = await world.adapter.servers.get(newId ?? '', {});
    expect(after).toMatchObject({ name: 'web-1', phase: 'running', image: { id: SEED.ubuntu24 }, labels: { env: 'test' } });
    expect(after.addresses.find(({ kind }) => kind === 'floating')?.address).toBe('203.0.113.20');
    expect(after.addresses.find(({ kind }) => kind === 'private')?.address).not.toBe('192.168.10.20');
    expect(after.volumes.map(({ id }) => id)).toContain(SEED.web1Data);
    const old = await world.adapter.servers.get(SEED.web1, {});
    expect(old).toMatchObject({ phase: 'stopped' });
    expect(operation.result).toMatchObject({
      replaced: [{ old: `lux/${SEED.web1}`, new: after.ref }],
      leftovers: [{ ref: `lux/${SEED.web1}`, costsMoney: true }],
    });
  });

  it('undoes everything where the new server cannot be made', async () => {
    world = await startWorld({ dialect });
    const before = await world.adapter.servers.get(SEED.web1, {});
    const plan = await planBeside(SEED.web1);
    world.cloud.change({ failNextTask: { type: 'create_vm', error: 'Quota exceeded for cores' } });
    const { id } = await startOperation(plan, { accept: [...plan.accept.inherent, ...plan.accept.surprising] }, world.ports());
    const operation = await driveOperation(id, world.ports());
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'quota_exceeded' }, result: { replaced: [], leftovers: [] } });
    const after = await world.adapter.servers.get(SEED.web1, {});
    expect(after.phase).toBe('running');
    expect(after.volumes.map(({ id }) => id)).toEqual(before.volumes.map(({ id }) => id));
    expect(after.addresses).toEqual(before.addresses);
  });
});

describe('the plan of a rebuild beside', () => {
  it('has no point of no return, says that the addresses of the ports change and that the old server costs', async () => {
    world = await startWorld();
    const plan = await planBeside(SEED.web1);
    expect(plan.pointOfNoReturn).toBeNull();
    expect(plan.accept.surprising).toContain('address-change');
    expect(plan.effects).toContainEqual(expect.objectContaining({ facet: 'addresses.floating', item: 'addresses/203.0.113.20', values: ['kept'] }));
    expect(plan.warnings).toContainEqual(expect.objectContaining({ subject: 'leftovers' }));
  });
});
