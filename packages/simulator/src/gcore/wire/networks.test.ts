import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PR, read, readText, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient()));
afterEach(() => client.simulator.close());

const NETWORKS = `/v1/networks/${PR}`;
const SUBNETS = `/v1/subnets/${PR}`;
const makeNetwork = async (fields: object = {}): Promise<string> =>
  readText(await client.finish(await client.post(NETWORKS, { name: 'my-net', ...fields })), 'created_resources.networks.0');
const postSubnet = (networkId: string, fields: object = {}): Promise<GcoreAnswer> =>
  client.post(SUBNETS, { name: 'my-subnet', network_id: networkId, cidr: '10.9.0.0/24', ...fields });
const makeSubnet = async (networkId: string, fields: object = {}): Promise<string> =>
  readText(await client.finish(await postSubnet(networkId, fields)), 'created_resources.subnets.0');

describe('networks', () => {
  it('are made with a router of their own unless unwanted', async () => {
    const task = await client.finish(await client.post(NETWORKS, { name: 'my-net', type: 'vlan', tags: { use: 'lab' } }));
    expect(read(task, 'created_resources.routers')).toHaveLength(1);
    expect((await client.get(`${NETWORKS}/${readText(task, 'created_resources.networks.0')}`)).body).toMatchObject({
      name: 'my-net',
      type: 'vlan',
      mtu: 1500,
      external: false,
      subnets: [],
      tags: [{ key: 'use', value: 'lab' }],
    });
    const plain = await client.finish(await client.post(NETWORKS, { name: 'plain-net', create_router: false }));
    expect(read(plain, 'created_resources.routers')).toEqual([]);
  });

  it('count against two quotas', async () => {
    client.simulator.change({ quota: { router_count: 1 } });
    expect(await client.post(NETWORKS, { name: 'my-net' })).toMatchObject({ status: 400, body: { info: { attribute: 'router_count' } } });
    expect(await client.post(NETWORKS, { name: 'my-net', create_router: false })).toMatchObject({ status: 200 });
  });

  it('go with their subnets, but not while a port stands on them', async () => {
    const id = await makeNetwork();
    const subnetId = await makeSubnet(id);
    await client.finish(await client.delete(`${NETWORKS}/${id}`));
    expect(await client.get(`${NETWORKS}/${id}`)).toMatchObject({ status: 404 });
    expect(await client.get(`${SUBNETS}/${subnetId}`)).toMatchObject({ status: 404 });
    expect(await client.delete(`${NETWORKS}/${SEEDED.appNet}`)).toMatchObject({ status: 409 });
  });
});

