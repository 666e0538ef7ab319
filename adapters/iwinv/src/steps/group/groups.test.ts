import { isCloudError } from '@isobar/core';
import type { SecurityRule } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedIwinv } from '../../testing/simulated-iwinv.ts';

const WEB_GROUP = 'FIREWALL-4rEwQz6pLm8KjHg2FdSa0X';
const DATABASE = 'FIREWALL-9uYtRe1WqA3sDfGh5JkLzC';

let world: SimulatedIwinv;
let web: string;
beforeEach(async () => {
  world = await SimulatedIwinv.start({ rateLimit: 0 });
  web = await world.idOf('API test');
});
afterEach(() => world.close());

const rule = (change: Partial<SecurityRule> = {}): SecurityRule => ({
  direction: 'ingress',
  family: 4,
  protocol: 'tcp',
  portFrom: 8080,
  portTo: 8090,
  remote: { kind: 'cidr', cidr: '192.0.2.0/24' },
  description: null,
  ...change,
});

async function refusalOf(promise: Promise<unknown>) {
  const thrown: unknown = await promise.catch((error: unknown) => error);
  if (!isCloudError(thrown)) throw new Error('not refused');
  return thrown;
}

const groupNamed = async (name: string) => {
  const { items } = await world.adapter.securityGroups.listPage(undefined, {});
  return items.find((group) => group.name === name);
};

describe('a new security group', () => {
  it('gets its texts and each of its rules, as they read back', async () => {
    const rules = [rule(), rule({ direction: 'egress', protocol: 'udp', portFrom: 53, portTo: 53, remote: { kind: 'any' }, description: 'dns' })];
    const operation = await world.run('createSecurityGroup', null, { name: 'web & more', description: 'from a test <1>', rules });
    expect(operation.state).toBe('succeeded');
    const id = (await groupNamed('web & more'))?.id ?? '';
    expect(operation.result.ref).toBe(`seoul/${id}`);
    const read = await world.adapter.securityGroups.get(id, {});
    expect(read).toMatchObject({ description: 'from a test <1>', native: { raw: { icmp: 'N' } } });
    expect(read?.rules?.map((each) => each.rule)).toEqual(rules);
    expect(world.writes()).toEqual(['POST /v1/security-groups', `POST /v1/security-groups/${id}/rules`, `POST /v1/security-groups/${id}/rules`]);
  });

  it('says what of its rules is not let through, and never opens more', async () => {
    const rules = [
      rule({ protocol: 'icmp', portFrom: null, portTo: null }),
      rule({ family: 6, remote: { kind: 'any' } }),
      rule({ protocol: 'any', portFrom: null, portTo: null }),
    ];
    const plan = await world.plan('createSecurityGroup', null, { name: 'mixed', rules });
    expect(plan.effects).toMatchObject([{ facet: 'securityGroups', values: ['changed'] }]);
    const subjects = new Set(plan.warnings.map((warning) => warning.subject));
    expect([...subjects]).toEqual(expect.arrayContaining(['request.description', 'request.rules[0]', 'request.rules[1]', 'request.rules']));
    expect(plan.steps.map((step) => step.kind)).toEqual(['create-security-group', 'add-rule', 'add-rule']);
  });

  it('switches ICMP on where all of it was asked for', async () => {
    const all = (direction: SecurityRule['direction']) =>
      rule({ direction, protocol: 'icmp', portFrom: null, portTo: null, remote: { kind: 'any' } });
    await world.run('createSecurityGroup', null, { name: 'pinged', rules: [all('ingress'), all('egress')] });
    const read = await world.adapter.securityGroups.get((await groupNamed('pinged'))?.id ?? '', {});
    expect(read?.native.raw).toMatchObject({ icmp: 'Y' });
    expect(read?.rules?.map((each) => each.id)).toEqual([null, null]);
  });

  it.each([
    ['name', { name: 'abc' }],
    ['description', { name: 'long enough', description: 'x'.repeat(51) }],
    ['rules[0].description', { name: 'long enough', rules: [rule({ description: 'x'.repeat(26) })] }],
  ])('is refused before anything is sent for its %s', async (field, request) => {
    expect(await refusalOf(world.plan('createSecurityGroup', null, request))).toMatchObject({ code: 'invalid_argument', details: { field } });
    expect(world.writes()).toEqual([]);
  });

  it('is taken away again where a rule of it is refused', async () => {
    const body = { code: '0xe', error_code: 'CHECK_PARAM', message: 'no', result: 'error' };
    world.simulator.faults.add({ match: { method: 'POST', path: '/rules$' }, action: { type: 'reply', status: 400, body } });
    const operation = await world.run('createSecurityGroup', null, { name: 'half-made', rules: [rule()] });
    expect(operation.state).toBe('failed');
    expect(await groupNamed('half-made')).toBeUndefined();
  });

  it.each(['dropReply', 'dropRequest'] as const)('is made once after %s', async (type) => {
    world.simulator.faults.add({ match: { method: 'POST' }, action: { type } });
    expect((await world.run('createSecurityGroup', null, { name: 'made once', rules: [rule()] })).state).toBe('succeeded');
    const page = await world.adapter.securityGroups.listPage(undefined, {});
    expect(page.items.filter((group) => group.name === 'made once')).toHaveLength(1);
  });
});

