import type { Action, ActionRequest, Operation } from '@isobar/core';
import { canAct, collectItems } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../../testing/gcore-world.ts';
import type { GcoreWorld } from '../../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

/** Free addresses of `lab-net`. */
const WANTED = '192.168.20.77';
const OTHER = '192.168.20.78';

const idOf = (ref: string | null): string => ref?.split('/')[1] ?? '';

async function succeed<A extends Action>(action: A, targetId: string | null, request: ActionRequest<A>): Promise<Operation> {
  const operation = await world.run({ action, targetId, request });
  expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true } });
  return operation;
}

const portsOf = async (serverId: string) =>
  (await collectItems((cursor, options) => world.adapter.ports?.listPage(cursor, options) ?? Promise.resolve({ items: [] }))).filter(
    (port) => port.serverId === serverId,
  );

describe.each(['gcore', 'edgecenter'] as const)('a port (%s)', (dialect) => {
  it('on a network is attached and detached again', async () => {
    world = await startWorld({ dialect });
    const before = await portsOf(SEED.web1);
    await succeed('attachPort', SEED.web1, { network: 'lab-net' });
    const fresh = (await portsOf(SEED.web1)).find((port) => !before.some(({ id }) => id === port.id));
    expect(fresh).toMatchObject({ serverId: SEED.web1, macAddress: expect.any(String), securityGroupIds: expect.any(Array) });
    const plan = await world.plan({ action: 'detachPort', targetId: SEED.web1, request: { port: fresh?.id ?? '' } });
    expect(plan.accept.inherent).toEqual(['port-loss']);
    await succeed('detachPort', SEED.web1, { port: fresh?.id ?? '' });
    expect((await portsOf(SEED.web1)).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('is attached once where the reply was lost', async () => {
    world = await startWorld({ dialect });
    const { length } = await portsOf(SEED.web1);
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropReply' } });
    await succeed('attachPort', SEED.web1, { network: 'lab-net' });
    expect(await portsOf(SEED.web1)).toHaveLength(length + 1);
    expect(world.writes()).toHaveLength(1);
  });

  it('that is a reserved address is made, attached, detached and given back', async () => {
    world = await startWorld({ dialect });
    const made = await succeed('createPort', null, { network: 'lab-net' });
    const id = idOf(made.result.ref);
    expect(await world.adapter.ports?.get(id, {})).toMatchObject({ id, serverId: null, addresses: [expect.anything()] });
    await succeed('attachPort', SEED.web1, { port: id });
    expect(await world.adapter.ports?.get(id, {})).toMatchObject({ serverId: SEED.web1 });
    const held = await canAct(world.adapter, 'deletePort', id, {}, { now: () => world.clock.now() });
    expect(held).toMatchObject({ verdict: 'no', reasons: [expect.stringContaining(SEED.web1)] });
    const detached = await succeed('detachPort', SEED.web1, { port: id });
    expect(detached.result.leftovers).toEqual([{ ref: `lux/${id}`, what: expect.stringContaining('reserved address'), costsMoney: true }]);
    await succeed('deletePort', id, {});
    await expect(world.adapter.ports?.get(id, {})).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe.each(['gcore', 'edgecenter'] as const)('an address (%s)', (dialect) => {
  it('is reserved once where the reply was lost', async () => {
    world = await startWorld({ dialect });
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropReply' } });
    const made = await succeed('createPort', null, { network: 'lab-net' });
    expect(await world.adapter.ports?.get(idOf(made.result.ref), {})).toMatchObject({ serverId: null });
    expect(world.writes()).toHaveLength(1);
  });

  it('that floats is made once where the reply was lost, or asked about where nothing tells whose it is', async () => {
    world = await startWorld({ dialect });
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropReply' } });
    const operation = await world.run({ action: 'createFloatingIp', targetId: null, request: {} });
    expect(operation.state).toBe(dialect === 'gcore' ? 'succeeded' : 'needsAttention');
    expect(world.writes()).toHaveLength(1);
  });
});

describe('a port', () => {
  it('with a wanted address is reserved first, and given back where it cannot be attached', async () => {
    world = await startWorld();
    const plan = await world.plan({ action: 'attachPort', targetId: SEED.web1, request: { network: 'lab-net', address: WANTED } });
    expect(plan).toMatchObject({ strategy: { id: 'reserve-and-attach' }, steps: [{ id: 'address' }, { id: 'attach' }] });
    const { length } = await portsOf(SEED.web1);
    await succeed('attachPort', SEED.web1, { network: 'lab-net', address: WANTED });
    expect((await portsOf(SEED.web1)).flatMap(({ addresses }) => addresses.map(({ address }) => address))).toContain(WANTED);
    world.cloud.faults.add({
      match: { method: 'POST', path: 'attach_interface' },
      action: { type: 'reply', status: 400, body: { exception_class: 'ValidationError', message: 'no' } },
    });
    const refused = await world.run({ action: 'attachPort', targetId: SEED.web1, request: { network: 'lab-net', address: OTHER } });
    expect(refused.state).toBe('failed');
    expect(refused.steps.map(({ id, state }) => [id, state])).toContainEqual(['address', 'compensated']);
    expect(await portsOf(SEED.web1)).toHaveLength(length + 1);
  });

  it('is named by its own options where the cloud takes none', async () => {
    world = await startWorld();
    const request = { network: 'lab-net', name: 'x', macAddress: 'fa:16:3e:00:00:01', allowedPairs: ['10.0.0.0/8'], portSecurity: false };
    const plan = await world.plan({ action: 'createPort', targetId: null, request });
    expect(plan.warnings.map(({ subject }) => subject)).toEqual([
      'request.name',
      'request.macAddress',
      'request.allowedPairs',
      'request.portSecurity',
    ]);
  });
});

describe.each(['gcore', 'edgecenter'] as const)('a floating IP (%s)', (dialect) => {
  it('is made, pointed to a server, taken off and deleted', async () => {
    world = await startWorld({ dialect });
    const made = await succeed('createFloatingIp', null, {});
    const id = idOf(made.result.ref);
    const floating = await world.adapter.floatingIps?.get(id, {});
    expect(floating).toMatchObject({ id, portId: null, family: 4 });
    await succeed('attachFloatingIp', SEED.stopped, { floatingIp: floating?.address ?? '' });
    expect(await world.adapter.floatingIps?.get(id, {})).toMatchObject({ portId: expect.any(String), fixedAddress: expect.any(String) });
    const again = await world.plan({ action: 'attachFloatingIp', targetId: SEED.stopped, request: { floatingIp: id } });
    expect(again.changes).toBe(false);
    const other = await canAct(world.adapter, 'attachFloatingIp', SEED.web2, { floatingIp: id }, { now: () => world.clock.now() });
    expect(other).toMatchObject({ verdict: 'no' });
    const plan = await world.plan({ action: 'deleteFloatingIp', targetId: id, request: {} });
    expect(plan.accept).toMatchObject({ inherent: ['floating-ip-loss'], surprising: ['address-change'] });
    await succeed('detachFloatingIp', SEED.stopped, { floatingIp: id });
    expect(await world.adapter.floatingIps?.get(id, {})).toMatchObject({ portId: null });
    await succeed('deleteFloatingIp', id, {});
  });
});

describe.each(['gcore', 'edgecenter'] as const)('a security group (%s)', (dialect) => {
  it('is given to each port of a server and taken off again, by the ids of the ports', async () => {
    world = await startWorld({ dialect });
    const made = await succeed('createSecurityGroup', null, { name: 'web-in', rules: [] });
    const id = idOf(made.result.ref);
    await succeed('attachSecurityGroup', SEED.web1, { securityGroup: 'web-in' });
    for (const port of await portsOf(SEED.web1)) expect(port.securityGroupIds).toContain(id);
    expect(await world.plan({ action: 'attachSecurityGroup', targetId: SEED.web1, request: { securityGroup: id } })).toMatchObject({
      changes: false,
    });
    const used = await canAct(world.adapter, 'deleteSecurityGroup', id, {}, { now: () => world.clock.now() });
    expect(used).toMatchObject({ verdict: 'no', reasons: [expect.stringContaining('web-in')] });
    await succeed('detachSecurityGroup', SEED.web1, { securityGroup: id });
    await succeed('deleteSecurityGroup', id, {});
  });
});

describe('a server group', () => {
  it('takes a server in and lets it go', async () => {
    world = await startWorld();
    const made = await succeed('createServerGroup', null, { name: 'apart', policy: 'anti-affinity' });
    const id = idOf(made.result.ref);
    await succeed('attachServerGroup', SEED.web1, { serverGroup: 'apart' });
    expect(await world.adapter.serverGroups?.get(id, {})).toMatchObject({ policy: 'anti-affinity', serverIds: [SEED.web1] });
    const second = await succeed('createServerGroup', null, { name: 'together', policy: 'affinity' });
    const both = await canAct(
      world.adapter,
      'attachServerGroup',
      SEED.web1,
      { serverGroup: idOf(second.result.ref) },
      { now: () => world.clock.now() },
    );
    expect(both).toMatchObject({ verdict: 'no', reasons: [expect.stringContaining(id)] });
    await succeed('detachServerGroup', SEED.web1, {});
    await succeed('deleteServerGroup', id, {});
    await expect(world.adapter.serverGroups?.get(id, {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('has no soft affinity', async () => {
    world = await startWorld();
    await expect(
      world.plan({ action: 'createServerGroup', targetId: null, request: { name: 'near', policy: 'soft-affinity' } }),
    ).rejects.toMatchObject({
      code: 'unsupported',
    });
  });

  it('is made once where the reply was lost', async () => {
    world = await startWorld();
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropReply' } });
    await succeed('createServerGroup', null, { name: 'apart', policy: 'affinity' });
    expect(world.writes()).toHaveLength(1);
  });
});
