import { canAct, collectItems } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../../testing/gcore-world.ts';
import type { GcoreWorld } from '../../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const idOf = (ref: string | null): string => ref?.split('/')[1] ?? '';
const can = (action: 'extendVolume' | 'retypeVolume' | 'deleteVolume' | 'revertVolume', id: string, request: object) =>
  canAct(world.adapter, action, id, request as never, { now: () => world.clock.now() });

async function make(request: object = {}): Promise<string> {
  const operation = await world.run({ action: 'createVolume', targetId: null, request: { name: 'scratch', sizeGiB: 10, ...request } });
  expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true } });
  return idOf(operation.result.ref);
}

describe.each(['gcore', 'edgecenter'] as const)('a volume (%s)', (dialect) => {
  it('is made of nothing, grows, and goes', async () => {
    world = await startWorld({ dialect });
    const id = await make({ type: 'ssd_hiiops' });
    expect(await world.adapter.volumes.get(id, {})).toMatchObject({ name: 'scratch', sizeGiB: 10, type: 'ssd_hiiops', state: 'available' });
    expect(await world.run({ action: 'extendVolume', targetId: id, request: { sizeGiB: 20 } })).toMatchObject({ state: 'succeeded' });
    expect(await world.adapter.volumes.get(id, {})).toMatchObject({ sizeGiB: 20, state: 'available' });
    expect(await world.run({ action: 'deleteVolume', targetId: id, request: {} })).toMatchObject({
      state: 'succeeded',
      result: { ref: null, resourceState: 'destroyed' },
    });
    await expect(world.adapter.volumes.get(id, {})).rejects.toMatchObject({ code: 'not_found' });
    expect(world.writes()).toHaveLength(3);
  });

  it('is made once where the reply was lost', async () => {
    world = await startWorld({ dialect });
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropReply' } });
    const id = await make();
    expect(world.writes()).toHaveLength(1);
    const all = await collectItems((cursor, options) => world.adapter.volumes.listPage(cursor, options));
    expect(all.filter((volume) => volume.name === 'scratch').map((volume) => volume.id)).toEqual([id]);
  });

  it('is made again where the request never arrived', async () => {
    world = await startWorld({ dialect });
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropRequest' } });
    await make();
    expect(world.writes().map((write) => write.applied)).toEqual([false, true]);
  });

  it('is attached to a server and detached again, with its id', async () => {
    world = await startWorld({ dialect });
    const id = await make();
    expect(await world.run({ action: 'attachVolume', targetId: SEED.web1, request: { volume: 'scratch' } })).toMatchObject({
      state: 'succeeded',
      result: { ref: `lux/${SEED.web1}`, changed: true },
    });
    expect(await world.adapter.volumes.get(id, {})).toMatchObject({ state: 'inUse', attachments: [{ serverId: SEED.web1, root: false }] });
    const again = await world.plan({ action: 'attachVolume', targetId: SEED.web1, request: { volume: id } });
    expect(again).toMatchObject({ changes: false, steps: [] });
    const plan = await world.plan({ action: 'detachVolume', targetId: SEED.web1, request: { volume: id } });
    expect(plan.effects).toContainEqual(expect.objectContaining({ facet: 'dataVolumes', item: `volumes/${id}`, values: ['detached'] }));
    expect(await world.run({ action: 'detachVolume', targetId: SEED.web1, request: { volume: id } })).toMatchObject({ state: 'succeeded' });
    expect(await world.adapter.volumes.get(id, {})).toMatchObject({ state: 'available', attachments: [] });
  });

  it('is snapshotted, taken back to the snapshot and deleted with it', async () => {
    world = await startWorld({ dialect });
    const id = await make();
    const made = await world.run({ action: 'snapshotVolume', targetId: id, request: { name: 'before', description: 'by hand' } });
    const snapshot = idOf(made.result.ref);
    expect(await world.adapter.volumeSnapshots?.get(snapshot, {})).toMatchObject({
      state: 'available',
      volumeId: id,
      sizeGiB: 10,
      description: 'by hand',
    });
    expect(await can('deleteVolume', id, {})).toMatchObject({ verdict: 'no', reasons: [expect.stringContaining('snapshots')] });
    expect(await can('retypeVolume', id, { type: 'ssd_hiiops' })).toMatchObject({ verdict: 'no' });
    const plan = await world.plan({ action: 'revertVolume', targetId: id, request: { snapshot: 'before' } });
    expect(plan.accept).toMatchObject({ inherent: ['writes-since-snapshot-loss'], surprising: [] });
    expect(await world.run({ action: 'revertVolume', targetId: id, request: { snapshot: 'before' } })).toMatchObject({ state: 'succeeded' });
    const copy = await make({ name: 'copy', snapshot, sizeGiB: undefined });
    expect(await world.adapter.volumes.get(copy, {})).toMatchObject({ sizeGiB: 10 });
    expect(await world.run({ action: 'deleteVolume', targetId: id, request: { snapshots: true } })).toMatchObject({ state: 'succeeded' });
    await expect(world.adapter.volumeSnapshots?.get(snapshot, {})).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a volume', () => {
  it('moves between the two types that the call takes', async () => {
    world = await startWorld();
    const id = await make();
    expect(await can('retypeVolume', id, { type: 'ssd_lowlatency' })).toMatchObject({
      verdict: 'no',
      reasons: [expect.stringContaining('ssd_hiiops')],
    });
    expect(await world.run({ action: 'retypeVolume', targetId: id, request: { type: 'ssd_hiiops' } })).toMatchObject({ state: 'succeeded' });
    expect(await world.adapter.volumes.get(id, {})).toMatchObject({ type: 'ssd_hiiops' });
    expect(await world.plan({ action: 'retypeVolume', targetId: id, request: { type: 'ssd_hiiops' } })).toMatchObject({ changes: false });
  });

  it('never shrinks, and a boot volume never leaves its server', async () => {
    world = await startWorld();
    const id = await make();
    await expect(world.plan({ action: 'extendVolume', targetId: id, request: { sizeGiB: 5 } })).rejects.toMatchObject({
      code: 'invalid_argument',
      details: { field: 'sizeGiB' },
    });
    await expect(world.plan({ action: 'detachVolume', targetId: SEED.web1, request: { volume: SEED.web1Root } })).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('boot volume'),
    });
    expect(await can('deleteVolume', SEED.web1Root, {})).toMatchObject({ verdict: 'no', reasons: [expect.stringContaining(SEED.web1)] });
  });

  it('is taken back to its newest snapshot only', async () => {
    world = await startWorld();
    const id = await make();
    for (const name of ['first', 'second']) await world.run({ action: 'snapshotVolume', targetId: id, request: { name } });
    expect(await can('revertVolume', id, { snapshot: 'first' })).toMatchObject({ verdict: 'no', reasons: [expect.stringContaining('newest')] });
    await world.run({ action: 'extendVolume', targetId: id, request: { sizeGiB: 20 } });
    expect(await can('revertVolume', id, { snapshot: 'second' })).toMatchObject({ verdict: 'no', reasons: [expect.stringContaining('grown')] });
  });

  it('is made of an image, at least as large, and attached at birth', async () => {
    world = await startWorld();
    const request = { name: 'boot', image: SEED.ubuntu22, server: SEED.web2, labels: { team: 'core' } };
    const operation = await world.run({ action: 'createVolume', targetId: null, request });
    const volume = await world.adapter.volumes.get(idOf(operation.result.ref), {});
    expect(volume).toMatchObject({ imageId: SEED.ubuntu22, attachments: [{ serverId: SEED.web2 }], native: { raw: { tags: expect.anything() } } });
    await expect(world.plan({ action: 'createVolume', targetId: null, request: { ...request, sizeGiB: 1 } })).rejects.toMatchObject({
      code: 'invalid_argument',
    });
  });

  it('says which options it does not take', async () => {
    world = await startWorld();
    const request = { sizeGiB: 1, description: 'x', zone: 'nova' };
    const plan = await world.plan({ action: 'createVolume', targetId: null, request });
    expect(plan.warnings.map(({ subject }) => subject)).toEqual(['request.name', 'request.description', 'request.zone']);
    await expect(world.plan({ action: 'createVolume', targetId: null, request: { name: 'abc', volume: SEED.web1Data } })).rejects.toMatchObject({
      code: 'unsupported',
      details: { alternative: expect.stringContaining('snapshot') },
    });
    await expect(world.plan({ action: 'createVolume', targetId: null, request: { sizeGiB: 1, type: 'golden' } })).rejects.toMatchObject({
      code: 'invalid_argument',
      details: { field: 'type' },
    });
    const id = await make();
    const attach = await world.plan({
      action: 'attachVolume',
      targetId: SEED.web1,
      request: { volume: id, device: '/dev/vdz', deleteOnTermination: true },
    });
    expect(attach.warnings.map(({ subject }) => subject)).toEqual(['request.device', 'request.deleteOnTermination']);
  });
});
