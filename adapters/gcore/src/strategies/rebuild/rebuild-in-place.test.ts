import type { Operation } from '@isobar/core';
import { answerOperation, collectItems, driveOperation, startOperation } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../../testing/gcore-world.ts';
import type { GcoreWorld } from '../../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const rebuild = (targetId: string, request: object = {}) => ({ action: 'rebuild', targetId, request: { image: SEED.ubuntu24, ...request } }) as const;

const serverOf = async (operation: Operation) => world.adapter.servers.get(operation.result.ref?.split('/')[1] ?? '', {});
const creates = () => world.writes().filter((write) => write.method === 'POST' && write.path === '/cloud/v2/instances/111/76');

describe('a rebuild in place', () => {
  it('gives the new server the addresses, volumes, labels, key and groups of the old one', async () => {
    world = await startWorld();
    const before = await world.adapter.servers.get(SEED.web1, {});
    const operation = await world.run(rebuild(SEED.web1));
    expect(operation.state).toBe('succeeded');
    const after = await serverOf(operation);
    expect(after).toMatchObject({
      name: 'web-1',
      phase: 'running',
      activity: null,
      keyPair: 'ops-key',
      labels: { env: 'test' },
      image: { id: SEED.ubuntu24 },
    });
    expect(after.id).not.toBe(before.id);
    expect(after.addresses.map(({ address, macAddress }) => [address, macAddress])).toEqual(
      before.addresses.map(({ address, macAddress }) => [address, macAddress]),
    );
    expect(after.securityGroups).toEqual(before.securityGroups);
    expect(after.volumes.find((volume) => volume.root === false)?.id).toBe(SEED.web1Data);
    expect(operation.result).toMatchObject({
      replaced: [{ old: `lux/${SEED.web1}`, new: after.ref }],
      leftovers: [
        { ref: `lux/${SEED.web1Port}`, costsMoney: true },
        { ref: `lux/${SEED.web1Root}`, costsMoney: true },
      ],
    });
  });

  it('changes nothing before each port is reserved, and stops where one is not', async () => {
    world = await startWorld({ portReservation: 'ignored' });
    const operation = await world.run(rebuild(SEED.web1));
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'unsupported', outcome: 'not_applied' } });
    expect(world.writes()).toHaveLength(1);
    expect(await world.adapter.servers.get(SEED.web1, {})).toMatchObject({ phase: 'running' });
  });

  it('says that there is no way back where the boot volume dies with the server', async () => {
    world = await startWorld();
    const plan = await world.plan(rebuild(SEED.db1));
    expect(plan.effects.find((effect) => effect.facet === 'undo')).toMatchObject({ values: ['impossible'], evidence: { level: 'documented' } });
    expect(plan.warnings).toContainEqual(expect.objectContaining({ type: 'lossy', subject: 'undo', detail: expect.stringContaining('no way back') }));
    const step = plan.steps.find((candidate) => candidate.pointOfNoReturn === true);
    expect(step?.id).toBe('delete');
    expect(step?.compensation).toBeUndefined();
  });

  it('takes the way back to the old disk where the new server cannot be made', async () => {
    world = await startWorld();
    world.cloud.change({ server: SEED.web1, action: 'setDeleteOnTermination', volume: SEED.web1Data, value: true });
    world.cloud.change({ failNextTask: { type: 'create_vm', error: 'No valid host was found' } });
    const operation = await world.run(rebuild(SEED.web1));
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'capacity_unavailable' } });
    const after = await serverOf(operation);
    expect(after).toMatchObject({ name: 'web-1', phase: 'running', image: { id: SEED.ubuntu22 } });
    expect(after.addresses.map(({ address }) => address)).toEqual(['192.168.10.20', '203.0.113.20']);
    expect(after.volumes.map(({ id, deleteOnTermination }) => [id, deleteOnTermination])).toEqual([
      [SEED.web1Root, false],
      [SEED.web1Data, true],
    ]);
    const volumes = await world.adapter.volumes.listPage(undefined, {});
    expect(JSON.stringify(volumes)).not.toContain(`boot-${operation.id}`);
  });

  it('asks what to do where there is no way back, and makes the server when told to try again', async () => {
    world = await startWorld();
    world.cloud.change({ failNextTask: { type: 'create_vm', error: 'No valid host was found' } });
    const asked = await world.run(rebuild(SEED.db1));
    expect(asked).toMatchObject({ state: 'needsAttention', attention: { stepId: 'server' }, result: { resourceState: 'destroyed' } });
    await answerOperation(asked.id, 'retry', {}, world.ports());
    const operation = await driveOperation(asked.id, world.ports());
    expect(operation.state).toBe('succeeded');
    expect((await serverOf(operation)).addresses.map(({ address }) => address)).toEqual(['192.168.10.30']);
  });

  it('detaches a data volume that would die with the server, and gives it back with its flag', async () => {
    world = await startWorld();
    world.cloud.change({ server: SEED.web1, action: 'setDeleteOnTermination', volume: SEED.web1Data, value: true });
    const operation = await world.run(rebuild(SEED.web1));
    expect(operation.state).toBe('succeeded');
    expect(operation.steps.map((step) => step.id)).toContain(`detach-${SEED.web1Data}`);
    const after = await serverOf(operation);
    expect(after.volumes.find((volume) => volume.id === SEED.web1Data)).toMatchObject({ deleteOnTermination: true });
  });

  it('does not delete a server that got a volume which would go with it', async () => {
    world = await startWorld();
    const plan = await world.plan(rebuild(SEED.web2));
    const { id } = await startOperation(plan, { accept: [...plan.accept.inherent, ...plan.accept.surprising] }, world.ports());
    const clock = {
      ...world.clock,
      sleep: async (milliseconds: number) => {
        await world.clock.sleep(milliseconds);
        if (!world.writes().some((write) => write.path.endsWith('/action'))) return;
        const server = await world.adapter.servers.get(SEED.web2, {});
        if (server.volumes.length > 1) return;
        world.cloud.change({ server: SEED.web2, action: 'attachVolume', volume: 'spare-data' });
        world.cloud.change({ server: SEED.web2, action: 'setDeleteOnTermination', volume: '22222222-0000-4000-8000-000000900001', value: true });
      },
    };
    const operation = await driveOperation(id, world.ports({ clock }));
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'plan_stale' } });
    expect(await world.adapter.servers.get(SEED.web2, {})).toMatchObject({ phase: 'running' });
  });

  it('is finished by another process with one create, where the first died right after the delete and the reply was lost', async () => {
    world = await startWorld();
    const plan = await world.plan(rebuild(SEED.web1));
    const { id } = await startOperation(plan, { accept: [...plan.accept.inherent, ...plan.accept.surprising] }, world.ports());
    world.cloud.faults.add({ match: { method: 'POST', path: '^/cloud/v2/instances/111/76$' }, action: { type: 'dropReply' } });
    const died = new AbortController();
    const clock = {
      ...world.clock,
      sleep: async (milliseconds: number, signal?: AbortSignal) => {
        if (creates().length > 0) died.abort();
        await world.clock.sleep(milliseconds, signal);
      },
    };
    await expect(driveOperation(id, world.ports({ clock, signal: died.signal }))).rejects.toThrow(/abort/i);
    const operation = await driveOperation(id, world.ports({ adapter: world.connect() }));
    expect(operation.state).toBe('succeeded');
    expect(creates()).toHaveLength(1);
    const after = await serverOf(operation);
    expect(after.addresses.map(({ address }) => address)).toEqual(['192.168.10.20', '203.0.113.20']);
    const { servers } = world.connect();
    const all = await collectItems((cursor, options) => servers.listPage(cursor, options));
    expect(all.filter((server) => server.name === 'web-1')).toHaveLength(1);
  });
});
