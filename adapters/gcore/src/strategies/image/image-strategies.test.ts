import { canAct } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../../testing/gcore-world.ts';
import type { GcoreWorld } from '../../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const URL = 'https://images.example.com/debian.qcow2';

describe.each(['gcore', 'edgecenter'] as const)('an image from a URL (%s)', (dialect) => {
  it('is done when it has a size, not when its task is, and goes again', async () => {
    world = await startWorld({ dialect });
    const request = { name: 'imported', url: URL, osType: 'linux', osDistribution: 'debian', firmware: 'uefi', machineType: 'q35' } as const;
    const operation = await world.run({ action: 'importImage', targetId: null, request });
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true } });
    const id = operation.result.ref?.split('/')[1] ?? '';
    expect(await world.adapter.images.get(id, {})).toMatchObject({
      name: 'imported',
      status: 'available',
      osDistribution: 'debian',
      firmware: 'uefi',
      machineType: 'q35',
      sizeBytes: expect.any(Number),
    });
    expect(await world.run({ action: 'deleteImage', targetId: id, request: {} })).toMatchObject({
      state: 'succeeded',
      result: { resourceState: 'destroyed' },
    });
    expect(world.writes()).toHaveLength(2);
  });

  it('is fetched once where the reply was lost', async () => {
    world = await startWorld({ dialect });
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropReply' } });
    expect(await world.run({ action: 'importImage', targetId: null, request: { name: 'imported', url: URL } })).toMatchObject({ state: 'succeeded' });
    expect(world.writes()).toHaveLength(1);
  });
});

describe('an image', () => {
  it('cannot be sent as a file', async () => {
    world = await startWorld();
    const file = { path: '/tmp/image.raw', sizeBytes: 1, sha256: 'f' };
    await expect(world.plan({ action: 'importImage', targetId: null, request: { name: 'imported', file } })).rejects.toMatchObject({
      code: 'unsupported',
      details: { alternative: expect.stringContaining('URL') },
    });
    expect(world.adapter.unsupported.downloadImage?.reason).toContain('bytes');
  });

  it('has properties that the cloud keeps, and a warning for each other', async () => {
    world = await startWorld();
    const request = { name: 'imported', url: URL, diskFormat: 'qcow2', diskBus: 'scsi', guestAgent: true, minDiskGiB: 5, machineType: 'pc' };
    const plan = await world.plan({ action: 'importImage', targetId: null, request });
    expect(plan.steps[0]?.input).toMatchObject({ body: { hw_machine_type: 'i440' } });
    expect(plan.warnings.map(({ subject }) => subject)).toEqual([
      'request.minDiskGiB',
      'request.diskBus',
      'request.guestAgent',
      'request.diskFormat',
    ]);
  });

  it('that is public belongs to the cloud', async () => {
    world = await startWorld();
    expect(await canAct(world.adapter, 'deleteImage', SEED.ubuntu22, {}, { now: () => world.clock.now() })).toMatchObject({ verdict: 'no' });
  });
});
