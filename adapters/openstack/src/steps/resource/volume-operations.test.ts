import type { Action, Operation } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { OpenStackAdapter } from '../../openstack-adapter.ts';
import { SimulatedOpenStack } from '../../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;
let adapter: OpenStackAdapter;

beforeEach(async () => {
  world = await SimulatedOpenStack.start();
  adapter = world.adapter as OpenStackAdapter;
});
afterEach(() => world.close());

const idIn = (operation: Operation): string => operation.result.ref?.split('/')[1] ?? '';
const volume = (id: string) => adapter.volumes.get(id, {});
const named = async (name: string) => (await adapter.volumes.listPage(undefined, {})).items.find((row) => row.name === name)?.id ?? '';

async function run(action: Action, target: string | null, request: object = {}): Promise<Operation> {
  const operation = await world.run(action, target, request);
  expect([action, operation.state, operation.error]).toEqual([action, 'succeeded', null]);
  return operation;
}

const make = async (request: object = {}): Promise<string> => idIn(await run('createVolume', null, { name: 'new', sizeGiB: 5, ...request }));

describe('a new volume on OpenStack', () => {
  it('has its name, size, type, zone and labels, by one write', async () => {
    const id = await make({ type: 'fast', zone: 'nova', description: 'data', labels: { team: 'web' } });
    expect(await volume(id)).toMatchObject({ name: 'new', sizeGiB: 5, type: 'fast', zone: 'nova', state: 'available' });
    expect((await volume(id)).native.raw).toMatchObject({ description: 'data', metadata: { team: 'web' } });
    expect(world.writes()).toHaveLength(1);
  });

  it.each(['dropReply', 'dropRequest'] as const)('is made once where the %s happens', async (type) => {
    world.simulator.faults.add({ match: { method: 'POST', path: '/volumes$' }, action: { type } });
    await make({ name: 'once' });
    const { items } = await adapter.volumes.listPage(undefined, {});
    expect(items.filter(({ name }) => name === 'once')).toHaveLength(1);
  });

  it('is made of an image in the size that it needs, of a snapshot and of another volume', async () => {
    const image = (await adapter.images.listPage(undefined, {})).items.find(({ name }) => name === 'debian-12');
    const plan = await world.plan('createVolume', null, { name: 'boot', image: 'debian-12', sizeGiB: 20 });
    expect(plan.steps[0]?.input).toMatchObject({ body: { imageRef: image?.id, size: 20 } });
    await expect(world.plan('createVolume', null, { image: 'windows-2022', sizeGiB: 1 })).rejects.toMatchObject({ code: 'unsupported' });
    const source = await make();
    const snapshot = idIn(await run('snapshotVolume', source, { name: 'before' }));
    expect(await volume(await make({ name: 'copy', sizeGiB: undefined, snapshot }))).toMatchObject({ sizeGiB: 5 });
    expect(await volume(await make({ name: 'clone', sizeGiB: 6, volume: source }))).toMatchObject({ sizeGiB: 6 });
    await expect(world.plan('createVolume', null, { volume: source, sizeGiB: 4 })).rejects.toMatchObject({ code: 'unsupported' });
  });

  it('that fails is told as left over', async () => {
    const operation = await world.run('createVolume', null, { name: 'bad', sizeGiB: 1, labels: { lab_fail: 'create' } });
    expect(operation).toMatchObject({ state: 'failed', result: { leftovers: [{ what: 'volume, error', costsMoney: true }] } });
  });

  it('over the quota is refused by name', async () => {
    world.simulator.change({ quota: { volumes: 1 } });
    expect(await world.run('createVolume', null, { name: 'more', sizeGiB: 1 })).toMatchObject({ state: 'failed', error: { code: 'quota_exceeded' } });
  });

  it('tells that it is attached to nothing at its birth', async () => {
    const plan = await world.plan('createVolume', null, { sizeGiB: 1, server: 'web-1' });
    expect(plan.warnings).toContainEqual(expect.objectContaining({ type: 'unsupported', subject: 'request.server' }));
  });
});

