import type { Action, Operation, SecurityRule } from '@isobar/core';
import { ruleKey } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { OpenStackAdapter } from '../../openstack-adapter.ts';
import { SimulatedOpenStack } from '../../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;
let adapter: OpenStackAdapter;

beforeEach(async () => {
  world = await SimulatedOpenStack.start();
  adapter = world.adapter as OpenStackAdapter;
});
afterEach(() => world.close());

const idIn = (operation: Operation): string => operation.result.ref?.split('/')[1] ?? '';

async function run(action: Action, target: string | null, request: object = {}): Promise<Operation> {
  const operation = await world.run(action, target, request);
  expect([action, operation.state, operation.error]).toEqual([action, 'succeeded', null]);
  return operation;
}

const ssh: SecurityRule = {
  direction: 'ingress',
  family: 4,
  protocol: 'tcp',
  portFrom: 22,
  portTo: 22,
  remote: { kind: 'cidr', cidr: '192.0.2.0/24' },
  description: 'office',
};
const out: SecurityRule = { ...ssh, direction: 'egress', protocol: 'any', portFrom: null, portTo: null, remote: { kind: 'any' }, description: null };

const LOSSES = ['none', 'dropReply', 'dropRequest'] as const;

function lose(type: (typeof LOSSES)[number], method: string, path: string): void {
  if (type !== 'none') world.simulator.faults.add({ match: { method, path }, action: { type } });
}

describe('a port on OpenStack', () => {
  it.each(LOSSES)('is made once with what was asked for, and deleted (%s)', async (type) => {
    lose(type, 'POST', '/ports$');
    const request = {
      network: 'private',
      name: 'spare',
      family: 4,
      macAddress: 'fa:16:3e:00:00:07',
      allowedPairs: ['192.0.2.9'],
      securityGroups: ['web'],
    };
    const id = idIn(await run('createPort', null, request));
    expect(await adapter.ports?.get(id, {})).toMatchObject({ name: 'spare', macAddress: 'fa:16:3e:00:00:07', serverId: null });
    const { items } = (await adapter.ports?.listPage(undefined, {})) ?? { items: [] };
    expect(items.filter(({ name }) => name === 'spare')).toHaveLength(1);
    lose(type, 'DELETE', '/ports/');
    expect((await run('deletePort', id)).result).toMatchObject({ resourceState: 'destroyed' });
  });

  it('is refused for a family that its network has no subnet of, and for groups without port security', async () => {
    await expect(world.plan('createPort', null, { network: 'private', family: 6 })).rejects.toMatchObject({
      code: 'unsupported',
      message: /no IPv6 subnet/,
    });
    const open = world.plan('createPort', null, { network: 'private', portSecurity: false, securityGroups: ['web'] });
    await expect(open).rejects.toMatchObject({ code: 'unsupported' });
    const plan = await world.plan('createPort', null, { network: 'private', securityGroups: [] });
    expect(plan.steps[0]?.input).toMatchObject({ body: { security_groups: [] } });
  });

  it('of a server tells whose interface goes', async () => {
    const web = await world.idOf('web-1');
    const port = (await adapter.ports?.listPage(undefined, {}))?.items.find(({ serverId }) => serverId === web);
    const plan = await world.plan('deletePort', port?.id ?? '', {});
    expect(plan.effects).toContainEqual(
      expect.objectContaining({ facet: 'addresses.private', values: ['lost'], detail: expect.stringContaining(web) }),
    );
    expect(plan.accept.inherent).toEqual(['port-loss']);
  });
});

