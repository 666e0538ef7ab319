import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkCalls } from '../../testing/network-calls.ts';
import type { NetworkCalls } from '../../testing/network-calls.ts';
import { errorMessage, OpenStackSession, row, rows } from '../../testing/openstack-session.ts';

let session: OpenStackSession;
let neutron: NetworkCalls;
beforeAll(async () => {
  session = await OpenStackSession.start();
  neutron = networkCalls(session);
});
afterAll(() => session.close());

const names = async (query: string) => rows(await neutron.read(`/networks?${query}`), 'networks').map((network) => network['name']);

describe('a list of Neutron', () => {
  it('is sorted, cut, and led on by links both ways', async () => {
    const first = await neutron.read('/networks?sort_key=name&sort_dir=asc&limit=2');
    expect(rows(first, 'networks').map((network) => network['name'])).toEqual(['backend', 'private']);
    const [next] = rows(first, 'networks_links');
    expect(next).toMatchObject({ rel: 'next' });
    const path = (href: unknown) => String(href).slice(`${session.simulator.origin}/network/v2.0`.length);
    const second = await neutron.read(path(next?.['href']));
    expect(rows(second, 'networks').map((network) => network['name'])).toEqual(['public']);
    const [previous] = rows(second, 'networks_links');
    expect(previous).toMatchObject({ rel: 'previous' });
    expect(rows(await neutron.read(path(previous?.['href'])), 'networks').map((network) => network['name'])).toEqual(['backend', 'private']);
  });

  it.each([
    ['name=private&name=backend', ['private', 'backend']],
    ['router:external=True', ['public']],
    ['admin_state_up=false', []],
    ['sort_key=name&sort_dir=desc', ['public', 'private', 'backend']],
  ])('shows for %s what fits', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('finds ports by a part of their address', async () => {
    expect(rows(await neutron.read('/ports?fixed_ips=ip_address_substr=192.168.0.'), 'ports').length).toBeGreaterThan(0);
    expect(rows(await neutron.read('/ports?fixed_ips=ip_address=192.0.2.1'), 'ports')).toEqual([]);
  });

  it('shows the fields that are asked for, also of one row', async () => {
    const id = await neutron.idOf('networks', 'private');
    expect((await neutron.read(`/networks/${id}?fields=name&fields=mtu`)).body).toEqual({ network: { name: 'private', mtu: 1450 } });
  });

  it.each([
    ['sort_key=name', 'The number of sort_keys and sort_dirs must be same'],
    ['sort_key=colour&sort_dir=asc', "['colour'] is invalid attribute for sort_keys"],
    ['sort_key=name&sort_dir=sideways', "['sideways'] is invalid value for sort_dirs, valid value is 'asc' and 'desc'"],
    ['limit=-1', "Limit must be an integer 0 or greater and not '-1'"],
  ])('refuses %s', async (query, text) => {
    const answer = await neutron.read(`/networks?${query}`);
    expect([answer.status, errorMessage(answer)]).toEqual([400, text]);
  });
});

describe('the quota of Neutron', () => {
  it('shows limits, and what is used of them, to the project', async () => {
    const project = await session.projectId();
    expect(row(await neutron.read(`/quotas/${project}`), 'quota')).toMatchObject({ floatingip: 50, port: -1, subnetpool: -1, rbac_policy: 10 });
    const details = row(await neutron.read(`/quotas/${project}/details.json`), 'quota');
    expect(details).toMatchObject({
      network: { used: 2, reserved: 0 },
      router: { used: 1 },
      security_group: { used: 2 },
      security_group_rule: { used: 9 },
    });
    const token = await session.token(session.simulator.logins.neighbour);
    expect((await neutron.read(`/quotas/${project}`, token)).status).toBe(403);
  });

  it('is changed by an administrator', async () => {
    const project = await session.projectId();
    const body = { quota: { floatingip: 7 } };
    expect((await session.neutron('PUT', `/quotas/${project}`, { body })).status).toBe(403);
    const token = await session.token(session.simulator.logins.admin);
    expect(row(await session.neutron('PUT', `/quotas/${project}`, { body, token }), 'quota')).toMatchObject({ floatingip: 7 });
    expect((await session.neutron('PUT', `/quotas/${project}`, { body: { quota: { unicorn: 1 } }, token })).status).toBe(400);
  });
});

describe('what Neutron can do', () => {
  it('is told by its extensions; it has no agents', async () => {
    const aliases = rows(await neutron.read('/extensions'), 'extensions').map((extension) => extension['alias']);
    expect(aliases).toContain('router');
    expect((await neutron.read('/extensions/router')).body).toMatchObject({ extension: { alias: 'router' } });
    expect((await neutron.read('/extensions/unicorn')).status).toBe(404);
    expect((await neutron.read('/agents')).body).toEqual({ agents: [] });
    expect((await neutron.read('/availability_zones')).body).toEqual({ availability_zones: [] });
  });
});
