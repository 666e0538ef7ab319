import type { SecurityRule } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { startWorld } from '../../testing/gcore-world.ts';
import type { GcoreWorld } from '../../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const RULE: SecurityRule = {
  direction: 'ingress',
  family: 4,
  protocol: 'tcp',
  portFrom: 443,
  portTo: 443,
  remote: { kind: 'cidr', cidr: '192.0.2.0/24' },
  description: null,
};
const MAIL: SecurityRule = { ...RULE, direction: 'egress', portFrom: 20, portTo: 30, remote: { kind: 'any' } };

async function make(rules?: readonly SecurityRule[]): Promise<string> {
  const request = { name: 'web-in', description: 'for tests', ...(rules === undefined ? {} : { rules }) };
  const operation = await world.run({ action: 'createSecurityGroup', targetId: null, request });
  expect(operation).toMatchObject({ state: 'succeeded' });
  return operation.result.ref?.split('/')[1] ?? '';
}

const rulesOf = async (id: string) => (await world.adapter.securityGroups?.get(id, {}))?.rules?.map(({ rule }) => rule) ?? [];

describe.each(['gcore', 'edgecenter'] as const)('a security group (%s)', (dialect) => {
  it('has exactly the rules that were asked for', async () => {
    world = await startWorld({ dialect });
    const ping: SecurityRule = { ...RULE, family: 6, protocol: 'ipv6-icmp', portFrom: null, portTo: null, remote: { kind: 'any' } };
    const id = await make([RULE, ping]);
    expect(await rulesOf(id)).toEqual(expect.arrayContaining([RULE, ping]));
    expect(await rulesOf(id)).toHaveLength(2);
    expect(await world.adapter.securityGroups?.get(id, {})).toMatchObject({ name: 'web-in', description: 'for tests' });
    expect(await world.run({ action: 'deleteSecurityGroup', targetId: id, request: {} })).toMatchObject({ state: 'succeeded' });
    await expect(world.adapter.securityGroups?.get(id, {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('without a list is not empty, and the plan says so; an empty list is', async () => {
    world = await startWorld({ dialect });
    const plan = await world.plan({ action: 'createSecurityGroup', targetId: null, request: { name: 'web-in' } });
    expect(plan.warnings).toContainEqual(expect.objectContaining({ subject: 'request.rules' }));
    expect((await rulesOf(await make())).length).toBeGreaterThan(2);
    expect(await rulesOf(await make([]))).toEqual([]);
  });

  it('is made once where the reply was lost', async () => {
    world = await startWorld({ dialect });
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropReply' } });
    await make([RULE]);
    expect(world.writes()).toHaveLength(1);
  });
});

describe('a security group', () => {
  it('never opens outgoing mail: narrower than asked for, with a word about it', async () => {
    world = await startWorld();
    const plan = await world.plan({ action: 'createSecurityGroup', targetId: null, request: { name: 'web-in', rules: [MAIL] } });
    expect(plan.effects).toMatchObject([{ facet: 'securityGroups', values: ['changed'] }]);
    expect(plan.warnings.map(({ detail }) => detail).join()).toMatch(/25/);
    const ports = (await rulesOf(await make([MAIL]))).map((rule) => `${rule?.portFrom}-${rule?.portTo}`);
    expect(new Set(ports)).toEqual(new Set(['20-24', '26-30']));
  });

  it('gains a rule and loses it', async () => {
    world = await startWorld();
    const id = await make([]);
    expect(await world.run({ action: 'createSecurityGroupRule', targetId: id, request: { rule: RULE } })).toMatchObject({ state: 'succeeded' });
    expect(await rulesOf(id)).toEqual([RULE]);
    expect(await world.plan({ action: 'createSecurityGroupRule', targetId: id, request: { rule: RULE } })).toMatchObject({ changes: false });
    const [made] = (await world.adapter.securityGroups?.get(id, {}))?.rules ?? [];
    expect(await world.run({ action: 'deleteSecurityGroupRule', targetId: id, request: { rule: made?.id ?? '' } })).toMatchObject({
      state: 'succeeded',
    });
    expect(await rulesOf(id)).toEqual([]);
  });

  it('gains a rule once where the reply was lost, and two where one rule becomes two', async () => {
    world = await startWorld();
    const id = await make([]);
    world.cloud.ledger.clear();
    world.cloud.faults.add({ match: { method: 'POST' }, action: { type: 'dropReply' } });
    await world.run({ action: 'createSecurityGroupRule', targetId: id, request: { rule: RULE } });
    expect(world.writes()).toHaveLength(1);
    await world.run({ action: 'createSecurityGroupRule', targetId: id, request: { rule: MAIL } });
    expect(await rulesOf(id)).toHaveLength(3);
  });
});