describe('subnets', () => {
  it('have the first address as gateway unless another or none is asked for', async () => {
    const id = await makeNetwork();
    const shown = async (fields: object): Promise<unknown> => (await client.get(`${SUBNETS}/${await makeSubnet(id, fields)}`)).body;
    expect(await shown({})).toMatchObject({ cidr: '10.9.0.0/24', gateway_ip: '10.9.0.1', enable_dhcp: true, dns_nameservers: [] });
    expect(await shown({ cidr: '10.9.1.0/24', gateway_ip: '10.9.1.254', dns_nameservers: ['1.1.1.1'] })).toMatchObject({
      gateway_ip: '10.9.1.254',
      dns_nameservers: ['1.1.1.1'],
    });
    expect(await shown({ cidr: '10.9.2.0/24', gateway_ip: null, host_routes: [{ destination: '10.0.0.0/8', nexthop: '10.9.2.7' }] })).toMatchObject({
      gateway_ip: null,
      host_routes: [{ destination: '10.0.0.0/8', nexthop: '10.9.2.7' }],
    });
  });

  it.each([
    [{ cidr: '192.168.10.128/25' }, /overlaps/u],
    [{ cidr: '10.9.0.0' }, /pattern/u],
    [{ cidr: '10.9.0.256/24' }, /pattern/u],
    [{ gateway_ip: '10.8.0.1' }, /Gateway/u],
    [{ ip_version: 6 }, /ip_version/u],
  ])('refuse %j', async (fields, text) => {
    expect(await postSubnet(SEEDED.appNet, fields)).toMatchObject({ status: 400, body: { message: expect.stringMatching(text) } });
  });

  it('carry a machine with a floating IP when they lie behind the router', async () => {
    const id = await makeNetwork();
    const subnetId = await makeSubnet(id);
    const body = {
      name: 'in-my-net',
      flavor: 'g1-standard-1-2',
      volumes: [{ source: 'image', image_id: SEEDED.ubuntu22, size: 5, boot_index: 0 }],
      interfaces: [{ type: 'subnet', network_id: id, subnet_id: subnetId, floating_ip: { source: 'new' } }],
    };
    const task = await client.finish(await client.post(`/v2/instances/${PR}`, body));
    expect((await client.instance(readText(task, 'created_resources.instances.0'))).body).toMatchObject({
      addresses: { 'my-net': [{ addr: '10.9.0.10', type: 'fixed', subnet_id: subnetId }, { type: 'floating' }] },
    });
    expect(await client.delete(`${SUBNETS}/${subnetId}`)).toMatchObject({ status: 409 });
  });

  it('without a router cannot', async () => {
    const id = await makeNetwork();
    await makeSubnet(id, { connect_to_network_router: false });
    const answer = await client.post(`/v2/instances/${PR}`, {
      name: 'in-my-net',
      flavor: 'g1-standard-1-2',
      volumes: [{ source: 'image', image_id: SEEDED.ubuntu22, size: 5, boot_index: 0 }],
      interfaces: [{ type: 'any_subnet', network_id: id, floating_ip: { source: 'new' } }],
    });
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('not reachable') } });
  });

  it('are deleted by task', async () => {
    const subnetId = await makeSubnet(await makeNetwork());
    expect(await client.finish(await client.delete(`${SUBNETS}/${subnetId}`))).toMatchObject({ task_type: 'delete_subnet' });
    expect(await client.get(`${SUBNETS}/${subnetId}`)).toMatchObject({ status: 404 });
  });
});

describe('addresses that change their kind', () => {
  const free = `/v1/floatingips/${PR}/${SEEDED.spareFloating}`;

  it('a free floating IP becomes a reserved one with the same address, and back', async () => {
    const reserved = readText(await client.finish(await client.post(`${free}/convert`)), 'created_resources.ports.0');
    expect(await client.get(free)).toMatchObject({ status: 404 });
    expect((await client.get(`/v1/reserved_fixed_ips/${PR}/${reserved}`)).body).toMatchObject({
      fixed_ip_address: '203.0.113.99',
      is_external: true,
    });
    const floating = readText(
      await client.finish(await client.post(`/v1/reserved_fixed_ips/${PR}/${reserved}/convert`)),
      'created_resources.floatingips.0',
    );
    expect((await client.get(`/v1/floatingips/${PR}/${floating}`)).body).toMatchObject({ floating_ip_address: '203.0.113.99', port_id: null });
  });

  it('one in use does not, nor an inner address', async () => {
    expect(await client.post(`/v1/floatingips/${PR}/${SEEDED.web1Floating}/convert`)).toMatchObject({ status: 409 });
    expect(await client.post(`/v1/reserved_fixed_ips/${PR}/${SEEDED.spareReserved}/convert`)).toMatchObject({ status: 400 });
  });

  it('a reserved one is marked as shared at once', async () => {
    const path = `/v1/reserved_fixed_ips/${PR}/${SEEDED.spareReserved}`;
    expect((await client.patch(path, { is_vip: true })).body).toMatchObject({ is_vip: true });
    expect(read((await client.get(`/v1/reserved_fixed_ips/${PR}?vip_only=true`)).body, 'count')).toBe(1);
    expect(await client.patch(path, {})).toMatchObject({ status: 400 });
  });

  it('tags of a floating IP change without touching where it points', async () => {
    const path = `/v1/floatingips/${PR}/${SEEDED.web1Floating}`;
    await client.finish(await client.patch(path.replace('v1', 'v2'), { tags: { use: 'web' } }));
    expect((await client.get(path)).body).toMatchObject({ port_id: SEEDED.web1Port, tags: [{ key: 'use', value: 'web' }] });
  });
});
