import { parseRef } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';
import { toPortBody } from './create/port-body.ts';

let world: SimulatedOpenStack;

beforeEach(async () => {
  world = await SimulatedOpenStack.start();
});
afterEach(() => world.close());

const BASE = { name: 'new-1', flavor: 'm1.small', image: 'ubuntu-24.04' } as const;

function bodyOf(path: RegExp): unknown {
  return world.simulator.ledger
    .entries()
    .toReversed()
    .find((entry) => entry.method === 'POST' && path.test(entry.path))?.body;
}

async function newGroup(name: string): Promise<string> {
  const json = { server_group: { name, policies: ['anti-affinity'] } };
  const reply = await world.session().send({ service: 'compute', method: 'POST', path: '/os-server-groups', json, operation: 'make group' });
  return (reply.body as { readonly server_group: { readonly id: string } }).server_group.id;
}

describe('the options of a create on OpenStack', () => {
  it('go to the port of each interface, a floating IP to its port before there is a server', async () => {
    const addressing = [
      { network: 'private', public: 'floating', allowedPairs: ['10.9.0.0/24'] },
      { network: 'backend', family: 4 },
    ] as const;
    const plan = await world.plan('create', null, { ...BASE, addressing });
    expect(plan.steps.map(({ id }) => id)).toEqual(['port-1', 'port-2', 'floating-ip-1', 'create']);
    expect(plan.steps[1]?.input).toMatchObject({ subnetIds: [expect.any(String)] });
    const operation = await world.run('create', null, { ...BASE, addressing });
    expect(operation.state).toBe('succeeded');
    const server = await world.adapter.servers.get(parseRef(operation.result.ref ?? '').id, {});
    expect(server.addresses.map(({ kind }) => kind).toSorted()).toEqual(['floating', 'private', 'private']);
  });

  it('give the floating IP back where the create fails', async () => {
    const before = world.simulator.ledger.entries().length;
    world.simulator.change({ switches: { nextCreate: 'noValidHost' } });
    const operation = await world.run('create', null, { ...BASE, networks: ['private'], publicAddress: 'auto' });
    expect(operation).toMatchObject({ state: 'failed', error: { code: 'capacity_unavailable' } });
    const later = world.simulator.ledger.entries().slice(before);
    expect(later.filter(({ method, path }) => method === 'DELETE' && path.includes('/floatingips/'))).toHaveLength(1);
  });

  it.each(['dropReply', 'dropRequest'] as const)('make one floating IP after %s', async (type) => {
    world.simulator.faults.add({ match: { method: 'POST', path: '/floatingips$' }, action: { type } });
    expect((await world.run('create', null, { ...BASE, networks: ['private'], publicAddress: 'auto' })).state).toBe('succeeded');
    const reply = await world.session().send({ service: 'network', method: 'GET', path: '/floatingips', operation: 'list' });
    const { floatingips } = reply.body as { readonly floatingips: readonly { readonly port_details: { readonly name: string } | null }[] };
    expect(floatingips.filter(({ port_details: port }) => port?.name.startsWith('isobar-') === true)).toHaveLength(1);
  });

  it('are refused where the network has no such subnet, or no router', async () => {
    await expect(world.plan('create', null, { ...BASE, addressing: [{ network: 'private', family: 6 }] })).rejects.toThrow('has no IPv6 subnet');
    await expect(world.plan('create', null, { ...BASE, addressing: [{ network: 'backend', public: 'floating' }] })).rejects.toThrow(
      'no router leads',
    );
    await expect(world.plan('create', null, { ...BASE, addressing: [{}] })).rejects.toThrow('names no network');
  });

  it('put the server into a group as a hint, and name it inside from 2.90', async () => {
    const group = await newGroup('spread');
    await world.run('create', null, { ...BASE, networks: ['private'], serverGroup: 'spread', hostname: 'inside' });
    expect(bodyOf(/\/servers$/)).toMatchObject({ server: { hostname: 'inside' }, 'os:scheduler_hints': { group } });
    const old = world.connect({ computeApiVersion: '2.89' });
    const wanted = { ...BASE, networks: ['private'], hostname: 'inside' };
    const { facts, request } = await old.readFacts({ action: 'create', targetId: null, request: wanted, awaitingResize: null });
    expect(old.strategies.create[0]?.warnings?.(facts, request)).toMatchObject([{ type: 'unsupported', subject: 'request.hostname' }]);
  });

  it('that OpenStack does not have, or does in another way, are named', async () => {
    const plan = await world.plan('create', null, { ...BASE, addressing: [{ network: 'private', public: 'auto' }], userScript: 'x' });
    expect(plan.warnings.map(({ type, subject }) => `${type} ${subject}`)).toEqual(['unsupported request.userScript', 'lossy addressing[0].public']);
  });

  it.each([
    ['create', { ...BASE, name: ' padded' }, 'name'],
    ['create', { ...BASE, name: 'x'.repeat(256) }, 'name'],
    ['create', { ...BASE, labels: { 'bad/key': 'v' } }, 'labels.bad/key'],
    ['create', { ...BASE, userData: { sha256: 'f', sizeBytes: 60_000 } }, 'userData'],
  ] as const)('are checked by the rules before anything is read: %s %j', async (action, request, field) => {
    world.simulator.ledger.clear();
    await expect(world.plan(action, null, request)).rejects.toMatchObject({ code: 'invalid_argument', details: { field } });
    expect(world.requests()).toEqual([]);
  });
});

describe('toPortBody', () => {
  it('sends what was asked for and nothing else', () => {
    expect(toPortBody({ networkId: 'n' }, 'name')).toEqual({ network_id: 'n', name: 'name' });
    const input = { networkId: 'n', address: '10.0.0.5', subnetIds: ['four', 'six'], macAddress: 'fa:16:3e:00:00:01', portSecurity: false };
    expect(toPortBody(input, 'name')).toEqual({
      network_id: 'n',
      name: 'name',
      fixed_ips: [{ ip_address: '10.0.0.5' }, { subnet_id: 'six' }],
      mac_address: 'fa:16:3e:00:00:01',
      port_security_enabled: false,
    });
  });
});
