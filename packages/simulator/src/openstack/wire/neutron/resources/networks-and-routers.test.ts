import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { networkCalls, refusalOf } from '../../../testing/network-calls.ts';
import type { NetworkCalls } from '../../../testing/network-calls.ts';
import { errorMessage, OpenStackSession, row, rows } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
let neutron: NetworkCalls;
beforeEach(async () => {
  session = await OpenStackSession.start();
  neutron = networkCalls(session);
});
afterEach(() => session.close());

const network = (fields: Record<string, unknown> = {}) => neutron.make('networks', 'network', { name: 'new', ...fields });
const subnet = (networkId: unknown, fields: Record<string, unknown> = {}) =>
  neutron.create('subnets', 'subnet', { network_id: networkId, ip_version: 4, cidr: '10.99.0.0/24', ...fields });
const onRouter = (verb: string, id: unknown, body: object) => session.neutron('PUT', `/routers/${String(id)}/${verb}_router_interface`, { body });

describe('a network', () => {
  it('is made, changed, and deleted with its subnets', async () => {
    const made = await network({ description: 'first', mtu: 1400 });
    expect(made).toMatchObject({ status: 'ACTIVE', admin_state_up: true, shared: false, subnets: [], mtu: 1400, 'router:external': false });
    const [id, subnetId] = [made['id'], row(await subnet(made['id']), 'subnet')['id']];
    const changed = row(await neutron.update('networks', 'network', id, { name: 'newer', admin_state_up: false }), 'network');
    expect(changed).toMatchObject({ name: 'newer', admin_state_up: false, description: 'first', subnets: [subnetId] });
    expect((await neutron.remove('networks', id)).status).toBe(204);
    expect((await neutron.read(`/subnets/${String(subnetId)}`)).status).toBe(404);
  });

  it('with ports stays', async () => {
    const answer = await neutron.remove('networks', await neutron.idOf('networks', 'private'));
    expect(refusalOf(answer)).toEqual([409, 'NetworkInUse']);
    expect(errorMessage(answer)).toContain('There are one or more ports still in use on the network');
  });

  it('of others, external or shared, is the operator’s', async () => {
    for (const field of ['shared', 'router:external']) {
      expect(refusalOf(await neutron.create('networks', 'network', { [field]: true }))).toEqual([403, 'PolicyNotAuthorized']);
    }
    const outside = await neutron.idOf('networks', 'public');
    expect(refusalOf(await neutron.update('networks', 'network', outside, { name: 'mine' }))).toEqual([403, 'PolicyNotAuthorized']);
    const token = await session.token(session.simulator.logins.admin);
    expect((await neutron.create('networks', 'network', { shared: true }, token)).status).toBe(201);
    expect(row(await neutron.read(`/networks/${outside}`, token), 'network')).toHaveProperty('provider:network_type', 'flat');
  });

  it.each([
    [{ colour: 'red' }, "Unrecognized attribute(s) 'colour'"],
    [{ status: 'DOWN' }, "Attribute 'status' not allowed in POST"],
    [{ name: 12 }, "Invalid input for name. Reason: '12' is not a valid string."],
    [{ admin_state_up: 'perhaps' }, "Invalid input for admin_state_up. Reason: 'perhaps' cannot be converted to boolean."],
    [{ mtu: 'wide' }, "Invalid input for mtu. Reason: 'wide' is not an integer."],
  ])('is refused with %j', async (wrong, text) => {
    const answer = await neutron.create('networks', 'network', wrong);
    expect([refusalOf(answer), errorMessage(answer)]).toEqual([[400, 'HTTPBadRequest'], text]);
  });

  it('without a body is refused, and never made for another project', async () => {
    expect(errorMessage(await session.neutron('POST', '/networks', { body: {} }))).toBe('Resource body required');
    expect(errorMessage(await session.neutron('POST', '/networks', { body: { port: {} } }))).toBe("Unable to find 'network' in request body");
    const other = await neutron.create('networks', 'network', { project_id: 'f'.repeat(32) });
    expect(errorMessage(other)).toContain('requires admin privileges');
    const fixed = await neutron.update('networks', 'network', 'x', { 'router:external': true });
    expect(errorMessage(fixed)).toBe('Cannot update read-only attribute router:external');
  });
});

describe('what is not simulated', () => {
  it('says so with a status that no cloud answers', async () => {
    const several = await session.neutron('POST', '/networks', { body: { networks: [{ name: 'one' }, { name: 'two' }] } });
    expect([several.status, errorMessage(several)]).toEqual([501, 'The simulator does not do creating several networks at once.']);
    expect((await subnet((await network())['id'], { ip_version: 6, cidr: '2001:db8::/64' })).status).toBe(501);
  });
});

