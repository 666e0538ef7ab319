import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PR, read, startClient } from '../testing/gcore-client.ts';
import type { GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient({ dialect: 'edgecenter' })));
afterEach(() => client.simulator.close());

const one = `/v1/instances/${PR}/${SEEDED.web1}`;

describe('the EdgeCenter dialect', () => {
  it('sends old names only, and an availability zone', async () => {
    const { body } = await client.get(one);
    expect(body).toMatchObject({ instance_id: SEEDED.web1, instance_name: 'web-1', keypair_name: 'ops-key', availability_zone: 'nova' });
    for (const name of ['id', 'name', 'created_at', 'ssh_key_name', 'tags', 'blackhole_ports']) expect(body).not.toHaveProperty(name);
    expect(Object.keys(Object(read(body, 'flavor')))).toEqual(['flavor_id', 'flavor_name', 'vcpus', 'ram']);
  });

  it('has power actions without a task, to be followed in vm_state', async () => {
    expect(await client.post(`/v2/instances/${PR}/${SEEDED.web1}/action`, { action: 'stop' })).toMatchObject({ status: 404 });
    expect((await client.post(`${one}/stop`)).body).toMatchObject({ vm_state: 'active', task_state: 'powering-off', task_id: null });
    expect(await client.post(`${one}/stop`)).toMatchObject({ status: 409 });
    client.advance(16);
    expect((await client.get(one)).body).toMatchObject({ status: 'SHUTOFF', vm_state: 'stopped', task_state: null });
    expect((await client.post(`${one}/powercycle`)).body).toMatchObject({ task_state: 'reboot_started_hard' });
    expect(read((await client.get('/v1/tasks')).body, 'count')).toBe(0);
  });

  it('wants names[] on create and makes one machine for each', async () => {
    const body = {
      flavor: 'g1-standard-1-2',
      interfaces: [{ type: 'external' }],
      volumes: [{ source: 'image', image_id: SEEDED.ubuntu22, size: 10, boot_index: 0 }],
      keypair_name: 'ops-key',
      metadata: { env: 'ec' },
    };
    expect(await client.post(`/v2/instances/${PR}`, { ...body, name: 'ec-1' })).toMatchObject({ status: 400 });
    const answer = await client.post(`/v2/instances/${PR}`, { ...body, names: ['ec-1', 'ec-2'] });
    expect(read(answer.body, 'tasks')).toHaveLength(2);
    client.advance(40);
    expect((await client.get(`/v1/instances/${PR}?name=ec-&order_by=name.asc`)).body).toMatchObject({
      results: [{ instance_name: 'ec-1', keypair_name: 'ops-key', metadata: { env: 'ec' } }, { instance_name: 'ec-2' }],
    });
  });

  it('cannot make a reserved IP of a port', async () => {
    const answer = await client.post(`/v1/reserved_fixed_ips/${PR}`, { type: 'port', port_id: SEEDED.web1Port });
    expect(answer).toMatchObject({ status: 400, body: { exception_class: 'ValidationError', invalid_fields: { type: [expect.any(String)] } } });
    expect(await client.post(`/v1/reserved_fixed_ips/${PR}`, { type: 'external' })).toMatchObject({ status: 200 });
  });

  it('answers an unknown path with an empty 404, a missing object with JSON, and OPTIONS with 204', async () => {
    expect(await client.get('/v9/nothing')).toMatchObject({ status: 404, body: undefined });
    expect(await client.instance('nothing')).toMatchObject({ status: 404, body: { exception_class: 'NotFoundError' } });
    expect(await client.send('OPTIONS', '/v9/nothing')).toMatchObject({ status: 204 });
  });

  it('attaches volumes and assigns floating IPs directly', async () => {
    const attached = await client.post(`/v1/volumes/${PR}/${SEEDED.spareVolume}/attach`, { instance_id: SEEDED.web1 });
    expect(attached.body).toMatchObject({ status: 'in-use', instance_id: SEEDED.web1, device: '/dev/sdc', availability_zone: 'nova' });
    expect(await client.post(`/v2/volumes/${PR}/${SEEDED.spareVolume}/detach`, { instance_id: SEEDED.web1 })).toMatchObject({ status: 404 });
    const assigned = await client.post(`/v1/floatingips/${PR}/${SEEDED.spareFloating}/assign`, { port_id: SEEDED.db1Port });
    expect(assigned.body).toMatchObject({ port_id: SEEDED.db1Port });
    expect((await client.post(`/v1/floatingips/${PR}/${SEEDED.spareFloating}/unassign`)).body).toMatchObject({ port_id: null });
  });

  it('prices, keys, zones and volume types are its own', async () => {
    expect(read((await client.get(`/v1/price_info/${PR}/instances/${SEEDED.web1}`)).body, 'price_per_hour')).toBe(0.025);
    expect(await client.get(`/v1/pricing/${PR}/instances/${SEEDED.web1}`)).toMatchObject({ status: 404 });
    expect((await client.get(`/v1/keypairs/${PR}`)).body).toMatchObject({ results: [{ sshkey_name: 'ops-key' }, {}] });
    expect((await client.get('/v1/availability_zones/76')).body).toMatchObject({ availability_zones: ['nova', 'nova-2'] });
    expect(read((await client.get('/v1/regions/76')).body, 'available_volume_types')).toContain('infra_ssd');
  });

  it('resizes by task like its model, with more keys in created_resources', async () => {
    expect(await client.finish(await client.post(`${one}/changeflavor`, { flavor_id: 'g1-standard-4-8' }))).toMatchObject({ state: 'FINISHED' });
    const task = await client.finish(await client.post(`/v1/volumes/${PR}`, { name: 'ec-data', source: 'new-volume', size: 5 }));
    expect(read(task, 'created_resources')).toHaveProperty('dbaasclusters', []);
  });
});
