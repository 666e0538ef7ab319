import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { networkCalls, refusalOf } from '../../../testing/network-calls.ts';
import type { NetworkCalls } from '../../../testing/network-calls.ts';
import { errorMessage, OpenStackSession, row, rows } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
let neutron: NetworkCalls;
let inside: string;
beforeEach(async () => {
  session = await OpenStackSession.start();
  neutron = networkCalls(session);
  inside = await neutron.idOf('networks', 'private');
});
afterEach(() => session.close());

const create = (fields: Record<string, unknown>) => neutron.create('ports', 'port', { network_id: inside, ...fields });
const make = (fields: Record<string, unknown> = {}) => neutron.make('ports', 'port', { network_id: inside, ...fields });

describe('a port', () => {
  it('has the project’s default group and an address of the pool, unless others are named', async () => {
    const port = await make();
    expect(port).toMatchObject({ security_groups: [await neutron.idOf('security-groups', 'default')], status: 'DOWN', port_security_enabled: true });
    const web = await neutron.idOf('security-groups', 'web');
    const named = await make({
      security_groups: [web],
      mac_address: 'fa:16:3e:00:00:01',
      fixed_ips: [],
      allowed_address_pairs: [{ ip_address: '192.0.2.9' }],
    });
    expect(named).toMatchObject({
      security_groups: [web],
      mac_address: 'fa:16:3e:00:00:01',
      fixed_ips: [],
      allowed_address_pairs: [{ ip_address: '192.0.2.9', mac_address: 'fa:16:3e:00:00:01' }],
    });
  });

  it('is changed, also in its addresses', async () => {
    const { id } = await make({ fixed_ips: [{ ip_address: '192.168.5.5' }] });
    const changed = await neutron.update('ports', 'port', id, {
      name: 'named',
      fixed_ips: [{ ip_address: '192.168.5.5' }, { ip_address: '192.168.5.6' }],
    });
    expect(row(changed, 'port')).toMatchObject({
      name: 'named',
      fixed_ips: [{ ip_address: '192.168.5.5' }, { ip_address: '192.168.5.6' }],
      revision_number: 2,
    });
    const refused = await neutron.update('ports', 'port', id, { fixed_ips: [{ ip_address: '10.0.0.1' }] });
    expect(refusalOf(refused)).toEqual([400, 'InvalidIpForNetwork']);
    expect(row(await neutron.read(`/ports/${String(id)}`), 'port')['fixed_ips']).toHaveLength(2);
  });

  it('loses its security only without groups', async () => {
    const { id } = await make();
    expect(refusalOf(await neutron.update('ports', 'port', id, { port_security_enabled: false }))).toEqual([409, 'PortSecurityPortHasSecurityGroup']);
    const open = await neutron.update('ports', 'port', id, { port_security_enabled: false, security_groups: [] });
    expect(row(open, 'port')).toMatchObject({ port_security_enabled: false, security_groups: [] });
  });

  it.each([
    [{ network_id: '00000000-0000-4000-8000-000000000000' }, 404, 'NetworkNotFound'],
    [{ security_groups: ['00000000-0000-4000-8000-000000000000'] }, 404, 'SecurityGroupNotFound'],
    [{ fixed_ips: [{ subnet_id: '00000000-0000-4000-8000-000000000000' }] }, 400, 'InvalidInput'],
    [{ fixed_ips: [{ ip_address: '10.1.1.1' }] }, 400, 'InvalidIpForNetwork'],
    [{ fixed_ips: [{ ip_address: 'here' }] }, 400, 'HTTPBadRequest'],
    [{ mac_address: 'mine' }, 400, 'HTTPBadRequest'],
    [{ 'binding:vnic_type': 'direct' }, 400, 'HTTPBadRequest'],
  ])('is refused with %j', async (wrong, status, type) => {
    expect(refusalOf(await create(wrong))).toEqual([status, type]);
  });

  it('does not share a MAC address on its network, and keeps to the quota', async () => {
    await make({ mac_address: 'fa:16:3e:00:00:01' });
    expect(refusalOf(await create({ mac_address: 'fa:16:3e:00:00:01' }))).toEqual([409, 'MacAddressInUse']);
    session.simulator.change({ quota: { ports: 1 } });
    expect(refusalOf(await create({}))).toEqual([409, 'OverQuota']);
  });

  it('shows an administrator where it is bound', async () => {
    const token = await session.token(session.simulator.logins.admin);
    const [port] = rows(await neutron.read(`/ports?device_id=${await session.serverId('web-1')}`, token), 'ports');
    expect(port).toMatchObject({ 'binding:vif_type': 'ovs', 'binding:host_id': expect.stringMatching(/./u) });
  });
});

describe('a floating IP', () => {
  const floating = async (fields: Record<string, unknown> = {}) =>
    neutron.create('floatingips', 'floatingip', { floating_network_id: await neutron.idOf('networks', 'public'), ...fields });

  it('may be asked for by its address, once', async () => {
    const made = await floating({ floating_ip_address: '203.0.113.200', description: 'the site' });
    expect(row(made, 'floatingip')).toMatchObject({ floating_ip_address: '203.0.113.200', description: 'the site' });
    expect(refusalOf(await floating({ floating_ip_address: '203.0.113.200' }))).toEqual([409, 'IpAddressAlreadyAllocated']);
    expect(refusalOf(await floating({ floating_ip_address: '192.0.2.1' }))).toEqual([400, 'InvalidIpForNetwork']);
  });

  it('leads to one address of a port, which has no other of that network', async () => {
    const port = await make({ fixed_ips: [{ ip_address: '192.168.6.1' }, { ip_address: '192.168.6.2' }] });
    const first = row(await floating({ port_id: port['id'] }), 'floatingip');
    expect(first).toMatchObject({ fixed_ip_address: '192.168.6.1' });
    const again = await floating({ port_id: port['id'] });
    expect(refusalOf(again)).toEqual([409, 'FloatingIPPortAlreadyAssociated']);
    expect((await floating({ port_id: port['id'], fixed_ip_address: '192.168.6.2' })).status).toBe(201);
    const wrong = await floating({ port_id: port['id'], fixed_ip_address: '192.168.6.3' });
    expect(errorMessage(wrong)).toBe(`Bad floatingip request: Port ${String(port['id'])} does not have fixed ip 192.168.6.3.`);
  });

  it('keeps its port when only its description changes', async () => {
    const port = await make();
    const { id } = row(await floating({ port_id: port['id'] }), 'floatingip');
    const changed = row(await neutron.update('floatingips', 'floatingip', id, { description: 'new' }), 'floatingip');
    expect(changed).toMatchObject({ description: 'new', port_id: port['id'] });
    await neutron.remove('ports', port['id']);
    expect(row(await neutron.read(`/floatingips/${String(id)}`), 'floatingip')).toMatchObject({
      port_id: null,
      fixed_ip_address: null,
      status: 'DOWN',
    });
  });

  it('comes from an external network only', async () => {
    const answer = await neutron.create('floatingips', 'floatingip', { floating_network_id: inside });
    expect(errorMessage(answer)).toBe(`Bad floatingip request: Network ${inside} is not a valid external network.`);
    expect(refusalOf(await neutron.create('floatingips', 'floatingip', {}))).toEqual([400, 'HTTPBadRequest']);
  });
});
