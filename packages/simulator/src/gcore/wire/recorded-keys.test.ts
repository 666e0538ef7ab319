import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PR, read, startClient } from '../testing/gcore-client.ts';
import type { GcoreClient } from '../testing/gcore-client.ts';
import { RECORDED_KEYS } from '../testing/recorded-keys.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeAll(async () => void (client = await startClient()));
afterAll(() => client.simulator.close());

const keysOf = (value: unknown): string => Object.keys(Object(value)).toSorted().join(' ');
const at = async (path: string, inside = ''): Promise<unknown> => {
  const { body } = await client.get(path);
  return inside === '' ? body : read(body, inside);
};

const READS: readonly (readonly [keyof typeof RECORDED_KEYS, string, string])[] = [
  ['instance', `/v1/instances/${PR}/${SEEDED.web1}`, ''],
  ['instance', `/v1/instances/${PR}?limit=1`, 'results.0'],
  ['volume', `/v1/volumes/${PR}/${SEEDED.web1Root}`, ''],
  ['attachment', `/v1/volumes/${PR}/${SEEDED.web1Root}`, 'attachments.0'],
  ['floatingIp', `/v1/floatingips/${PR}/${SEEDED.web1Floating}`, ''],
  ['interfaceNetwork', `/v1/instances/${PR}/${SEEDED.web2}/interfaces`, 'results.0.network_details'],
  ['interfaceSubnet', `/v1/instances/${PR}/${SEEDED.web2}/interfaces`, 'results.0.network_details.subnets.0'],
  ['region', '/v1/regions/76', ''],
  ['project', '/v1/projects', 'results.0'],
  ['securityGroup', `/v1/securitygroups/${PR}/${SEEDED.webGroup}`, ''],
  ['securityGroupRule', `/v1/securitygroups/${PR}/${SEEDED.webGroup}`, 'security_group_rules.0'],
];

describe('replies have exactly the keys that were recorded', () => {
  it.each(READS)('%s from %s', async (name, path, inside) => {
    expect(keysOf(await at(path, inside))).toBe(RECORDED_KEYS[name]);
  });

  it('tasks: a create, a resize and a delete', async () => {
    const created = await client.post(`/v2/instances/${PR}`, {
      name: 'shape-1',
      flavor: 'g1-standard-1-2',
      volumes: [{ source: 'image', image_id: SEEDED.ubuntu22, size: 10, boot_index: 0 }],
      interfaces: [{ type: 'external' }],
    });
    expect(keysOf(read(await client.task(created), 'data'))).toBe(RECORDED_KEYS.createTaskData);
    const finished = await client.finish(created);
    expect(keysOf(finished)).toBe(RECORDED_KEYS.task);
    expect(keysOf(read(finished, 'created_resources'))).toBe(RECORDED_KEYS.createdResources);
    const resized = await client.post(`/v1/instances/${PR}/${SEEDED.web1}/changeflavor`, { flavor_id: 'g1-standard-4-8' });
    expect(keysOf(read(await client.finish(resized), 'data'))).toBe(RECORDED_KEYS.resizeTaskData);
    const deleted = await client.delete(`/v1/instances/${PR}/${SEEDED.web1}`);
    expect(keysOf(read(await client.finish(deleted), 'data'))).toBe(RECORDED_KEYS.deleteTaskData);
  });

  it('errors: a quota', async () => {
    client.simulator.change({ quota: { volume_count: 0 } });
    const { body } = await client.post(`/v1/volumes/${PR}`, { name: 'data-9', source: 'new-volume', size: 1 });
    expect(keysOf(body)).toBe(RECORDED_KEYS.quotaError);
  });
});
