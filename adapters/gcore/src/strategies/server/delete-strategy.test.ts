import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../../testing/gcore-world.ts';
import type { GcoreWorld } from '../../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const remove = (targetId: string, request: object = {}) => ({ action: 'delete', targetId, request }) as const;

describe('a delete', () => {
  it('keeps volumes and floating IPs and says that they go on costing', async () => {
    world = await startWorld();
    const operation = await world.run(remove(SEED.web1));
    expect(operation).toMatchObject({ state: 'succeeded', result: { ref: null, resourceState: 'destroyed' } });
    expect(operation.result.leftovers.map(({ ref, costsMoney }) => [ref, costsMoney])).toEqual([
      [`lux/${SEED.web1Root}`, true],
      [`lux/${SEED.web1Data}`, true],
      ['lux/77777777-0000-4000-8000-000000000001', true],
    ]);
    expect(await world.adapter.volumes.get(SEED.web1Root, {})).toMatchObject({ state: 'available' });
    await expect(world.adapter.servers.get(SEED.web1, {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('takes along what is flagged, and says so item by item', async () => {
    world = await startWorld();
    const plan = await world.plan(remove(SEED.db1));
    expect(plan.effects).toContainEqual(expect.objectContaining({ facet: 'rootDisk', item: `volumes/${SEED.db1Root}`, values: ['lost'] }));
    expect(plan.effects).toContainEqual(expect.objectContaining({ facet: 'dataVolumes', item: `volumes/${SEED.db1Data}`, values: ['detached'] }));
    expect(plan.accept.inherent).toEqual(['server-loss', 'root-disk-loss']);
  });

  it('deletes a volume that is named, by id or name, once its loss is accepted', async () => {
    world = await startWorld();
    const plan = await world.plan(remove(SEED.web1, { volumes: ['web-1-data'] }));
    expect(plan.request).toEqual({ volumes: [SEED.web1Data] });
    expect(plan.accept.surprising).toContain('data-volume-loss');
    await world.run(remove(SEED.web1, { volumes: ['web-1-data'] }));
    await expect(world.adapter.volumes.get(SEED.web1Data, {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('refuses a volume of another server', async () => {
    world = await startWorld();
    await expect(world.plan(remove(SEED.web1, { volumes: [SEED.db1Data] }))).rejects.toMatchObject({
      code: 'invalid_argument',
      details: { field: 'volumes[0]' },
    });
  });

  it('is not repeated where its reply was lost', async () => {
    world = await startWorld();
    world.cloud.faults.add({ match: { method: 'DELETE' }, action: { type: 'dropReply' } });
    expect(await world.run(remove(SEED.web1))).toMatchObject({ state: 'succeeded' });
    expect(world.writes()).toHaveLength(1);
  });
});
