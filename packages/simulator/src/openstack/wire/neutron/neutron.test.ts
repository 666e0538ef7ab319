import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenStackSession, row, rows } from '../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeEach(async () => {
  session = await OpenStackSession.start();
});
afterEach(() => session.close());

async function idOf(kind: string, name: string): Promise<string> {
  return String(rows(await session.neutron('GET', `/${kind}?name=${name}`), kind.replace('-', '_'))[0]?.['id']);
}

describe('networks', () => {
  it('are own and external ones, with their subnets', async () => {
    const networks = rows(await session.neutron('GET', '/networks'), 'networks');
    expect(networks.map((network) => [network['name'], network['router:external']])).toEqual([
      ['private', false],
      ['backend', false],
      ['public', true],
    ]);
    const subnets = rows(await session.neutron('GET', '/subnets?fields=cidr'), 'subnets');
    expect(subnets).toEqual([{ cidr: '192.168.0.0/20' }, { cidr: '10.21.0.0/24' }]);
  });

  it('that do not exist have the NeutronError of their kind', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const answer = await session.neutron('GET', `/networks/${id}`);
    expect([answer.status, answer.body]).toEqual([
      404,
      {
        NeutronError: { type: 'NetworkNotFound', message: `Network ${id} could not be found.`, detail: '' },
      },
    ]);
  });

  it('refuse a filter that is no field of theirs', async () => {
    const answer = await session.neutron('GET', '/networks?no_such=1');
    expect(answer.status).toBe(400);
    expect(answer.body['NeutronError']).toMatchObject({ message: "['no_such'] is invalid attribute for filtering" });
  });

  it('come in pages when asked to, also under a path that ends in .json', async () => {
    const answer = await session.neutron('GET', '/networks.json?limit=1');
    expect(rows(answer, 'networks')).toHaveLength(1);
    expect(rows(answer, 'networks_links')).toMatchObject([{ rel: 'next' }]);
  });

  it('have security groups, filtered by name', async () => {
    const groups = rows(await session.neutron('GET', '/security-groups?name=web'), 'security_groups');
    expect(groups).toHaveLength(1);
    expect(groups[0]?.['security_group_rules']).toHaveLength(5);
  });
});

describe('ports', () => {
  it('are made unbound, found by name, renamed and deleted', async () => {
    const port = { network_id: await idOf('networks', 'private'), name: 'anchor', fixed_ips: [{ ip_address: '192.168.3.7' }] };
    const made = await session.neutron('POST', '/ports', { body: { port } });
    expect([made.status, row(made, 'port')]).toMatchObject([
      201,
      {
        status: 'DOWN',
        device_id: '',
        device_owner: '',
        fixed_ips: [{ ip_address: '192.168.3.7' }],
      },
    ]);
    const id = await idOf('ports', 'anchor');
    await session.neutron('PUT', `/ports/${id}`, { body: { port: { name: 'renamed' } } });
    expect(await idOf('ports', 'renamed')).toBe(id);
    expect((await session.neutron('DELETE', `/ports/${id}`)).status).toBe(204);
    expect((await session.neutron('GET', `/ports/${id}`)).status).toBe(404);
  });

  it('do not share an address', async () => {
    const port = { network_id: await idOf('networks', 'private'), fixed_ips: [{ ip_address: '192.168.0.3' }] };
    const answer = await session.neutron('POST', '/ports', { body: { port } });
    expect([answer.status, answer.body['NeutronError']]).toMatchObject([409, { type: 'IpAddressAlreadyAllocated' }]);
  });
});

describe('floating IPs', () => {
  it('lead to a port, show in the server, and come off again', async () => {
    const server = await session.serverId('web-2');
    const [port] = rows(await session.neutron('GET', `/ports?device_id=${server}`), 'ports');
    const floatingip = { floating_network_id: await idOf('networks', 'public') };
    const made = row(await session.neutron('POST', '/floatingips', { body: { floatingip } }), 'floatingip');
    expect(made).toMatchObject({ status: 'DOWN', port_id: null, router_id: null });
    const path = `/floatingips/${String(made['id'])}`;
    const led = row(await session.neutron('PUT', path, { body: { floatingip: { port_id: port?.['id'] } } }), 'floatingip');
    expect(led).toMatchObject({ status: 'ACTIVE', port_id: port?.['id'], port_details: { device_id: server } });
    const kinds = ((await session.server(server))['addresses'] as Record<string, Record<string, unknown>[]>)['private'];
    expect(kinds?.map((address) => address['OS-EXT-IPS:type'])).toEqual(['fixed', 'floating']);
    expect(row(await session.neutron('PUT', path, { body: { floatingip: { port_id: null } } }), 'floatingip')).toMatchObject({ status: 'DOWN' });
    expect((await session.neutron('DELETE', path)).status).toBe(204);
  });

  it('do not reach a network without a router', async () => {
    const server = await session.serverId('db-1');
    const ports = rows(await session.neutron('GET', `/ports?device_id=${server}&network_id=${await idOf('networks', 'backend')}`), 'ports');
    const floatingip = { floating_network_id: await idOf('networks', 'public'), port_id: ports[0]?.['id'] };
    const answer = await session.neutron('POST', '/floatingips', { body: { floatingip } });
    expect([answer.status, answer.body['NeutronError']]).toMatchObject([404, { type: 'ExternalGatewayForFloatingIPNotFound' }]);
  });

  it('over quota are 409', async () => {
    session.simulator.change({ quota: { floatingIps: 1 } });
    const floatingip = { floating_network_id: await idOf('networks', 'public') };
    const answer = await session.neutron('POST', '/floatingips', { body: { floatingip } });
    expect([answer.status, answer.body]).toEqual([
      409,
      {
        NeutronError: { type: 'OverQuota', message: "Quota exceeded for resources: ['floatingip'].", detail: '' },
      },
    ]);
  });
});