describe('a floating IP on OpenStack', () => {
  it.each(LOSSES)('is made once and described, and deleted (%s)', async (type) => {
    const before = (await adapter.floatingIps?.listPage(undefined, {}))?.items.length ?? 0;
    lose(type, 'POST', '/floatingips$');
    const id = idIn(await run('createFloatingIp', null, { description: 'the site' }));
    const made = await adapter.floatingIps?.get(id, {});
    expect(made).toMatchObject({ portId: null, family: 4, native: { raw: { description: 'the site' } } });
    expect((await adapter.floatingIps?.listPage(undefined, {}))?.items).toHaveLength(before + 1);
    await run('deleteFloatingIp', id);
    await expect(adapter.floatingIps?.get(id, {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('that is in use asks for the loss of the address by name', async () => {
    const id = (await adapter.floatingIps?.listPage(undefined, {}))?.items.find(({ portId }) => portId !== null)?.id ?? '';
    const plan = await world.plan('deleteFloatingIp', id, {});
    expect(plan.accept).toMatchObject({ inherent: ['floating-ip-loss'], surprising: ['address-change'] });
  });

  it('over the quota is refused by name', async () => {
    world.simulator.change({ quota: { floatingIps: 0 } });
    expect(await world.run('createFloatingIp', null, {})).toMatchObject({ state: 'failed', error: { code: 'quota_exceeded' } });
  });
});

describe('a security group on OpenStack', () => {
  const rulesOf = async (id: string) =>
    ((await adapter.securityGroups?.get(id, {}))?.rules ?? []).map(({ rule }) => (rule === null ? '?' : ruleKey(rule)));

  it.each(LOSSES)('has exactly the wanted rules (%s)', async (type) => {
    lose(type, 'POST', '/security-groups$');
    lose(type, 'POST', '/security-group-rules$');
    lose(type, 'DELETE', '/security-group-rules/');
    const id = idIn(await run('createSecurityGroup', null, { name: 'bastion', description: 'ways in', rules: [ssh, out] }));
    expect((await rulesOf(id)).toSorted()).toEqual([ruleKey(ssh), ruleKey(out)].toSorted());
    expect(await adapter.securityGroups?.get(id, {})).toMatchObject({ name: 'bastion', description: 'ways in' });
    const { items } = (await adapter.securityGroups?.listPage(undefined, {})) ?? { items: [] };
    expect(items.filter(({ name }) => name === 'bastion')).toHaveLength(1);
  });

  it('without rules keeps those of the cloud, and says so; with none lets nothing through', async () => {
    const plan = await world.plan('createSecurityGroup', null, { name: 'plain' });
    expect(plan.warnings).toContainEqual(expect.objectContaining({ subject: 'request.rules' }));
    expect(await rulesOf(idIn(await run('createSecurityGroup', null, { name: 'plain' })))).toHaveLength(2);
    expect(await rulesOf(idIn(await run('createSecurityGroup', null, { name: 'shut', rules: [] })))).toEqual([]);
  });

  it('is taken back where one of its rules is refused', async () => {
    world.simulator.faults.add({
      match: { method: 'POST', path: '/security-group-rules$' },
      action: { type: 'reply', status: 409, body: { NeutronError: { type: 'OverQuota', message: 'Quota exceeded for resources', detail: '' } } },
    });
    expect(await world.run('createSecurityGroup', null, { name: 'half', rules: [ssh] })).toMatchObject({
      state: 'failed',
      error: { code: 'quota_exceeded' },
    });
    const { items } = (await adapter.securityGroups?.listPage(undefined, {})) ?? { items: [] };
    expect(items.some(({ name }) => name === 'half')).toBe(false);
  });

  it.each(LOSSES)('takes a rule once and gives it up (%s)', async (type) => {
    const id = idIn(await run('createSecurityGroup', null, { name: 'web-2', rules: [] }));
    lose(type, 'POST', '/security-group-rules$');
    expect((await run('createSecurityGroupRule', id, { rule: ssh })).result).toMatchObject({ ref: `north/${id}`, changed: true });
    expect(await world.plan('createSecurityGroupRule', id, { rule: ssh })).toMatchObject({ changes: false });
    const rule = (await adapter.securityGroups?.get(id, {}))?.rules?.[0]?.id ?? '';
    lose(type, 'DELETE', '/security-group-rules/');
    await run('deleteSecurityGroupRule', id, { rule });
    expect(await rulesOf(id)).toEqual([]);
  });

  it('is not deleted while a port has it, nor is the default one', async () => {
    const groups = (await adapter.securityGroups?.listPage(undefined, {}))?.items ?? [];
    const [web, own] = ['web', 'default'].map((name) => groups.find((group) => group.name === name)?.id ?? '');
    await run('createPort', null, { network: 'private', securityGroups: ['web'] });
    await expect(world.plan('deleteSecurityGroup', web ?? '', {})).rejects.toMatchObject({ code: 'unsupported', message: /ports have it/ });
    await expect(world.plan('deleteSecurityGroup', own ?? '', {})).rejects.toMatchObject({ code: 'unsupported' });
    const id = idIn(await run('createSecurityGroup', null, { name: 'spare' }));
    await run('deleteSecurityGroup', id);
    await expect(adapter.securityGroups?.get(id, {})).rejects.toMatchObject({ code: 'not_found' });
  });
});
