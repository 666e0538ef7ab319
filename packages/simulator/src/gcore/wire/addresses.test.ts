import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PR, read, readText, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient()));
afterEach(() => client.simulator.close());

const reserve = (body: object): Promise<GcoreAnswer> => client.post(`/v1/reserved_fixed_ips/${PR}`, body);
const reserved = (id: string): Promise<GcoreAnswer> => client.get(`/v1/reserved_fixed_ips/${PR}/${id}`);
const point = (id: string, portId: string | null): Promise<GcoreAnswer> => client.patch(`/v2/floatingips/${PR}/${id}`, { port_id: portId });

describe('reserved fixed IPs', () => {
  it('can be made of the port of a running machine', async () => {
    expect(await reserved(SEEDED.web1Port)).toMatchObject({ status: 404 });
    const task = await client.finish(await reserve({ type: 'port', port_id: SEEDED.web1Port }));
    expect(task).toMatchObject({ state: 'FINISHED', created_resources: { ports: [SEEDED.web1Port] } });
    expect((await reserved(SEEDED.web1Port)).body).toMatchObject({
      fixed_ip_address: '192.168.10.20',
      is_external: false,
      reservation: { status: 'attached', resource_type: 'instance', resource_id: SEEDED.web1 },
    });
    expect(await reserve({ type: 'port', port_id: SEEDED.web1Port })).toMatchObject({ status: 400 });
  });

  it('can refuse that, or promise it and not do it', async () => {
    client.simulator.change({ switches: { portReservation: 'refuse' } });
    expect(await reserve({ type: 'port', port_id: SEEDED.web1Port })).toMatchObject({ status: 400 });
    client.simulator.change({ switches: { portReservation: 'ignored' } });
    expect(await client.finish(await reserve({ type: 'port', port_id: SEEDED.web1Port }))).toMatchObject({ state: 'FINISHED' });
    expect(await reserved(SEEDED.web1Port)).toMatchObject({ status: 404 });
  });

  it.each([
    ['external', {}, '203.0.113.'],
    ['subnet', { subnet_id: SEEDED.appSubnet }, '192.168.10.'],
    ['any_subnet', { network_id: SEEDED.appNet }, '10.40.'],
    ['ip_address', { network_id: SEEDED.appNet, ip_address: '192.168.10.77' }, '192.168.10.77'],
  ])('can be made new: %s', async (type, fields, prefix) => {
    const task = await client.finish(await reserve({ type, ...fields }));
    const { body } = await reserved(readText(task, 'created_resources.ports.0'));
    expect(readText(body, 'fixed_ip_address').startsWith(prefix)).toBe(true);
    expect(body).toMatchObject({ reservation: { status: 'available' } });
  });

  it('fail in the task for an address that is taken', async () => {
    const body = { type: 'ip_address', network_id: SEEDED.appNet, ip_address: '192.168.10.20' };
    expect(await client.finish(await reserve(body))).toMatchObject({ state: 'ERROR' });
  });

  it('are deleted only when nothing hangs on them', async () => {
    await client.finish(await reserve({ type: 'port', port_id: SEEDED.web1Port }));
    expect(await client.delete(`/v1/reserved_fixed_ips/${PR}/${SEEDED.web1Port}`)).toMatchObject({ status: 409 });
    await client.finish(await client.delete(`/v1/reserved_fixed_ips/${PR}/${SEEDED.spareReserved}`));
    expect(await reserved(SEEDED.spareReserved)).toMatchObject({ status: 404 });
  });

  it('are filtered by whether they are free', async () => {
    const count = async (query: string): Promise<unknown> => read((await client.get(`/v1/reserved_fixed_ips/${PR}?${query}`)).body, 'count');
    expect(await count('available_only=true')).toBe(1);
    expect(await count('external_only=true')).toBe(0);
    expect(await count(`device_id=${SEEDED.web1}`)).toBe(0);
  });
});

