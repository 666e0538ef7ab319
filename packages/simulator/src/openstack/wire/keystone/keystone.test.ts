import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, row, rows } from '../../testing/openstack-session.ts';
import type { JsonObject } from '../shared/exchange.ts';

let session: OpenStackSession;
let wallTime: number;
beforeEach(async () => {
  wallTime = Date.parse('2026-11-21T00:00:00Z');
  session = await OpenStackSession.start({ wallNow: () => wallTime });
});
afterEach(() => session.close());

const UNAUTHORIZED = {
  error: { code: 401, message: 'The request you have made requires authentication.', title: 'Unauthorized' },
};

function authenticate(identity: object, scope?: unknown) {
  const auth = { identity, ...(scope === undefined ? {} : { scope }) };
  return session.call('POST', '/v3/auth/tokens', { token: '', body: { auth } });
}

describe('a token', () => {
  it('comes in a header, with the catalog of one origin in the body', async () => {
    const answer = await session.authenticate(session.simulator.logins.member);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-subject-token')).toMatch(/^gAAAAAB/u);
    const token = row(answer, 'token');
    expect(token).toMatchObject({
      methods: ['password'],
      user: { name: 'operator', domain: { id: 'default', name: 'Default' } },
      project: { name: 'north' },
      issued_at: '2026-11-21T00:00:00.000000Z',
      expires_at: '2026-11-21T01:00:00.000000Z',
    });
    const catalog = token['catalog'] as { type: string; endpoints: { interface: string; region: string; url: string }[] }[];
    const urls = catalog.map(({ type, endpoints }) => [type, endpoints.find((endpoint) => endpoint.interface === 'public')?.url]);
    const { origin } = session.simulator;
    const projectId = String((token['project'] as JsonObject)['id']);
    expect(Object.fromEntries(urls)).toEqual({
      identity: `${origin}/v3`,
      compute: `${origin}/compute/v2.1`,
      image: `${origin}/image`,
      network: `${origin}/network`,
      placement: `${origin}/placement`,
      'block-storage': `${origin}/volume/v3/${projectId}`,
      volumev3: `${origin}/volume/v3/${projectId}`,
    });
  });

  it('may be had by application credential, which must not ask for a scope', async () => {
    const { id, secret } = session.simulator.logins.applicationCredential;
    const identity = { methods: ['application_credential'], application_credential: { id, secret } };
    const answer = await authenticate(identity);
    expect(answer.status).toBe(201);
    expect(row(answer, 'token')).toMatchObject({ methods: ['application_credential'], project: { name: 'north' }, roles: [{ name: 'member' }] });
    const scoped = await authenticate(identity, { project: { name: 'north', domain: { id: 'default' } } });
    expect([scoped.status, errorMessage(scoped)]).toEqual([
      401,
      'Error authenticating with application credential: Application credentials cannot request a scope.',
    ]);
  });

  it('may be rescoped', async () => {
    const token = await session.token();
    const identity = { methods: ['token'], token: { id: token } };
    const answer = await authenticate(identity, { project: { name: 'north', domain: { name: 'Default' } } });
    expect(row(answer, 'token')).toMatchObject({ methods: ['password', 'token'], project: { name: 'north' } });
  });

  it('without a scope has no project, no roles and no catalog, and opens no service', async () => {
    const { username, password } = session.simulator.logins.member;
    const user = { name: username, password, domain: { id: 'default' } };
    const answer = await authenticate({ methods: ['password'], password: { user } }, 'unscoped');
    expect(Object.keys(row(answer, 'token')).toSorted()).toEqual(['audit_ids', 'expires_at', 'issued_at', 'methods', 'user']);
    const token = answer.headers.get('x-subject-token') ?? '';
    expect((await session.nova('GET', '/servers', { token })).status).toBe(401);
    expect(rows(await session.call('GET', '/v3/auth/projects', { token }), 'projects')).toMatchObject([{ name: 'north' }]);
  });

  it('follows wall time, not virtual time', async () => {
    const token = await session.token();
    session.simulator.clock.advance(7200);
    expect((await session.nova('GET', '/servers', { token })).status).toBe(200);
    wallTime += 3_600_000;
    expect((await session.nova('GET', '/servers', { token })).status).toBe(401);
  });

  it('lives as long as tokenSeconds says, or until it is revoked', async () => {
    session.simulator.change({ tokenSeconds: 10 });
    const token = await session.token();
    wallTime += 11_000;
    expect((await session.nova('GET', '/servers', { token })).status).toBe(401);
    const other = (await session.authenticate(session.simulator.logins.member)).headers.get('x-subject-token') ?? '';
    session.simulator.change({ revokeTokens: true });
    expect((await session.nova('GET', '/servers', { token: other })).status).toBe(401);
  });

  it('is described and revoked by itself', async () => {
    const token = await session.token();
    const headers = { 'x-subject-token': token };
    expect(row(await session.call('GET', '/v3/auth/tokens', { headers }), 'token')).toMatchObject({ project: { name: 'north' } });
    expect((await session.call('DELETE', '/v3/auth/tokens', { headers })).status).toBe(204);
    expect((await session.nova('GET', '/servers', { token })).status).toBe(401);
  });
});

describe('a refused login', () => {
  it.each([
    ['a wrong password', { password: 'wrong' }],
    ['an unknown user', { username: 'nobody' }],
    ['an unknown project', { projectName: 'nowhere' }],
    ['a project without a role', { projectName: 'south' }],
  ])('says of %s always the same', async (_what, change) => {
    const answer = await session.authenticate({ ...session.simulator.logins.member, ...change });
    expect([answer.status, answer.body]).toEqual([401, UNAUTHORIZED]);
    expect(answer.headers.get('www-authenticate')).toBe(`Keystone uri="${session.simulator.origin}/v3"`);
  });

  it('is 400 for what is no request for a token', async () => {
    const answer = await session.call('POST', '/v3/auth/tokens', { token: '', body: {} });
    expect([answer.status, errorMessage(answer)]).toEqual([400, "'auth' is a required property"]);
  });
});

describe('a service without a valid token', () => {
  it.each(['/compute/v2.1/servers', '/volume/v3/x/volumes', '/network/v2.0/networks'])('answers %s with error', async (path) => {
    for (const token of ['', 'not-a-token']) {
      const answer = await session.call('GET', path, { token });
      expect([answer.status, answer.body]).toEqual([401, UNAUTHORIZED]);
      expect(answer.headers.get('openstack-api-version')).toBeNull();
    }
  });

  it('answers for images with a text as code', async () => {
    const answer = await session.glance('/images', { token: 'not-a-token' });
    expect([answer.status, answer.body['code'], answer.body['title']]).toEqual([401, '401 Unauthorized', 'Unauthorized']);
  });
});

describe('discovery', () => {
  it('needs no token', async () => {
    const get = (path: string) => session.call('GET', path, { token: '' });
    expect(row(await get('/v3'), 'version')).toMatchObject({ id: 'v3.14' });
    expect((await get('/')).status).toBe(300);
    expect((await get('/image/')).status).toBe(300);
    expect(rows(await get('/image/versions'), 'versions')[0]).toMatchObject({ id: 'v2.15', status: 'CURRENT' });
    expect(rows(await get('/network/'), 'versions')).toMatchObject([{ id: 'v2.0' }]);
    expect((await get('/volume/')).status).toBe(300);
    expect(rows(await get('/volume/v3/'), 'versions')).toMatchObject([{ id: 'v3.0', version: '3.70', min_version: '3.0' }]);
  });
});
