import { afterAll, beforeAll, expect, it } from 'vitest';
import { PR, read, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { RECORDED_TASK_DATA } from '../testing/recorded-keys.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeAll(async () => void (client = await startClient()));
afterAll(() => client.simulator.close());

const INSTANCE = `/v1/instances/${PR}/${SEEDED.web1}`;

const CREATE = {
  name: 'shape-1',
  flavor: 'g1-standard-1-2',
  volumes: [{ source: 'image', image_id: SEEDED.ubuntu22, size: 10, boot_index: 0 }],
  interfaces: [{ type: 'external' }],
};

const WRITES: readonly (readonly [keyof typeof RECORDED_TASK_DATA, () => Promise<GcoreAnswer>])[] = [
  ['create', () => client.post(`/v2/instances/${PR}`, CREATE)],
  ['resize', () => client.post(`${INSTANCE}/changeflavor`, { flavor_id: 'g1-standard-4-8' })],
  ['joinServerGroup', () => client.post(`${INSTANCE}/put_into_servergroup`, { servergroup_id: SEEDED.serverGroup })],
  ['delete', () => client.delete(INSTANCE)],
  ['downloadImage', () => client.post(`/v1/downloadimage/${PR}`, { name: 'image-9', url: 'https://images.example.com/disk.img' })],
];

it.each(WRITES)('the task of a %s has the notes that were recorded', async (kind, write) => {
  const data = read(await client.task(await write()), 'data');
  client.advance(60);
  expect(Object.keys(Object(data)).toSorted().join(' ')).toBe(RECORDED_TASK_DATA[kind]);
});