describe('floating IPs', () => {
  it('move to another port by task, and still say DOWN for a while', async () => {
    const answer = await point(SEEDED.web1Floating, SEEDED.db1Port);
    client.advance(4);
    expect(await client.task(answer)).toMatchObject({ task_type: 'update_floating_ip', state: 'FINISHED' });
    const { body } = await client.get(`/v1/floatingips/${PR}/${SEEDED.web1Floating}`);
    expect(body).toMatchObject({ port_id: SEEDED.db1Port, fixed_ip_address: '192.168.10.30', status: 'DOWN' });
    client.advance(10);
    expect((await client.get(`/v1/floatingips/${PR}/${SEEDED.web1Floating}`)).body).toMatchObject({ status: 'ACTIVE' });
    expect(read((await client.instance(SEEDED.db1)).body, 'addresses.app-net.1.addr')).toBe('203.0.113.20');
  });

  it('answer with no task when nothing changes', async () => {
    expect((await point(SEEDED.web1Floating, SEEDED.web1Port)).body).toEqual({ tasks: [] });
    expect((await point(SEEDED.spareFloating, null)).body).toEqual({ tasks: [] });
  });

  it('refuse a port that no router leads to', async () => {
    expect(await point(SEEDED.spareFloating, SEEDED.brokenPort)).toMatchObject({ status: 400 });
  });

  it('are made for a port and deleted by task', async () => {
    const task = await client.finish(await client.post(`/v1/floatingips/${PR}`, { port_id: SEEDED.db1Port }));
    const id = readText(task, 'created_resources.floatingips.0');
    expect((await client.get(`/v1/floatingips/${PR}/${id}`)).body).toMatchObject({ port_id: SEEDED.db1Port, metadata: [] });
    await client.finish(await client.delete(`/v1/floatingips/${PR}/${id}`));
    expect(await client.get(`/v1/floatingips/${PR}/${id}`)).toMatchObject({ status: 404 });
  });

  it('show the instance they lead to in the list', async () => {
    const { body } = await client.get(`/v1/floatingips/${PR}?port_ids=${SEEDED.web1Port}`);
    expect(body).toMatchObject({ count: 1, results: [{ instance: { id: SEEDED.web1 }, loadbalancer: null }] });
    expect(read(body, 'results.0.instance')).not.toHaveProperty('blackhole_ports');
  });
});

describe('interfaces', () => {
  it('show the network in full, without a place for the shared public one', async () => {
    const { body } = await client.get(`/v1/instances/${PR}/${SEEDED.web2}/interfaces`);
    expect(body).toMatchObject({
      count: 1,
      results: [
        { port_id: SEEDED.web2Port, network_details: { name: 'pub_net', project_id: null, region: null, subnets: [{ cidr: '203.0.113.0/24' }, {}] } },
      ],
    });
    expect(read(body, 'results.0.network_details')).not.toHaveProperty('port_security_enabled');
  });

  it('are attached and detached by task; a reserved port stays', async () => {
    const path = `/v1/instances/${PR}/${SEEDED.web1}`;
    await client.finish(await client.post(`${path}/attach_interface`, { type: 'reserved_fixed_ip', port_id: SEEDED.spareReserved }));
    expect(read((await client.get(`${path}/interfaces`)).body, 'count')).toBe(2);
    const gone = { port_id: SEEDED.spareReserved, ip_address: '192.168.10.90' };
    await client.finish(await client.post(`${path}/detach_interface`, gone));
    expect(read((await client.get(`${path}/interfaces`)).body, 'count')).toBe(1);
    expect((await reserved(SEEDED.spareReserved)).body).toMatchObject({ reservation: { status: 'available' } });
    expect(await client.post(`${path}/detach_interface`, gone)).toMatchObject({ status: 404 });
  });

  it('name the security groups of each port', async () => {
    expect((await client.get(`/v1/instances/${PR}/${SEEDED.web2}/ports`)).body).toMatchObject({
      results: [
        {
          id: SEEDED.web2Port,
          security_groups: [
            { id: SEEDED.defaultGroup, name: 'default' },
            { id: SEEDED.webGroup, name: 'web' },
          ],
        },
      ],
    });
    expect((await client.get(`/v1/instances/${PR}/${SEEDED.web2}/securitygroups`)).body).toMatchObject({ count: 2 });
  });
});
