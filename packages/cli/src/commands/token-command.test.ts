import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import type { RecordsStandIn } from './testing/records-stand-in.ts';
import { startRecordsStandIn } from './testing/records-stand-in.ts';
import type { Ran } from './testing/run-words.ts';
import { runWords } from './testing/run-words.ts';

const ID = '11111111-2222-4333-8444-555555555555';

const TOKEN = {
  id: ID,
  name: 'ci',
  administrator: false,
  grants: [
    { project: 'web', role: 'operator', own: true },
    { project: 'data', role: 'viewer', own: false },
  ],
  createdBy: 'gateway',
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2999-01-01T00:00:00.000Z',
  revokedAt: null,
  lastUsedAt: null,
};

let gateway: RecordsStandIn;

beforeAll(async () => {
  vi.stubEnv('GATEWAY_TOKEN', 'isb_planted');
  vi.stubEnv('ISOBAR_SERVER', '');
  gateway = await startRecordsStandIn();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await gateway.close();
});

beforeEach(() => {
  gateway.asked.length = 0;
  gateway.answers.clear();
});

const run = (...words: readonly string[]): Promise<Ran> => runWords(['--server', gateway.url, '--token', 'env:GATEWAY_TOKEN', 'token', ...words]);

test('a list says of each token what it may do and whether it still does', async () => {
  const tokens = [TOKEN, { ...TOKEN, name: 'old', expiresAt: '2020-01-01T00:00:00.000Z' }, { ...TOKEN, name: 'gone', revokedAt: TOKEN.createdAt }];
  const next = '/v1/tokens?limit=500&cursor=second';
  gateway.answers.set('GET /v1/tokens?limit=500', { status: 200, body: { items: tokens.slice(0, 2) }, next });
  gateway.answers.set(`GET ${next}`, { status: 200, body: { items: tokens.slice(2) } });
  const { code, out } = await run('list', '--columns', 'name,state,grants', '-o', 'csv');
  expect({ code, out }).toEqual({
    code: 0,
    out: 'name,state,grants\nci,valid,web:operator:own data:viewer\nold,expired,web:operator:own data:viewer\ngone,revoked,web:operator:own data:viewer',
  });
  expect(gateway.asked[0]?.authorization).toBe('Bearer isb_planted');
  expect(JSON.parse((await run('list', '-o', 'json')).out)).toEqual({ items: tokens });
});

test('a new token is printed alone, so that a script can take it', async () => {
  gateway.answers.set('POST /v1/tokens', { status: 201, body: { token: TOKEN, secret: 'isb_new' } });
  const made = await run('create', 'ci', '--grant', 'web:operator:own', '--grant', 'data:viewer', '--expires', '12h');
  expect(made).toEqual({ code: 0, out: 'isb_new', err: `token ${ID} is valid until ${TOKEN.expiresAt}; its secret is not shown again` });
  expect(gateway.asked[0]?.body).toEqual({ name: 'ci', grants: TOKEN.grants, expiresInSeconds: 43_200 });
  await run('create', 'root', '--administrator');
  expect(gateway.asked[1]?.body).toEqual({ name: 'root', administrator: true });
  expect(JSON.parse((await run('create', 'ci', '--administrator', '-o', 'json')).out)).toEqual({ token: TOKEN, secret: 'isb_new' });
});

test('a token is revoked by its id', async () => {
  gateway.answers.set(`DELETE /v1/tokens/${ID}`, { status: 204 });
  expect(await run('revoke', ID)).toEqual({ code: 0, out: '', err: `token ${ID} is revoked` });
});

test('what the gateway refuses ends as it would anywhere', async () => {
  const problem = {
    type: '/problems/permission-denied',
    title: 'refused',
    status: 403,
    code: 'permission_denied',
    detail: 'only an administrator can make one',
  };
  gateway.answers.set('POST /v1/tokens', { status: 403, body: problem });
  const { code, err } = await run('create', 'root', '--administrator');
  expect({ code, err }).toMatchObject({ code: 5, err: expect.stringContaining('only an administrator can make one') });
  expect((await run('revoke', ID)).code).toBe(3);
});

test.each([
  ['a role that is none', ['create', 'x', '--grant', 'web:owner'], 'viewer, operator, admin'],
  ['a grant without a role', ['create', 'x', '--grant', 'web'], 'PROJECT:ROLE'],
  ['a time without a unit', ['create', 'x', '--administrator', '--expires', '90'], '30m, 12h or 90d'],
])('%s is refused before anything is sent', async (_name, words, allowed) => {
  const { code, err } = await run(...words);
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(allowed) });
  expect(gateway.asked).toEqual([]);
});

test('without a gateway there are no tokens', async () => {
  const { code, err } = await runWords(['token', 'list']);
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--server URL or $ISOBAR_SERVER') });
});
