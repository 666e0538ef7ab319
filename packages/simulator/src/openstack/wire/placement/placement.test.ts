import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpenStackSession, rows } from '../../testing/openstack-session.ts';

let session: OpenStackSession;
let administrator: string;
beforeAll(async () => {
  session = await OpenStackSession.start();
  administrator = await session.token(session.simulator.logins.admin);
});
afterAll(() => session.close());

const read = (path: string, token = administrator, version = '1.39') =>
  session.call('GET', `/placement${path}`, { token, headers: { 'openstack-api-version': `placement ${version}` } });

describe('Placement', () => {
  it('tells its versions to everybody', async () => {
    const answer = await session.call('GET', '/placement/', { token: '' });
    expect([answer.status, answer.headers.get('openstack-api-version'), answer.body]).toEqual([
      200,
      'placement 1.0',
      { versions: [{ id: 'v1.0', max_version: '1.39', min_version: '1.0', status: 'CURRENT', links: [{ rel: 'self', href: '' }] }] },
    ]);
  });

  it('counts what the servers take of each host', async () => {
    const providers = rows(await read('/resource_providers'), 'resource_providers');
    expect(providers.map((provider) => provider['name'])).toEqual([...new Set(providers.map((provider) => provider['name']))]);
    const [first] = providers;
    const usages = (await read(`/resource_providers/${String(first?.['uuid'])}/usages`)).body['usages'];
    expect(usages).toMatchObject({ VCPU: expect.any(Number), MEMORY_MB: expect.any(Number), DISK_GB: expect.any(Number) });
    expect((await read(`/resource_providers/${String(first?.['uuid'])}/inventories`)).body).toMatchObject({ inventories: { VCPU: { reserved: 0 } } });
    expect(rows(await read(`/resource_providers?name=${String(first?.['name'])}`), 'resource_providers')).toHaveLength(1);
  });

  it('has the keys of the microversion', async () => {
    const [old] = rows(await read('/resource_providers', administrator, '1.0'), 'resource_providers');
    expect(Object.keys(old ?? {})).toEqual(['uuid', 'name', 'generation', 'links']);
    const [now] = rows(await read('/resource_providers'), 'resource_providers');
    expect(Object.keys(now ?? {})).toContain('root_provider_uuid');
  });

  it('offers hosts that have room', async () => {
    const offers = rows(await read('/allocation_candidates?resources=VCPU:1,MEMORY_MB:512&limit=1'), 'allocation_requests');
    expect(offers).toHaveLength(1);
    expect(rows(await read('/allocation_candidates?resources=VCPU:1000000'), 'allocation_requests')).toEqual([]);
    expect((await read('/allocation_candidates')).status).toBe(400);
    expect((await read('/allocation_candidates?resources=UNICORN:1')).status).toBe(400);
  });

  it('refuses members, strangers, unknown paths and unknown versions, each in its own form', async () => {
    const member = await read('/resource_providers', await session.token());
    expect([member.status, rows(member, 'errors')[0]]).toMatchObject([403, { status: 403, title: 'Forbidden' }]);
    expect((await read('/resource_providers', 'no-token')).body).toMatchObject({ error: { code: 401, title: 'Unauthorized' } });
    const unknown = await read('/unicorns');
    expect([unknown.status, rows(unknown, 'errors')[0]]).toMatchObject([
      404,
      { status: 404, title: 'Not Found', request_id: expect.stringMatching(/^req-/u) },
    ]);
    const late = await read('/resource_providers', administrator, '1.99');
    expect([late.status, rows(late, 'errors')[0]]).toMatchObject([406, { max_version: '1.39', min_version: '1.0' }]);
    expect((await read('/resource_providers/no-such')).status).toBe(404);
  });
});
