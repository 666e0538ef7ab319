import type { Operation } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { OpenStackCall } from '../api/openstack-api.ts';
import type { ServerFacts } from '../facts/openstack-facts.ts';
import { detachFloatingIpStrategy } from '../strategies/attach/floating-ips.ts';
import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;
let web: string;
let database: string;

beforeEach(async () => {
  world = await SimulatedOpenStack.start();
  [web, database] = [await world.idOf('web-1'), await world.idOf('db-1')];
});
afterEach(() => world.close());

/** A call below the adapter, in one's own words. */
async function ask<Body>(service: OpenStackCall['service'], method: OpenStackCall['method'], path: string, json?: unknown): Promise<Body> {
  const call = { service, method, path, operation: 'ask', ...(json === undefined ? {} : { json }) };
  return (await world.session().send(call)).body as Body;
}

async function newVolume(name: string): Promise<string> {
  const { volume } = await ask<{ volume: { id: string } }>('volume', 'POST', '/volumes', { volume: { size: 1, name } });
  world.clock.advanceSeconds(60);
  return volume.id;
}

async function newPort(networkId: string, name: string): Promise<string> {
  const { port } = await ask<{ port: { id: string } }>('network', 'POST', '/ports', { port: { network_id: networkId, name } });
  return port.id;
}

interface PortRow {
  readonly id: string;
  readonly network_id: string;
  readonly security_groups: readonly string[];
  readonly device_id: string;
}

const portsOf = async (id: string): Promise<readonly PortRow[]> =>
  (await ask<{ ports: PortRow[] }>('network', 'GET', `/ports?device_id=${id}`)).ports;
const volumesOf = async (id: string): Promise<readonly string[]> => (await world.adapter.servers.get(id, {})).volumes.map((row) => row.id);
const floatingOf = async (id: string): Promise<readonly string[]> =>
  (await world.adapter.servers.get(id, {})).addresses.filter(({ kind }) => kind === 'floating').map(({ address }) => address);
const stateOf = ({ state }: Operation): string => state;

