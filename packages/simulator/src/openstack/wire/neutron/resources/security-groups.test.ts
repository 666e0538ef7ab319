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

const group = (name: string) => neutron.make('security-groups', 'security_group', { name });
const addRule = (fields: Record<string, unknown>) => neutron.create('security-group-rules', 'security_group_rule', fields);

describe('a security group', () => {
  it('is born with two rules that let everything out', async () => {
    const made = await group('new');
    const rules = made['security_group_rules'] as Record<string, unknown>[];
    expect(rules.map((rule) => [rule['direction'], rule['ethertype'], rule['description']])).toEqual([
      ['egress', 'IPv6', null],
      ['egress', 'IPv4', null],
    ]);
    expect(Object.keys(rules[0] ?? {})).toContain('standard_attr_id');
  });

  it('is renamed, and deleted when no port has it', async () => {
    const { id } = await group('new');
    expect(row(await neutron.update('security-groups', 'security_group', id, { name: 'newer' }), 'security_group')).toMatchObject({ name: 'newer' });
    expect((await neutron.remove('security-groups', id)).status).toBe(204);
    const gone = await neutron.read(`/security-groups/${String(id)}`);
    expect([refusalOf(gone), errorMessage(gone)]).toEqual([[404, 'SecurityGroupNotFound'], `Security group ${String(id)} does not exist`]);
  });

  it('that a port has stays', async () => {
    const id = await neutron.idOf('security-groups', 'web');
    const answer = await neutron.remove('security-groups', id);
    expect([refusalOf(answer), errorMessage(answer)]).toEqual([[409, 'SecurityGroupInUse'], `Security Group ${id} in use.`]);
  });

  it('named default is one in each project, keeps its name and is not deleted', async () => {
    expect(refusalOf(await neutron.create('security-groups', 'security_group', { name: 'default' }))).toEqual([
      409,
      'SecurityGroupDefaultAlreadyExists',
    ]);
    const token = await session.token(session.simulator.logins.admin);
    const all = rows(await neutron.read('/security-groups?name=default', token), 'security_groups');
    expect(new Set(all.map((row) => row['project_id'])).size).toBe(all.length);
    expect(all[0]?.['security_group_rules']).toHaveLength(4);
    const id = await neutron.idOf('security-groups', 'default');
    expect(refusalOf(await neutron.update('security-groups', 'security_group', id, { name: 'x' }))).toEqual([
      409,
      'SecurityGroupCannotUpdateDefault',
    ]);
    expect((await neutron.remove('security-groups', id)).status).toBe(409);
  });

  it('over quota is refused', async () => {
    session.simulator.change({ quota: { securityGroups: 2 } });
    expect(refusalOf(await neutron.create('security-groups', 'security_group', { name: 'third' }))).toEqual([409, 'OverQuota']);
  });
});

describe('a rule', () => {
  it('is added, found, and taken away', async () => {
    const { id } = await group('new');
    const made = await addRule({ security_group_id: id, direction: 'ingress', protocol: 'tcp', port_range_min: 443, port_range_max: 443 });
    const rule = row(made, 'security_group_rule');
    expect([made.status, rule]).toMatchObject([201, { ethertype: 'IPv4', port_range_min: 443, description: '', remote_group_id: null }]);
    expect(Object.keys(rule)).not.toContain('standard_attr_id');
    const found = rows(await neutron.read(`/security-group-rules?security_group_id=${String(id)}&direction=ingress`), 'security_group_rules');
    expect(found).toHaveLength(1);
    expect((await neutron.remove('security-group-rules', rule['id'])).status).toBe(204);
    expect(refusalOf(await neutron.remove('security-group-rules', rule['id']))).toEqual([404, 'SecurityGroupRuleNotFound']);
  });

  it('is not added twice, nor by another spelling of everywhere', async () => {
    const { id } = await group('new');
    const rule = { security_group_id: id, direction: 'ingress', protocol: 'icmp' };
    const first = row(await addRule(rule), 'security_group_rule');
    const again = await addRule({ ...rule, remote_ip_prefix: '0.0.0.0/0' });
    expect([refusalOf(again), errorMessage(again)]).toEqual([
      [409, 'SecurityGroupRuleExists'],
      `Security group rule already exists. Rule id is ${String(first['id'])}.`,
    ]);
  });

  it('never changes', async () => {
    expect((await neutron.update('security-group-rules', 'security_group_rule', 'x', { description: 'y' })).status).toBe(404);
  });

  it('that names another group goes with that group', async () => {
    const [one, two] = [await group('one'), await group('two')];
    await addRule({ security_group_id: one['id'], direction: 'ingress', remote_group_id: two['id'] });
    await neutron.remove('security-groups', two['id']);
    const left = row(await neutron.read(`/security-groups/${String(one['id'])}`), 'security_group');
    expect(left['security_group_rules']).toHaveLength(2);
  });

  it.each([
    [{ port_range_min: 80, port_range_max: 80 }, 'SecurityGroupProtocolRequiredWithPorts'],
    [{ protocol: 'tcp', port_range_min: 90, port_range_max: 80 }, 'SecurityGroupInvalidPortRange'],
    [{ protocol: 'udp', port_range_min: 0, port_range_max: 80 }, 'SecurityGroupInvalidPortValue'],
    [{ protocol: 'esp', port_range_min: 1, port_range_max: 2 }, 'SecurityGroupInvalidProtocolForPort'],
    [{ protocol: 'icmp', port_range_max: 3 }, 'SecurityGroupMissingIcmpType'],
    [{ protocol: 'pigeon' }, 'SecurityGroupRuleInvalidProtocol'],
    [{ protocol: 'ipv6-icmp' }, 'SecurityGroupEthertypeConflictWithProtocol'],
    [{ remote_ip_prefix: '2001:db8::/32' }, 'SecurityGroupRuleParameterConflict'],
    [{ remote_ip_prefix: 'everywhere' }, 'HTTPBadRequest'],
    [{ direction: 'sideways' }, 'HTTPBadRequest'],
    [{ colour: 'red' }, 'HTTPBadRequest'],
  ])('is refused with %j', async (wrong, type) => {
    const id = await neutron.idOf('security-groups', 'web');
    expect(refusalOf(await addRule({ security_group_id: id, direction: 'ingress', ...wrong }))).toEqual([400, type]);
  });

  it('with two remotes is refused', async () => {
    const id = await neutron.idOf('security-groups', 'web');
    const answer = await addRule({ security_group_id: id, direction: 'ingress', remote_ip_prefix: '10.0.0.0/8', remote_group_id: id });
    expect(refusalOf(answer)).toEqual([400, 'SecurityGroupMultipleRemoteEntites']);
  });
});