describe('a security group', () => {
  it('gets a rule and loses it by its id', async () => {
    expect((await world.run('createSecurityGroupRule', DATABASE, { rule: rule({ description: 'app' }) })).state).toBe('succeeded');
    const [made] = (await world.adapter.securityGroups.get(DATABASE, {}))?.rules ?? [];
    expect(made?.rule).toEqual(rule({ description: 'app' }));
    expect((await world.run('deleteSecurityGroupRule', DATABASE, { rule: made?.id ?? '' })).state).toBe('succeeded');
    expect((await world.adapter.securityGroups.get(DATABASE, {}))?.rules).toEqual([]);
  });

  it('is left alone where it has the rule already', async () => {
    await world.run('createSecurityGroupRule', DATABASE, { rule: rule() });
    expect(await world.run('createSecurityGroupRule', DATABASE, { rule: rule() })).toMatchObject({ state: 'succeeded', result: { changed: false } });
    expect(world.writes()).toHaveLength(1);
  });

  it('refuses a rule that iwinv cannot say, and an id that it does not have', async () => {
    expect((await refusalOf(world.plan('createSecurityGroupRule', DATABASE, { rule: rule({ family: 6, remote: { kind: 'any' } }) }))).code).toBe(
      'unsupported',
    );
    expect(await refusalOf(world.plan('deleteSecurityGroupRule', DATABASE, { rule: '99' }))).toMatchObject({ details: { field: 'rule' } });
  });

  it('is given to a server, with a warning of what it presumably takes the place of', async () => {
    const plan = await world.plan('attachSecurityGroup', web, { securityGroup: 'database', port: 'p' });
    expect(plan.accept.surprising).toEqual([]);
    expect(plan.warnings.map((warning) => warning.subject)).toEqual(expect.arrayContaining(['request.port', 'securityGroups']));
    expect((await world.run('attachSecurityGroup', web, { securityGroup: 'database' })).state).toBe('succeeded');
    expect(await world.run('attachSecurityGroup', web, { securityGroup: DATABASE })).toMatchObject({ result: { changed: false } });
    expect((await world.run('detachSecurityGroup', web, { securityGroup: DATABASE })).state).toBe('succeeded');
    expect(world.writes()).toEqual([`POST /v1/security-groups/${DATABASE}/attach`, `POST /v1/security-groups/${DATABASE}/detach`]);
  });

  it('is deleted with a warning of the servers that have it', async () => {
    const plan = await world.plan('deleteSecurityGroup', WEB_GROUP, {});
    expect(plan.accept.inherent).toEqual(['security-group-loss']);
    expect(plan.warnings.find((warning) => warning.subject === 'securityGroups')?.detail).toContain(web);
    expect(await world.run('deleteSecurityGroup', WEB_GROUP, {})).toMatchObject({ state: 'succeeded', result: { resourceState: 'destroyed' } });
  });
});

describe('the console', () => {
  it('is handed over once and stands in no journal', async () => {
    const secrets: string[] = [];
    const operation = await world.run('console', web, {}, { onSecret: (value) => secrets.push(value) });
    expect(secrets).toEqual([expect.stringContaining('https://console.invalid')]);
    expect(JSON.stringify([operation, await world.store.events(operation.id)])).not.toContain('console.invalid');
    expect(world.writes()).toEqual([]);
  });

  it('is a VNC console only', async () => {
    expect((await refusalOf(world.plan('console', web, { kind: 'serial' }))).code).toBe('unsupported');
  });
});
