import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, row, rows } from '../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeAll(async () => {
  session = await OpenStackSession.start();
});
afterAll(() => session.close());

const names = async (query: string, version = '3.70') =>
  rows(await session.cinder('GET', `/volumes/detail?${query}`, { version }), 'volumes').map((volume) => volume['name']);

describe('the list of volumes', () => {
  it.each([
    ['name=spare', ['spare']],
    ['name~=data&sort=name:asc', ['db-1-data', 'web-1-data']],
    ['status=available', ['spare']],
    ['bootable=true', ['db-1-root']],
    ['size=10', ['spare']],
    ['availability_zone=mars', []],
    ['sort=size:asc,name:desc&limit=1', ['spare']],
    ['sort_key=name&sort_dir=asc&limit=1', ['db-1-data']],
    ['offset=3', ['web-1-data']],
    ["metadata={'no':'such'}", []],
  ])('shows for %s what fits', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it.each([
    ['colour=red', 'Invalid filters colour are found in query options.'],
    ['limit=much', 'limit param must be an integer'],
    ['limit=-1', 'limit param must be positive'],
    ['sort=name:sideways', "Invalid input received: Unknown sort direction, must be 'desc' or 'asc'."],
    ['sort=name&sort_key=size', "The 'sort_key' and 'sort_dir' parameters are deprecated and cannot be used with the 'sort' parameter."],
  ])('refuses %s', async (query, text) => {
    const answer = await session.cinder('GET', `/volumes?${query}`);
    expect([answer.status, errorMessage(answer)]).toEqual([400, text]);
  });

  it('overlooked unknown filters before 3.31', async () => {
    expect(await names('colour=red', '3.30')).toHaveLength(4);
  });

  it('counts when asked to, from 3.45 on', async () => {
    expect((await session.cinder('GET', '/volumes?with_count=True&limit=1')).body['count']).toBe(4);
    expect('count' in (await session.cinder('GET', '/volumes?with_count=True', { version: '3.44' })).body).toBe(false);
  });

  it('has a summary', async () => {
    expect((await session.cinder('GET', '/volumes/summary')).body).toEqual({ 'volume-summary': { total_count: 4, total_size: 170, metadata: {} } });
  });

  it('of all projects is an administrator’s', async () => {
    expect(await names('all_tenants=1')).toHaveLength(4);
    const token = await session.token(session.simulator.logins.admin);
    const headers = { 'openstack-api-version': 'volume 3.70' };
    const volumes = rows(await session.call('GET', '/volume/v3/volumes/detail?all_tenants=1', { token, headers }), 'volumes');
    expect(volumes.length).toBeGreaterThanOrEqual(4);
    expect(volumes[0]).toHaveProperty('os-vol-host-attr:host');
  });
});

describe('the path', () => {
  it('needs no project from 3.67 on', async () => {
    const read = (version: string) => session.call('GET', '/volume/v3/volumes', { headers: { 'openstack-api-version': `volume ${version}` } });
    expect([(await read('3.67')).status, (await read('3.66')).status]).toEqual([200, 404]);
  });
});

describe('the attachments', () => {
  it('are read from 3.27 on', async () => {
    const list = rows(await session.cinder('GET', '/attachments'), 'attachments');
    expect(list).toHaveLength(3);
    const one = await session.cinder('GET', `/attachments/${String(list[0]?.['id'])}`);
    expect(row(one, 'attachment')).toMatchObject({ ...list[0], attach_mode: 'rw', detached_at: '' });
    expect((await session.cinder('GET', '/attachments', { version: '3.26' })).status).toBe(404);
    expect((await session.cinder('GET', '/attachments/no-such')).status).toBe(404);
  });
});

describe('the quota', () => {
  it('shows limits, and with usage what is used of them', async () => {
    const project = await session.projectId();
    const limits = row(await session.cinder('GET', `/os-quota-sets/${project}`), 'quota_set');
    expect(limits).toMatchObject({ id: project, volumes: 2000, gigabytes: 100_000, per_volume_gigabytes: -1, volumes_fast: -1 });
    const used = row(await session.cinder('GET', `/os-quota-sets/${project}?usage=True`), 'quota_set');
    expect(used['volumes']).toEqual({ limit: 2000, in_use: 4, reserved: 0 });
    expect(row(await session.cinder('GET', `/os-quota-sets/${project}/defaults`), 'quota_set')).toMatchObject({ volumes: 10, gigabytes: 1000 });
  });

  it('is an administrator’s to change, never below what is used', async () => {
    const project = await session.projectId();
    expect((await session.cinder('PUT', `/os-quota-sets/${project}`, { body: { quota_set: { volumes: 5 } } })).status).toBe(403);
    const token = await session.token(session.simulator.logins.admin);
    const change = (set: object) =>
      session.call('PUT', `/volume/v3/os-quota-sets/${project}`, {
        token,
        headers: { 'openstack-api-version': 'volume 3.70' },
        body: { quota_set: set },
      });
    const low = await change({ volumes: 1 });
    expect([low.status, errorMessage(low)]).toEqual([
      400,
      'Quota volumes limit must be equal or greater than existing resources. Current usage is 4 and the requested limit is 1.',
    ]);
    expect(row(await change({ volumes: 1999 }), 'quota_set')).toMatchObject({ volumes: 1999 });
  });
});

describe('the metadata of a volume', () => {
  it('are merged, replaced, and taken away one by one', async () => {
    const id = String(rows(await session.cinder('GET', '/volumes?name=spare'), 'volumes')[0]?.['id']);
    const send = (method: string, path = '', body?: object) =>
      session.cinder(method, `/volumes/${id}/metadata${path}`, body === undefined ? {} : { body });
    expect((await send('POST', '', { metadata: { a: '1' } })).body).toEqual({ metadata: { a: '1' } });
    expect((await send('POST', '', { metadata: { b: '2' } })).body).toEqual({ metadata: { a: '1', b: '2' } });
    expect((await send('PUT', '/b', { meta: { b: '3' } })).body).toEqual({ meta: { b: '3' } });
    expect((await send('GET', '/b')).body).toEqual({ meta: { b: '3' } });
    expect((await send('PUT', '/b', { meta: { c: '3' } })).status).toBe(400);
    expect((await send('PUT', '', { metadata: { d: '4' } })).body).toEqual({ metadata: { d: '4' } });
    expect((await send('DELETE', '/d')).status).toBe(200);
    expect((await send('DELETE', '/d')).status).toBe(404);
    expect((await send('POST', '', { metadata: { a: 1 } })).status).toBe(400);
  });

  it('come with a new name', async () => {
    const id = String(rows(await session.cinder('GET', '/volumes?name=spare'), 'volumes')[0]?.['id']);
    const changed = await session.cinder('PUT', `/volumes/${id}`, { body: { volume: { description: 'for later', metadata: { x: 'y' } } } });
    expect(row(changed, 'volume')).toMatchObject({ name: 'spare', description: 'for later', metadata: { x: 'y' } });
  });
});