describe('a subnet', () => {
  it('has a gateway and pools of its own, unless they are named', async () => {
    const { id } = await network();
    expect(row(await subnet(id, { cidr: '10.99.0.7/24' }), 'subnet')).toMatchObject({
      cidr: '10.99.0.0/24',
      gateway_ip: '10.99.0.1',
      allocation_pools: [{ start: '10.99.0.2', end: '10.99.0.254' }],
      enable_dhcp: true,
    });
    const named = await subnet(id, { cidr: '10.98.0.0/24', gateway_ip: null, allocation_pools: [{ start: '10.98.0.10', end: '10.98.0.20' }] });
    expect(row(named, 'subnet')).toMatchObject({ gateway_ip: null, allocation_pools: [{ start: '10.98.0.10', end: '10.98.0.20' }] });
  });

  it('is changed', async () => {
    const { id } = row(await subnet((await network())['id']), 'subnet');
    const changed = await neutron.update('subnets', 'subnet', id, { dns_nameservers: ['192.0.2.53'], enable_dhcp: false, name: 'named' });
    expect(row(changed, 'subnet')).toMatchObject({ dns_nameservers: ['192.0.2.53'], enable_dhcp: false, name: 'named' });
  });

  it('does not overlap another of its network, nor go with addresses in use', async () => {
    const { id } = await network();
    const made = row(await subnet(id), 'subnet');
    expect(refusalOf(await subnet(id, { cidr: '10.99.0.128/25' }))).toEqual([400, 'InvalidInput']);
    await neutron.make('ports', 'port', { network_id: id });
    expect(refusalOf(await neutron.remove('subnets', made['id']))).toEqual([409, 'SubnetInUse']);
  });

  it.each([
    [{ cidr: 'wide' }, 'HTTPBadRequest'],
    [{ cidr: null }, 'HTTPBadRequest'],
    [{ gateway_ip: '192.0.2.1' }, 'InvalidInput'],
    [{ allocation_pools: [{ start: '192.0.2.1', end: '192.0.2.2' }] }, 'OutOfBoundsAllocationPool'],
    [{ ip_version: 5 }, 'HTTPBadRequest'],
  ])('is refused with %j', async (wrong, type) => {
    expect(refusalOf(await subnet((await network())['id'], wrong))).toEqual([400, type]);
  });
});

describe('a router', () => {
  it('leads a subnet out, and is needed while a floating IP goes through it', async () => {
    const { id: networkId } = await network();
    const { id: subnetId } = row(await subnet(networkId), 'subnet');
    const outside = await neutron.idOf('networks', 'public');
    const router = await neutron.make('routers', 'router', { name: 'way', external_gateway_info: { network_id: outside } });
    expect(router).toMatchObject({ status: 'ACTIVE', external_gateway_info: { network_id: outside, enable_snat: true } });
    const added = await onRouter('add', router['id'], { subnet_id: subnetId });
    expect([added.status, added.body]).toMatchObject([200, { id: router['id'], subnet_id: subnetId, network_id: networkId }]);
    const [port] = rows(await neutron.read(`/ports?device_id=${String(router['id'])}`), 'ports');
    expect(port).toMatchObject({ device_owner: 'network:router_interface', fixed_ips: [{ ip_address: '10.99.0.1' }] });
    expect(refusalOf(await neutron.remove('ports', port?.['id']))).toEqual([409, 'ServicePortInUse']);

    const target = await neutron.make('ports', 'port', { network_id: networkId });
    const floating = await neutron.make('floatingips', 'floatingip', { floating_network_id: outside, port_id: target['id'] });
    expect(floating).toMatchObject({ router_id: router['id'], fixed_ip_address: '10.99.0.2', status: 'ACTIVE' });
    expect(refusalOf(await onRouter('remove', router['id'], { subnet_id: subnetId }))).toEqual([409, 'RouterInterfaceInUseByFloatingIP']);
    const closed = await neutron.update('routers', 'router', router['id'], { external_gateway_info: null });
    expect(refusalOf(closed)).toEqual([409, 'RouterExternalGatewayInUseByFloatingIp']);
    expect(refusalOf(await neutron.remove('routers', router['id']))).toEqual([409, 'RouterInUse']);

    await neutron.remove('floatingips', floating['id']);
    expect((await onRouter('remove', router['id'], { subnet_id: subnetId })).status).toBe(200);
    expect((await neutron.remove('routers', router['id'])).status).toBe(204);
  });

  it('takes a port that nothing uses, and each subnet once', async () => {
    const { id: networkId } = await network();
    const { id: subnetId } = row(await subnet(networkId), 'subnet');
    const router = await neutron.make('routers', 'router', {});
    const port = await neutron.make('ports', 'port', { network_id: networkId });
    expect((await onRouter('add', router['id'], { port_id: port['id'] })).status).toBe(200);
    expect(refusalOf(await onRouter('add', router['id'], { port_id: port['id'] }))).toEqual([409, 'PortInUse']);
    expect(refusalOf(await onRouter('add', router['id'], { subnet_id: subnetId }))).toEqual([400, 'BadRequest']);
    expect(refusalOf(await onRouter('add', router['id'], {}))).toEqual([400, 'HTTPBadRequest']);
    expect(refusalOf(await onRouter('remove', router['id'], { port_id: 'no-such' }))).toEqual([404, 'RouterInterfaceNotFound']);
  });

  it('leads out by external networks only', async () => {
    const inside = await neutron.idOf('networks', 'private');
    const answer = await neutron.create('routers', 'router', { external_gateway_info: { network_id: inside } });
    expect(errorMessage(answer)).toBe(`Bad router request: Network ${inside} is not an external network.`);
  });
});

describe('the tags of a resource', () => {
  it('are replaced at once, or come and go one by one, and filter lists', async () => {
    const { id } = await network();
    const path = `/networks/${String(id)}/tags`;
    expect((await session.neutron('PUT', path, { body: { tags: ['b', 'a'] } })).body).toEqual({ tags: ['a', 'b'] });
    expect((await session.neutron('PUT', `${path}/c`)).status).toBe(201);
    expect((await session.neutron('DELETE', `${path}/a`)).status).toBe(204);
    expect((await session.neutron('GET', path)).body).toEqual({ tags: ['b', 'c'] });
    expect((await session.neutron('GET', `${path}/a`)).status).toBe(404);
    expect(rows(await neutron.read('/networks?tags=b,c'), 'networks')).toHaveLength(1);
    expect(rows(await neutron.read('/networks?not-tags-any=b'), 'networks')).toHaveLength(3);
  });
});
