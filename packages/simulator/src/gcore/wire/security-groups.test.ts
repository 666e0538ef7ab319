import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PR, read, readText, rowsOf, startClient } from '../testing/gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from '../testing/gcore-client.ts';
import { SEEDED } from '../testing/seeded.ts';

let client: GcoreClient;
beforeEach(async () => void (client = await startClient()));
afterEach(() => client.simulator.close());

const NEW = `/v2/security_groups/${PR}`;
const OLD = `/v1/securitygroups/${PR}`;
const HTTPS = { direction: 'ingress', ethertype: 'IPv4', protocol: 'tcp', port_range_min: 443, port_range_max: 443, remote_ip_prefix: '0.0.0.0/0' };

const create = (fields: object): Promise<GcoreAnswer> => client.post(NEW, { name: 'edge', ...fields });
const make = async (fields: object): Promise<unknown> => {
  const task = await client.finish(await create(fields));
  return (await client.get(`${OLD}/${readText(task, 'created_resources.security_groups.0')}`)).body;
};
const rulesOf = (group: unknown): readonly unknown[] => Object(group).security_group_rules;
const assign = (word: 'addsecuritygroup' | 'delsecuritygroup', body: object): Promise<GcoreAnswer> =>
  client.post(`/v1/instances/${PR}/${SEEDED.web1}/${word}`, body);
const groupsOfWeb1 = async (): Promise<readonly unknown[]> =>
  rowsOf(await client.get(`/v1/instances/${PR}/${SEEDED.web1}/securitygroups`)).map((row) => read(row, 'name'));

describe('making a group', () => {
  it('takes a task; without rules it gets a long default set, with an empty list none', async () => {
    const standard = rulesOf(await make({ description: 'the edge', tags: { use: 'web' } }));
    expect(standard.length).toBeGreaterThan(20);
    expect(standard.some((rule) => read(rule, 'direction') === 'egress' && read(rule, 'protocol') === 'udp')).toBe(true);
    expect(rulesOf(await make({ rules: [] }))).toEqual([]);
  });

  it('shows the rules that were given', async () => {
    const group = await make({ rules: [HTTPS, { direction: 'egress', remote_group_id: SEEDED.webGroup }], tags: { use: 'web' } });
    expect(group).toMatchObject({ name: 'edge', description: '', revision_number: 1, tags_v2: [{ key: 'use', value: 'web' }] });
    expect(rulesOf(group)).toMatchObject([HTTPS, { direction: 'egress', protocol: null, remote_group_id: SEEDED.webGroup }]);
  });

  it.each([
    [{ ...HTTPS, protocol: 'icmp', ethertype: 'IPv6', port_range_min: null, port_range_max: null, remote_ip_prefix: '::/0' }, /ipv6-icmp/u],
    [{ ...HTTPS, direction: 'egress', port_range_min: 20, port_range_max: 30 }, /25/u],
    [{ ...HTTPS, direction: 'egress', port_range_min: null, port_range_max: null }, /25/u],
    [{ ...HTTPS, port_range_min: 500 }, /port_range_min/u],
    [{ ...HTTPS, protocol: 'gre' }, /protocol with ports/u],
    [{ ...HTTPS, remote_group_id: SEEDED.webGroup }, /Only one/u],
    [{ ...HTTPS, ethertype: 'IPv6' }, /IP versions/u],
  ])('refuses the rule %j', async (rule, text) => {
    expect(await create({ rules: [rule] })).toMatchObject({
      status: 400,
      body: { exception_class: 'ValidationError', message: expect.stringMatching(text) },
    });
  });

  it('names wrong fields of a rule under its index', async () => {
    expect(await create({ rules: [{ protocol: 'tpc', port_range_min: 70_000, colour: 'red' }] })).toMatchObject({
      status: 400,
      body: {
        invalid_fields: {
          rules: {
            0: {
              direction: ['Field required'],
              protocol: [expect.stringContaining("'tcp'")],
              port_range_min: ['Input should be less than or equal to 65535'],
              colour: ['Extra inputs are not permitted'],
            },
          },
        },
      },
    });
  });

  it('answers the group at once in the older form, wrapped', async () => {
    expect(await client.post(OLD, { security_group: { name: 'edge', rules: [HTTPS] } })).toMatchObject({
      status: 200,
      body: { name: 'edge', security_group_rules: [{ port_range_min: 443 }] },
    });
    expect(await client.post(OLD, { name: 'edge' })).toMatchObject({ status: 400, body: { invalid_fields: { security_group: ['Field required'] } } });
  });
});

