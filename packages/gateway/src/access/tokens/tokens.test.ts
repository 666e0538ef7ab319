import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { Database } from '../../database/database.ts';
import type { Page } from '../../database/page.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import type { Caller } from '../caller.ts';
import type { Token } from '../token-store.ts';
import type { OpenAccess } from '../testing/open-access.ts';
import { ADMINISTRATOR, openAccess } from '../testing/open-access.ts';

const UNAUTHENTICATED = { code: 'unauthenticated', message: 'a valid token is needed, as Authorization: Bearer …' };

let database: Database;
let here: OpenAccess;
let elsewhere: OpenAccess;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

beforeEach(async () => {
  await database.query('TRUNCATE isobar_tokens, isobar_projects CASCADE');
  [here, elsewhere] = [await openAccess(database), await openAccess(database)];
  for (const name of ['blue', 'red']) await here.projects.put(ADMINISTRATOR, name, { selectors: [{ cloud: 'north' }], grants: [] });
});

afterEach(async () => {
  await here.close();
  await elsewhere.close();
});

async function tokenOf(
  grants: readonly { readonly project: string; readonly role: 'viewer' | 'operator' | 'admin'; readonly own?: boolean }[],
): Promise<string> {
  return (await here.tokens.create(ADMINISTRATOR, { name: 'some', grants: [...grants] })).secret;
}

async function callerWith(...grants: Parameters<typeof tokenOf>[0]): Promise<Caller> {
  return here.bearer(await tokenOf(grants));
}

const listed = async (caller: Caller): Promise<readonly Token[]> => (await here.tokens.list(caller, { limit: 100, cursor: null })).items;

const idOf = ({ subject }: Caller): string => subject.replace('token:', '');

