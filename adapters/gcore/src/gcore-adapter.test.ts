import { collectItems, lookUp } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { gcore } from './gcore-adapter.ts';
import { SEED, startWorld } from './testing/gcore-world.ts';
import type { GcoreWorld } from './testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

describe('an account', () => {
  it('is proven by one read of the project and the region', async () => {
    world = await startWorld();
    expect(await world.adapter.check({})).toMatchObject({
      endpoint: world.cloud.endpoint,
      facts: { project: '111', region: '76 (Luxembourg-2)', servers: '6' },
    });
    expect(world.cloud.ledger.entries()).toHaveLength(1);
  });

  it('is refused with a wrong key, which shows nowhere', async () => {
    world = await startWorld();
    const adapter = gcore({ cloud: 'lux', apiKey: '99_wrong-and-secret', projectId: 111, regionId: 76, endpoint: world.cloud.endpoint });
    const error = await adapter.check({}).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'unauthenticated' });
    expect(JSON.stringify(error)).not.toContain('wrong-and-secret');
    await adapter.close();
  });

  it('lists flavors with their prices, and leaves an unknown price out', async () => {
    world = await startWorld();
    const flavors = await collectItems((cursor, options) => world.adapter.flavors.listPage(cursor, options));
    expect(flavors.find((flavor) => flavor.id === 'g1-standard-1-2')).toMatchObject({
      vcpus: 1,
      memoryMiB: 2048,
      diskGiB: null,
      prices: [{ money: { amount: '0.0125' } }, { per: 'month' }],
    });
    expect(flavors.find((flavor) => flavor.id === 'g2w-standard-4-8')?.prices).toEqual([]);
    expect(await world.adapter.flavors.get('g1-standard-1-2', {})).toMatchObject({ id: 'g1-standard-1-2' });
  });

  it('lists images, volumes and regions', async () => {
    world = await startWorld();
    const image = await lookUp(world.adapter.images, 'golden-app', { cloud: 'lux', kind: 'image' });
    expect(image).toMatchObject({ status: 'available', visibility: 'shared', osType: 'linux', minDiskGiB: 10, sshKeyPolicy: 'allow' });
    expect(await world.adapter.volumes.get(SEED.web1Root, {})).toMatchObject({
      state: 'inUse',
      sizeGiB: 20,
      type: 'ssd_hiiops',
      bootable: true,
      imageId: SEED.ubuntu22,
      attachments: [{ serverId: SEED.web1, device: '/dev/sda', root: true }],
    });
    const regions = await collectItems((cursor, options) => world.adapter.regions.listPage(cursor, options));
    expect(regions.map(({ id, name, available }) => [id, name, available])).toContainEqual(['76', 'Luxembourg-2', true]);
    expect(await world.adapter.regions.get('38', {})).toMatchObject({ name: 'Amsterdam', kind: 'region' });
  });

  it.each([
    ['gcore', 'recorded', 'gcore-region-recorded'],
    ['edgecenter', 'assumed', 'edgecenter-regions'],
  ] as const)('is where its region is, as %s tells', async (dialect, level, anchor) => {
    world = await startWorld({ dialect });
    const country = { value: 'LU', level, source: `contracts/gcore/SOURCES.md#${anchor}` };
    expect(await world.adapter.location?.place({})).toEqual({ region: 'Luxembourg-2', country });
  });
});