describe('a volume on OpenStack', () => {
  it.each(['none', 'dropReply', 'dropRequest'] as const)('grows, changes its type and goes back to its snapshot, each once (%s)', async (type) => {
    const id = await make();
    const lose = (): void => {
      if (type !== 'none') world.simulator.faults.add({ match: { method: 'POST', path: '/action$' }, action: { type } });
    };
    lose();
    await run('extendVolume', id, { sizeGiB: 8 });
    expect(await volume(id)).toMatchObject({ sizeGiB: 8, state: 'available' });
    lose();
    await run('retypeVolume', id, { type: 'fast' });
    expect(await volume(id)).toMatchObject({ type: 'fast' });
    const snapshot = idIn(await run('snapshotVolume', id, { name: 'before' }));
    lose();
    const reverted = await run('revertVolume', id, { snapshot });
    expect(reverted.result).toMatchObject({ ref: `north/${id}`, changed: true });
    const applied = world.simulator.ledger
      .entries()
      .filter(({ method, path, applied: done }) => method === 'POST' && path.endsWith('/action') && done);
    expect(applied).toHaveLength(3);
  });

  it('does not shrink, and has nothing to do where it has the size or the type', async () => {
    const id = await make({ type: 'standard' });
    await expect(world.plan('extendVolume', id, { sizeGiB: 4 })).rejects.toMatchObject({
      code: 'invalid_argument',
      message: expect.stringMatching(/cannot shrink/),
    });
    expect(await world.plan('extendVolume', id, { sizeGiB: 5 })).toMatchObject({ changes: false, steps: [] });
    expect(await world.plan('retypeVolume', id, { type: 'standard' })).toMatchObject({ changes: false, steps: [] });
  });

  it('that is attached grows from 3.42 on, and is snapshotted with a warning', async () => {
    const id = await named('web-1-data');
    const { sizeGiB } = await volume(id);
    await run('extendVolume', id, { sizeGiB: (sizeGiB ?? 0) + 1 });
    expect(await volume(id)).toMatchObject({ state: 'inUse', sizeGiB: (sizeGiB ?? 0) + 1 });
    const plan = await world.plan('snapshotVolume', id, { name: 'live' });
    expect(plan.warnings).toContainEqual(expect.objectContaining({ subject: 'volumeData' }));
    expect(plan.steps[0]?.input).toMatchObject({ microversion: '3.66' });
  });

  it('goes back to its latest snapshot only', async () => {
    const id = await make();
    const older = idIn(await run('snapshotVolume', id, { name: 'older' }));
    world.clock.advanceSeconds(5);
    await run('snapshotVolume', id, { name: 'newer' });
    await expect(world.plan('revertVolume', id, { snapshot: older })).rejects.toMatchObject({ code: 'unsupported', message: /latest snapshot only/ });
    const plan = await world.plan('revertVolume', id, { snapshot: 'newer' });
    expect(plan.accept.inherent).toEqual(['writes-since-snapshot-loss']);
  });

  it('that could not grow is told so', async () => {
    const id = await make({ labels: { lab_fail: 'extend' } });
    expect(await world.run('extendVolume', id, { sizeGiB: 9 })).toMatchObject({ state: 'failed', error: { message: /error_extending/ } });
  });
});

describe('deleting a volume on OpenStack', () => {
  it('is refused with snapshots, unless they go with it', async () => {
    const id = await make();
    const snapshot = idIn(await run('snapshotVolume', id, { name: 'before' }));
    await expect(world.plan('deleteVolume', id, {})).rejects.toMatchObject({
      code: 'unsupported',
      details: { alternative: expect.stringMatching(/snapshots: true/) },
    });
    const plan = await world.plan('deleteVolume', id, { snapshots: true });
    expect(plan.effects).toContainEqual(expect.objectContaining({ facet: 'identity', item: `volumeSnapshots/${snapshot}`, values: ['lost'] }));
    await run('deleteVolume', id, { snapshots: true });
    await expect(volume(id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is refused while it is attached', async () => {
    const id = await named('web-1-data');
    await expect(world.plan('deleteVolume', id, {})).rejects.toMatchObject({ code: 'unsupported', details: { alternative: /detach/ } });
  });

  it.each(['dropReply', 'dropRequest'] as const)('ends the same way where the %s happens', async (type) => {
    const id = await make();
    world.simulator.faults.add({ match: { method: 'DELETE', path: '/volumes/' }, action: { type } });
    const operation = await run('deleteVolume', id);
    expect(operation.result).toMatchObject({ changed: true, resourceState: 'destroyed' });
  });

  it('that fails is told, and the volume as left over', async () => {
    const id = await make({ labels: { lab_fail: 'delete' } });
    expect(await world.run('deleteVolume', id, {})).toMatchObject({ state: 'failed', result: { leftovers: [{ ref: `north/${id}` }] } });
  });

  it('of a snapshot leaves the volume', async () => {
    const id = await make();
    const snapshot = idIn(await run('snapshotVolume', id, { name: 'before' }));
    await run('deleteVolumeSnapshot', snapshot);
    await expect(adapter.volumeSnapshots?.get(snapshot, {})).rejects.toMatchObject({ code: 'not_found' });
    expect(await volume(id)).toMatchObject({ state: 'available' });
  });
});

describe('what a colleague does meanwhile', () => {
  const behind = async (method: 'POST' | 'DELETE', path: string, json?: object): Promise<void> => {
    await world.session().send({ service: 'volume', method, path, operation: 'change behind', ...(json === undefined ? {} : { json }) });
    world.clock.advanceSeconds(60);
  };

  it('to a volume that is to be deleted is no failure', async () => {
    const id = await make();
    const { id: operationId } = await world.begin(await world.plan('deleteVolume', id, {}));
    await behind('DELETE', `/volumes/${id}`);
    expect(await world.drive(operationId)).toMatchObject({ state: 'superseded' });
  });

  it('to a volume that is to grow makes the plan stale', async () => {
    const id = await make();
    const { id: operationId } = await world.begin(await world.plan('extendVolume', id, { sizeGiB: 9 }));
    await behind('POST', `/volumes/${id}/action`, { 'os-extend': { new_size: 7 } });
    expect(await world.drive(operationId)).toMatchObject({ state: 'failed', error: { code: 'plan_stale' } });
  });
});