describe('a volume on OpenStack', () => {
  it('is attached by name and detached again', async () => {
    const id = await newVolume('extra-1');
    const plan = await world.plan('attachVolume', web, { volume: 'extra-1', device: '/dev/vdx', deleteOnTermination: true });
    expect(plan.warnings).toMatchObject([{ type: 'compatibility', subject: 'request.device' }]);
    expect(plan.steps[0]?.input).toMatchObject({ volumeId: id, device: '/dev/vdx', deleteOnTermination: true, microversion: '2.79' });
    expect(stateOf(await world.run('attachVolume', web, { volume: 'extra-1', deleteOnTermination: true }))).toBe('succeeded');
    expect(await volumesOf(web)).toContain(id);
    expect(await world.plan('attachVolume', web, { volume: id })).toMatchObject({ changes: false });
    expect(stateOf(await world.run('detachVolume', web, { volume: 'extra-1' }))).toBe('succeeded');
    expect(await volumesOf(web)).not.toContain(id);
    expect(await world.plan('detachVolume', web, { volume: id })).toMatchObject({ changes: false });
  });

  it.each(['dropReply', 'dropRequest'] as const)('is attached and detached once after %s', async (type) => {
    const id = await newVolume('extra-1');
    world.simulator.faults.add({ match: { method: 'POST', path: '/os-volume_attachments$' }, action: { type } });
    expect(stateOf(await world.run('attachVolume', web, { volume: id }))).toBe('succeeded');
    world.simulator.faults.add({ match: { method: 'DELETE', path: '/os-volume_attachments/' }, action: { type } });
    expect(stateOf(await world.run('detachVolume', web, { volume: id }))).toBe('succeeded');
    expect(await volumesOf(web)).not.toContain(id);
  });

  it('that is in use elsewhere, or is the root, is refused before anything is sent', async () => {
    const [data] = await volumesOf(web);
    await expect(world.plan('attachVolume', database, { volume: data ?? '' })).rejects.toThrow('must be available');
    const [root] = await volumesOf(database);
    await expect(world.plan('detachVolume', database, { volume: root ?? '' })).rejects.toThrow('root volume');
    expect(world.writes()).toEqual([]);
  });

  it('that is flagged is deleted when it is detached from a server that has left its host, which needs consent', async () => {
    const id = await newVolume('extra-1');
    await world.run('attachVolume', web, { volume: id, deleteOnTermination: true });
    await world.run('shelve', web, {});
    const plan = await world.plan('detachVolume', web, { volume: id });
    expect(plan.accept.surprising).toEqual(['data-volume-loss']);
    expect(stateOf(await world.run('detachVolume', web, { volume: id }))).toBe('succeeded');
    await expect(world.adapter.volumes.get(id, {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('of a cloud that is too old for the flag is attached without it, with a warning', async () => {
    const id = await newVolume('extra-1');
    const old = world.connect({ computeApiVersion: '2.78' });
    const wanted = { volume: id, deleteOnTermination: true } as const;
    const { facts, request } = await old.readFacts({ action: 'attachVolume', targetId: web, request: wanted, awaitingResize: null });
    const [attach] = old.strategies.attachVolume;
    expect(attach?.warnings?.(facts, request)).toMatchObject([{ type: 'unsupported', subject: 'request.deleteOnTermination' }]);
    expect(attach?.steps(facts, request)[0]?.input).toEqual({ serverId: web, volumeId: id });
  });
});

describe('a port on OpenStack', () => {
  it('is made on a network by Nova, and goes with the detach', async () => {
    const before = (await portsOf(web)).map(({ id }) => id);
    expect(stateOf(await world.run('attachPort', web, { network: 'backend' }))).toBe('succeeded');
    const added = (await portsOf(web)).find(({ id }) => !before.includes(id));
    const plan = await world.plan('detachPort', web, { port: added?.id ?? '' });
    expect(plan.accept).toMatchObject({ inherent: ['port-loss'], surprising: [] });
    const operation = await world.run('detachPort', web, { port: added?.id ?? '' });
    expect(operation).toMatchObject({ state: 'succeeded', result: { leftovers: [] } });
    expect((await portsOf(web)).map(({ id }) => id)).toEqual(before);
  });

  it('that was made beforehand stays when it is unplugged', async () => {
    const [own] = await portsOf(web);
    const id = await newPort(own?.network_id ?? '', 'mine');
    expect(stateOf(await world.run('attachPort', web, { port: 'mine' }))).toBe('succeeded');
    await expect(world.plan('attachPort', database, { port: id })).rejects.toThrow('in use by');
    const operation = await world.run('detachPort', web, { port: id });
    expect(operation.result.leftovers).toMatchObject([{ ref: `north/${id}`, what: 'port that was made beforehand' }]);
  });

  it.each(['dropReply', 'dropRequest'] as const)('is plugged in once after %s', async (type) => {
    const before = (await portsOf(web)).length;
    world.simulator.faults.add({ match: { method: 'POST', path: '/os-interface$' }, action: { type } });
    expect(stateOf(await world.run('attachPort', web, { network: 'backend' }))).toBe('succeeded');
    expect(await portsOf(web)).toHaveLength(before + 1);
  });

  it('with a floating IP needs consent to be unplugged', async () => {
    const [own] = await portsOf(web);
    const plan = await world.plan('detachPort', web, { port: own?.id ?? '' });
    expect(plan.accept).toMatchObject({ inherent: ['port-loss'], surprising: ['address-change'] });
  });
});

describe('a floating IP on OpenStack', () => {
  it('is taken away and given back by its address', async () => {
    const [address = ''] = await floatingOf(web);
    expect(stateOf(await world.run('detachFloatingIp', web, { floatingIp: address }))).toBe('succeeded');
    expect(await floatingOf(web)).toEqual([]);
    expect(await world.plan('detachFloatingIp', web, { floatingIp: address })).toMatchObject({ changes: false });
    expect(stateOf(await world.run('attachFloatingIp', web, { floatingIp: address }))).toBe('succeeded');
    expect(await floatingOf(web)).toEqual([address]);
    expect(await world.plan('attachFloatingIp', web, { floatingIp: address })).toMatchObject({ changes: false });
  });

  it('is done when Nova tells of it too, however long after Neutron', async () => {
    const [address = ''] = await floatingOf(web);
    await world.run('detachFloatingIp', web, { floatingIp: address });
    const body = await ask<object>('compute', 'GET', `/servers/${web}`);
    world.simulator.faults.add({ match: { method: 'GET', path: `/servers/${web}$` }, action: { type: 'reply', status: 200, body }, count: 15 });
    expect(stateOf(await world.run('attachFloatingIp', web, { floatingIp: address }))).toBe('succeeded');
    expect(await floatingOf(web)).toEqual([address]);
  });

  it('is announced as taken away where Nova does not tell of it yet', async () => {
    const [floatingIp = ''] = await floatingOf(web);
    const query = { action: 'detachFloatingIp', targetId: web, request: { floatingIp }, awaitingResize: null, now: world.clock.now() } as const;
    const { facts } = await world.adapter.readFacts(query);
    const { server, ...rest } = facts as ServerFacts;
    if (server === null) throw new Error('the server is there');
    const told: ServerFacts = { ...rest, server: { ...server, addresses: [] } };
    const floating = detachFloatingIpStrategy.effects(told, query.request).filter(({ facet }) => facet === 'addresses.floating');
    expect(floating).toMatchObject([{ item: `addresses/${floatingIp}`, values: ['detached'] }]);
  });

  it('of another server is taken from there only with consent, and not detached as if it were ours', async () => {
    const [address = ''] = await floatingOf(web);
    const other = await world.idOf('web-2');
    expect((await world.plan('attachFloatingIp', other, { floatingIp: address })).accept.surprising).toEqual(['address-change']);
    await expect(world.plan('detachFloatingIp', other, { floatingIp: address })).rejects.toThrow('not one of this server');
  });

  it('needs the port named where there are several, and a router that leads there', async () => {
    const [address = ''] = await floatingOf(web);
    await expect(world.plan('attachFloatingIp', database, { floatingIp: address })).rejects.toThrow('which port is meant');
    const backend = (await portsOf(database)).at(-1);
    await expect(world.plan('attachFloatingIp', database, { floatingIp: address, port: backend?.id ?? '' })).rejects.toThrow('no router leads');
  });
});

describe('a security group on OpenStack', () => {
  it('goes on every port and off again, a write for each', async () => {
    const ports = await portsOf(database);
    const before = world.writes().length;
    expect(stateOf(await world.run('attachSecurityGroup', database, { securityGroup: 'web' }))).toBe('succeeded');
    expect(world.writes().slice(before)).toHaveLength(ports.length);
    const [first] = await portsOf(database);
    expect(first?.security_groups).toHaveLength((ports[0]?.security_groups.length ?? 0) + 1);
    expect(await world.plan('attachSecurityGroup', database, { securityGroup: 'web' })).toMatchObject({ changes: false });
    expect(stateOf(await world.run('detachSecurityGroup', database, { securityGroup: 'web', port: first?.id ?? '' }))).toBe('succeeded');
    expect((await portsOf(database))[0]?.security_groups).toEqual(ports[0]?.security_groups);
    expect(await world.plan('detachSecurityGroup', database, { securityGroup: 'web' })).toMatchObject({ changes: true });
  });
});

describe('a server group on OpenStack', () => {
  it('is for a create only, and the refusal says so', async () => {
    await expect(world.plan('attachServerGroup', web, { serverGroup: 'any' })).rejects.toThrow('scheduler hint of a create only');
    expect(world.adapter.unsupported.detachServerGroup?.alternative).toContain('serverGroup');
  });
});
