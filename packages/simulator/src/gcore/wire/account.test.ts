import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PR, read, startClient } from '../testing/gcore-client.ts';
import type { GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient()));
afterEach(() => client.simulator.close());

describe('quotas', () => {
  it('are two numbers each, of the region and of the whole', async () => {
    expect((await client.get('/v2/regional_quotas/5678/76')).body).toMatchObject({
      vm_count_usage: 6,
      image_count_usage: 1,
      firewall_count_usage: 3,
      network_count_usage: 2,
      router_count_usage: 1,
    });
    expect((await client.get('/v2/global_quotas/5678')).body).toEqual({
      keypair_count_limit: 10_000,
      keypair_count_usage: 2,
      project_count_limit: 100,
      project_count_usage: 1,
    });
    expect((await client.get('/v2/client_quotas')).body).toMatchObject({
      global_quotas: { keypair_count_usage: 2 },
      regional_quotas: [
        { region_id: 76, vm_count_usage: 6 },
        { region_id: 38, vm_count_usage: 0 },
      ],
    });
  });

  it('of another client or region are not known', async () => {
    expect(await client.get('/v2/global_quotas/1')).toMatchObject({ status: 404 });
    expect(await client.get('/v2/regional_quotas/5678/1')).toMatchObject({ status: 404 });
  });

  it('have other paths in the older dialect', async () => {
    const older = await startClient({ dialect: 'edgecenter' });
    expect((await older.get('/v2/quotas_client')).body).toHaveProperty('regional_quotas');
    expect((await older.get('/v2/quotas_regional/5678/76')).body).toHaveProperty('vm_count_limit');
    expect((await older.get('/v2/quotas_global/5678')).body).toHaveProperty('keypair_count_limit');
    expect(await older.get('/v2/client_quotas')).toMatchObject({ status: 404 });
    await older.simulator.close();
  });
});

describe('tasks', () => {
  it('are acknowledged one by one and all together', async () => {
    const stop = await client.post(`/v2/instances/${PR}/${SEEDED.web1}/action`, { action: 'stop' });
    const task = await client.finish(stop);
    await client.finish(await client.post(`/v2/instances/${PR}/${SEEDED.web2}/action`, { action: 'stop' }));
    expect((await client.post(`/v1/tasks/${String(read(task, 'id'))}/acknowledge`)).body).toMatchObject({
      acknowledged_at: '2026-06-01T00:02:00',
      acknowledged_by: 1234,
    });
    expect(read((await client.get('/v1/tasks?is_acknowledged=true')).body, 'count')).toBe(1);
    expect(await client.post('/v1/tasks/acknowledge_all')).toMatchObject({ status: 204 });
    expect(read((await client.get('/v1/tasks?is_acknowledged=false')).body, 'count')).toBe(0);
    expect(await client.post('/v1/tasks/nothing/acknowledge')).toMatchObject({ status: 404 });
  });
});

describe('strict clients', () => {
  it('get what the description requires when the switch says so', async () => {
    expect((await client.get('/v1/regions/76')).body).not.toHaveProperty('slug');
    client.simulator.change({ switches: { replyShape: 'described' } });
    expect((await client.get('/v1/regions/76')).body).toMatchObject({ slug: 'luxembourg-2' });
    expect((await client.get(`/v1/instances/${PR}/${SEEDED.web2}/interfaces`)).body).toMatchObject({
      results: [{ network_details: { region_id: 76, project_id: null, port_security_enabled: true, subnets: [{ region_id: 76 }, {}] } }],
    });
  });
});

describe('fields that no document lists', () => {
  it('are refused, or ignored when the switch says so', async () => {
    const body = { name: 'data-9', source: 'new-volume', size: 1, colour: 'red' };
    expect(await client.post(`/v1/volumes/${PR}`, body)).toMatchObject({
      status: 400,
      body: { invalid_fields: { colour: ['Extra inputs are not permitted'] } },
    });
    client.simulator.change({ switches: { unknownFields: 'ignore' } });
    expect(await client.post(`/v1/volumes/${PR}`, body)).toMatchObject({ status: 200 });
  });
});

describe('moving to another zone', () => {
  it('is a task of the older dialect', async () => {
    const older = await startClient({ dialect: 'edgecenter' });
    const move = (zone: string): ReturnType<GcoreClient['post']> =>
      older.post(`/v1/instances/${PR}/${SEEDED.web1}/migrate`, { availability_zone: zone });
    expect(await move('nova')).toMatchObject({ status: 400 });
    expect(await move('mars')).toMatchObject({ status: 400 });
    expect(await older.finish(await move('nova-2'))).toMatchObject({ task_type: 'migrate_vm', state: 'FINISHED' });
    expect((await older.instance(SEEDED.web1)).body).toMatchObject({ availability_zone: 'nova-2', status: 'ACTIVE' });
    await older.simulator.close();
  });
});