describe('a token', () => {
  test('says who asks and what they may do', async () => {
    const caller = await callerWith({ project: 'blue', role: 'operator', own: true });
    expect(caller).toMatchObject({
      administrator: false,
      grants: [{ project: 'blue', role: 'operator', own: true, selectors: [{ cloud: 'north', labels: null }] }],
      expiresAt: here.clock.time + 90 * 86_400_000,
    });
    expect(caller.subject).toMatch(/^token:[0-9a-f-]{36}$/);
  });

  test('is kept nowhere: the table has only the hash of its secret', async () => {
    const secret = await tokenOf([{ project: 'blue', role: 'viewer' }]);
    const rows = JSON.stringify(await database.query('SELECT t.*, encode(secret_hash, $1) AS hash FROM isobar_tokens t', ['escape']));
    expect(rows).not.toContain(secret.slice(-43));
    expect(JSON.stringify(here.audited)).not.toContain(secret.slice(-43));
  });

  test.each([
    ['nothing', undefined],
    ['no token', 'Bearer'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['some text', 'Bearer text'],
    ['a token of nobody', `Bearer isb_${'0'.repeat(32)}_${'A'.repeat(43)}`],
    ['two tokens', 'Bearer a b'],
    ['a token with quotes', `Bearer isb_'; DROP TABLE isobar_tokens_${'A'.repeat(43)}`],
    ['a JWT of nobody', 'Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL3gifQ.'],
  ])('of %s is refused in the same words', async (_name, authorization) => {
    await expect(here.access.authenticate(authorization)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  test('with another secret, expired or revoked is refused in the same words', async () => {
    const [wrong, expired, revoked] = [
      await tokenOf([{ project: 'blue', role: 'viewer' }]),
      await tokenOf([{ project: 'blue', role: 'viewer' }]),
      await tokenOf([{ project: 'blue', role: 'viewer' }]),
    ];
    await here.tokens.revoke(ADMINISTRATOR, idOf(await here.bearer(revoked)));
    await expect(here.bearer(`${wrong.slice(0, -43)}${'A'.repeat(43)}`)).rejects.toMatchObject(UNAUTHENTICATED);
    await expect(here.bearer(revoked)).rejects.toMatchObject(UNAUTHENTICATED);
    here.clock.time += 90 * 86_400_000;
    await expect(here.bearer(expired)).rejects.toMatchObject(UNAUTHENTICATED);
  });

  test('that is revoked is refused at once in every process', async () => {
    const token = await tokenOf([{ project: 'blue', role: 'viewer' }]);
    const caller = await elsewhere.bearer(token);
    const heard = Promise.withResolvers<void>();
    elsewhere.access.watch(caller, heard.resolve);
    await here.tokens.revoke(ADMINISTRATOR, idOf(caller));
    await heard.promise;
    await expect(elsewhere.bearer(token)).rejects.toMatchObject(UNAUTHENTICATED);
    expect(await elsewhere.access.callerOf(caller.subject, [])).toBeNull();
  });

  test('shows when it was last used, written at most once a minute', async () => {
    const token = await tokenOf([{ project: 'blue', role: 'viewer' }]);
    const used = here.clock.time;
    await here.bearer(token);
    here.clock.time += 30_000;
    await here.bearer(token);
    await here.close();
    expect((await listed(ADMINISTRATOR))[0]?.lastUsedAt).toBe(new Date(used).toISOString());
  });

  test('that could do nothing is not made', async () => {
    await expect(here.tokens.create(ADMINISTRATOR, { name: 'idle' })).rejects.toMatchObject({
      code: 'invalid_argument',
      details: { field: 'grants' },
    });
  });
});

describe('nobody grants more than they have', () => {
  test('only an administrator makes an administrator', async () => {
    const admin = await callerWith({ project: 'blue', role: 'admin' });
    await expect(here.tokens.create(admin, { name: 'root', administrator: true })).rejects.toMatchObject({ code: 'permission_denied' });
    expect((await here.tokens.create(ADMINISTRATOR, { name: 'root', administrator: true })).token).toMatchObject({ administrator: true });
  });

  test.each([
    ['its own project', 'blue', 'admin', false, 'made'],
    ['its own project, as a viewer', 'blue', 'viewer', false, 'denied'],
    ['its own project, as an operator', 'blue', 'operator', false, 'denied'],
    ['its own project, as an admin of what it starts', 'blue', 'admin', true, 'denied'],
  ] as const)('a token for %s', async (_name, project, role, own, verdict) => {
    const caller = await callerWith({ project, role, own });
    const making = here.tokens.create(caller, { name: 'child', grants: [{ project, role: 'admin' }] });
    if (verdict === 'made')
      expect((await making).token).toMatchObject({ createdBy: caller.subject, grants: [{ project, role: 'admin', own: false }] });
    else await expect(making).rejects.toMatchObject({ code: 'permission_denied' });
  });

  test('a project of others is not there, as one that is not there at all', async () => {
    const caller = await callerWith({ project: 'blue', role: 'admin' });
    for (const project of ['red', 'none'])
      await expect(here.tokens.create(caller, { name: 'spy', grants: [{ project, role: 'viewer' }] })).rejects.toMatchObject({
        code: 'not_found',
        message: `project ${project}: not found`,
      });
  });

  test('what was refused left nothing behind', async () => {
    const caller = await callerWith({ project: 'blue', role: 'admin' });
    const grants = [
      { project: 'blue', role: 'viewer' as const },
      { project: 'red', role: 'viewer' as const },
    ];
    await expect(here.tokens.create(caller, { name: 'half', grants })).rejects.toMatchObject({ code: 'not_found' });
    expect((await listed(ADMINISTRATOR)).map(({ name }) => name)).toEqual(['some']);
  });
});

describe('the list of tokens', () => {
  test('shows an administrator all, who administers a project those of it, and others only themselves', async () => {
    const blue = await callerWith({ project: 'blue', role: 'admin' });
    const viewer = await callerWith({ project: 'blue', role: 'viewer' }, { project: 'red', role: 'viewer' });
    const red = await callerWith({ project: 'red', role: 'admin' });
    expect((await listed(ADMINISTRATOR)).map(({ id }) => id)).toEqual([blue, viewer, red].map(idOf).sort());
    expect((await listed(viewer)).map(({ id, grants }) => ({ id, grants }))).toEqual([
      {
        id: idOf(viewer),
        grants: [
          { project: 'blue', role: 'viewer', own: false },
          { project: 'red', role: 'viewer', own: false },
        ],
      },
    ]);
    const seen = await listed(blue);
    expect(seen.map(({ id }) => id).sort()).toEqual([blue, viewer].map(idOf).sort());
    expect(seen.flatMap(({ grants }) => grants.map(({ project }) => project))).toEqual(['blue', 'blue']);
  });

  test('comes in pages, of which none is short for what the caller does not see', async () => {
    const blue = await callerWith({ project: 'blue', role: 'admin' });
    for (const project of ['red', 'blue', 'red', 'blue', 'red', 'blue']) {
      here.clock.time += 1000;
      await tokenOf([{ project, role: 'viewer' }]);
    }
    const sizes: number[] = [];
    const seen: Token[] = [];
    for (let cursor: string | null = null; sizes.length === 0 || cursor !== null;) {
      const page: Page<Token> = await here.tokens.list(blue, { limit: 2, cursor });
      sizes.push(page.items.length);
      seen.push(...page.items);
      cursor = page.next;
    }
    expect(sizes).toEqual([2, 2]);
    expect(seen).toEqual(await listed(blue));
  });

  test.each(['x', '', 'W10', Buffer.from('[1e400,"x"]').toString('base64url'), Buffer.from('[-1,"x"]').toString('base64url')])(
    'refuses the cursor %j, which it never gave',
    async (cursor) => {
      await expect(here.tokens.list(ADMINISTRATOR, { limit: 2, cursor })).rejects.toMatchObject({
        code: 'invalid_argument',
        details: { field: 'cursor' },
      });
    },
  );
});

describe('revoking', () => {
  test('is for administrators, who administers all its projects, and the token itself', async () => {
    const blue = await callerWith({ project: 'blue', role: 'admin' });
    const child = await callerWith({ project: 'blue', role: 'admin' });
    const shared = await callerWith({ project: 'blue', role: 'viewer' }, { project: 'red', role: 'viewer' });
    const red = await callerWith({ project: 'red', role: 'viewer' });
    await expect(here.tokens.revoke(blue, idOf(shared))).rejects.toMatchObject({ code: 'permission_denied' });
    await expect(here.tokens.revoke(blue, idOf(red))).rejects.toMatchObject({ code: 'not_found' });
    await expect(here.tokens.revoke(red, '00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'not_found' });
    await here.tokens.revoke(blue, idOf(child));
    await here.tokens.revoke(shared, idOf(shared));
    const revoked = (await listed(ADMINISTRATOR)).filter(({ revokedAt }) => revokedAt !== null);
    expect(revoked.map(({ id }) => id).sort()).toEqual([child, shared].map(idOf).sort());
  });

  test('twice is once', async () => {
    const caller = await callerWith({ project: 'blue', role: 'viewer' });
    await here.tokens.revoke(ADMINISTRATOR, idOf(caller));
    await here.tokens.revoke(ADMINISTRATOR, idOf(caller));
    expect(here.audited.map(({ detail }) => detail['change'])).toEqual(['put project', 'put project', 'create token', 'revoke token']);
  });
});

describe('the first token', () => {
  test('is made once, whichever of the processes that start together is first', async () => {
    const made = (await Promise.all([here, elsewhere, here, elsewhere].map(({ bootstrap }) => bootstrap()))).filter((token) => token !== null);
    expect(made).toHaveLength(1);
    expect(await elsewhere.bearer(made[0] ?? '')).toMatchObject({ administrator: true });
    expect(await here.bootstrap()).toBeNull();
  });

  test('is made anew when no administrator could come in any more', async () => {
    const first = await here.bearer((await here.bootstrap()) ?? '');
    await here.tokens.revoke(first, idOf(first));
    expect(await here.bootstrap()).not.toBeNull();
  });

  test('is not made where a person administers', async () => {
    const other = await openAccess(database, { administrators: ['user:https://id.example#kim'] });
    expect(await other.bootstrap()).toBeNull();
    await other.close();
  });
});