describe('changing a group', () => {
  const update = (body: object): Promise<GcoreAnswer> => client.patch(`${NEW}/${SEEDED.webGroup}`, body);
  const read443 = async (): Promise<unknown> => (await client.get(`${OLD}/${SEEDED.webGroup}`)).body;

  it('takes the whole wanted set of rules and keeps the ids of those that stay', async () => {
    const [first, second] = rulesOf(await read443());
    const kept = { ...HTTPS, port_range_min: 443 };
    await client.finish(await update({ rules: [kept, { ...HTTPS, port_range_min: 8443, port_range_max: 8443 }] }));
    const ids = rulesOf(await read443()).map((rule) => read(rule, 'id'));
    expect(ids).toContain(read(second, 'id'));
    expect(ids).not.toContain(read(first, 'id'));
    expect(await read443()).toMatchObject({ revision_number: 2, security_group_rules: [{}, { port_range_min: 8443 }] });
  });

  it('starts no task when nothing has to change', async () => {
    expect((await update({ name: 'web' })).body).toEqual({ tasks: [] });
  });

  it('adds and removes single rules, and many at once collide', async () => {
    const added = await client.post(`${NEW}/${SEEDED.webGroup}/rules`, { ...HTTPS, port_range_min: 22, port_range_max: 22 });
    expect(await client.post(`${NEW}/${SEEDED.webGroup}/rules`, HTTPS)).toMatchObject({ status: 409, body: { exception_class: 'ConflictError' } });
    const id = readText(await client.finish(added), 'created_resources.security_group_rules.0');
    expect(rulesOf(await read443())).toHaveLength(3);
    await client.finish(await client.delete(`${NEW}/${SEEDED.webGroup}/rules/${id}`));
    expect(rulesOf(await read443())).toHaveLength(2);
    expect(await client.delete(`${NEW}/${SEEDED.webGroup}/rules/${id}`)).toMatchObject({ status: 404 });
  });

  it('copies a group and sets one back to the default rules', async () => {
    expect((await client.post(`${OLD}/${SEEDED.webGroup}/copy`, { name: 'web-copy' })).body).toMatchObject({
      name: 'web-copy',
      security_group_rules: [{}, {}],
    });
    expect(rulesOf((await client.post(`${OLD}/${SEEDED.webGroup}/revert`)).body).length).toBeGreaterThan(20);
  });

  it('deletes a group at once, but not one in use and not the default one', async () => {
    const { body } = await client.post(`${OLD}/${SEEDED.webGroup}/copy`, { name: 'web-copy' });
    expect(await client.delete(`${OLD}/${readText(body, 'id')}`)).toMatchObject({ status: 204, body: undefined });
    expect(await client.delete(`${OLD}/${SEEDED.webGroup}`)).toMatchObject({ status: 409 });
    expect(await client.delete(`${OLD}/${SEEDED.defaultGroup}`)).toMatchObject({ status: 409 });
  });

  it('has a quota', async () => {
    client.simulator.change({ quota: { firewall_count: 3 } });
    expect(await create({})).toMatchObject({ status: 400, body: { info: { attribute: 'firewall_count' } } });
  });
});

describe('groups of a machine', () => {
  it('are added and taken by name, on every port', async () => {
    expect(await assign('addsecuritygroup', { name: 'web' })).toMatchObject({ status: 204, body: undefined });
    expect(await groupsOfWeb1()).toEqual(['default', 'web']);
    expect(await assign('delsecuritygroup', { name: 'default' })).toMatchObject({ status: 204 });
    expect(await groupsOfWeb1()).toEqual(['web']);
  });

  it('are added for one port, or for all with null', async () => {
    await assign('addsecuritygroup', { ports_security_group_names: [{ port_id: SEEDED.web1Port, security_group_names: ['db'] }] });
    await assign('addsecuritygroup', { ports_security_group_names: [{ port_id: null, security_group_names: ['web'] }] });
    expect(await groupsOfWeb1()).toEqual(['default', 'db', 'web']);
  });

  it.each([
    ['addsecuritygroup', { name: 'nobody' }, 404],
    ['delsecuritygroup', { name: 'web' }, 404],
    ['addsecuritygroup', { ports_security_group_names: [{ port_id: SEEDED.db1Port, security_group_names: ['web'] }] }, 404],
    ['addsecuritygroup', {}, 400],
  ] as const)('%s refuses %j', async (word, body, status) => {
    expect(await assign(word, body)).toMatchObject({ status });
  });

  it('cannot change while a task holds the machine', async () => {
    await client.post(`/v2/instances/${PR}/${SEEDED.web1}/action`, { action: 'stop' });
    expect(await assign('addsecuritygroup', { name: 'web' })).toMatchObject({ status: 409 });
  });

  it('change by id on a port, by task', async () => {
    const path = `/v1/ports/${PR}/${SEEDED.web1Port}`;
    const pairs = [{ ip_address: '192.168.10.200', mac_address: null }];
    await client.finish(await client.patch(path, { security_group_ids: [SEEDED.webGroup], allowed_address_pairs: pairs }));
    expect((await client.get(path)).body).toMatchObject({ security_groups: [{ name: 'web' }], allowed_address_pairs: pairs });
    await client.finish(await client.patch(path, { port_security_enabled: false }));
    expect((await client.get(path)).body).toMatchObject({ security_groups: [], port_security_enabled: false, allowed_address_pairs: [] });
    expect(await client.patch(path, { security_group_ids: ['nobody'] })).toMatchObject({ status: 404 });
  });
});
