import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { MemorySessionCache } from '../testing/memory-session-cache.ts';
import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';

const LIST = { service: 'compute', method: 'GET', path: '/servers/detail', operation: 'list servers', wants: '2.73' } as const;
const OTHERS_PASSWORD = 'a-wrong-password';

let world: SimulatedOpenStack;
let cache: MemorySessionCache;

beforeEach(async () => {
  world = await SimulatedOpenStack.start();
  cache = new MemorySessionCache();
});

afterEach(() => world.close());

/** What the calls of one process sent. */
async function sentBy(use: () => Promise<unknown>): Promise<readonly string[]> {
  world.simulator.ledger.clear();
  await use();
  return world.simulator.ledger.entries().map(({ method, path, status }) => `${method} ${path} ${status}`);
}

const DETAILS = 'GET /compute/v2.1/servers/detail 200';

describe('a kept session', () => {
  it('spares the next process the log-in and the versions', async () => {
    const first = await sentBy(() => world.session({}, cache).send(LIST));
    expect(first).toEqual(['POST /v3/auth/tokens 201', 'GET /compute/v2.1/ 200', DETAILS]);
    expect(await sentBy(() => world.session({}, cache).send(LIST))).toEqual([DETAILS]);
  });

  it('is opened once for 50 callers, and so is a new one', async () => {
    const fifty = (session: ReturnType<typeof world.session>) => Promise.all(Array.from({ length: 50 }, () => session.send(LIST)));
    await fifty(world.session({}, cache));
    expect(world.signIns()).toBe(1);
    await fifty(world.session({}, cache));
    expect(world.signIns()).toBe(1);
    world.simulator.change({ revokeTokens: true });
    const replies = await fifty(world.session({}, cache));
    expect(replies.every(({ status }) => status === 200)).toBe(true);
    expect(world.signIns()).toBe(2);
  });

  it('is replaced once where the cloud no longer takes its token, and its microversions are asked again then', async () => {
    await world.session({}, cache).send(LIST);
    world.simulator.change({ revokeTokens: true });
    expect(await sentBy(() => world.session({}, cache).send(LIST))).toEqual([
      'GET /compute/v2.1/servers/detail 401',
      'POST /v3/auth/tokens 201',
      DETAILS,
    ]);
    expect(await sentBy(() => world.session({}, cache).send(LIST))).toEqual(['GET /compute/v2.1/ 200', DETAILS]);
  });

  it('is not used when it is about to end', async () => {
    world.simulator.change({ tokenSeconds: 600 });
    await world.session({}, cache).send(LIST);
    world.clock.advanceSeconds(560);
    await world.session({}, cache).send(LIST);
    expect(world.signIns()).toBe(2);
  });

  it.each([
    ['another project', { projectName: undefined, projectDomainName: undefined }],
    ['another region', { region: 'nowhere' }],
    ['another interface', { interface: 'internal' }],
    ['another user', { username: 'somebody' }],
  ])('is not that of %s', async (_name, settings) => {
    await world.session({}, cache).send(LIST);
    const sent = await sentBy(() =>
      world
        .session(settings, cache)
        .send(LIST)
        .catch(() => undefined),
    );
    expect(sent[0]).toMatch(/^POST \/v3\/auth\/tokens/);
  });

  it('is not used with another password, and its place is taken by the session of the new one', async () => {
    await world.session({}, cache).send(LIST);
    await expect(world.session({ password: OTHERS_PASSWORD }, cache).send(LIST)).rejects.toMatchObject({ code: 'unauthenticated' });
    await world.session({}, cache).send(LIST);
    expect(cache.kept.size).toBe(1);
  });

  it('holds the token and neither the password nor a way to find it', async () => {
    const { password } = world.simulator.credentials;
    await world.session({}, cache).send(LIST);
    const [[name, { session, expiresAt }] = ['', { session: {}, expiresAt: 0 }]] = cache.kept;
    expect(name).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(session)).not.toContain(password);
    expect(session['secretMark']).toMatch(/^[0-9a-f]{4}$/);
    expect(expiresAt).toBe(world.clock.now() + 3_540_000);
  });

  it.each([[{}], [{ version: 0 }], [{ version: 1, token: { value: 7 } }]])('that reads %j is no session', async (session) => {
    await world.session({}, cache).send(LIST);
    const [name = ''] = cache.kept.keys();
    await cache.write(name, session, Number.MAX_SAFE_INTEGER);
    await world.session({}, cache).send(LIST);
    expect(world.signIns()).toBe(2);
  });
});

describe('signing out', () => {
  it('revokes the kept token without signing in, and forgets it', async () => {
    await world.session({}, cache).send(LIST);
    const [token = ''] = [...cache.kept.values()].map(({ session }) => (session['token'] as { readonly value: string }).value);
    const sent = await sentBy(async () => expect(await world.session({}, cache).signOut()).toBe('revoked'));
    expect(sent).toEqual(['DELETE /v3/auth/tokens 204']);
    expect(cache.kept.size).toBe(0);
    const answer = await fetch(`${world.simulator.endpoint}/auth/tokens`, { headers: { 'x-auth-token': token, 'x-subject-token': token } });
    expect(answer.status).toBe(401);
    expect(await world.session({}, cache).signOut()).toBe('nothingKept');
  });

  it('of a session that is over already says so', async () => {
    await world.session({}, cache).send(LIST);
    world.simulator.change({ revokeTokens: true });
    expect(await world.session({}, cache).signOut()).toBe('alreadyEnded');
    expect(cache.kept.size).toBe(0);
  });

  it('forgets the session even where the cloud does not answer, and tells', async () => {
    await world.session({}, cache).send(LIST);
    world.simulator.faults.add({ match: { method: 'DELETE' }, action: { type: 'html', status: 503 }, count: 100 });
    await expect(world.session({}, cache).signOut()).rejects.toMatchObject({ code: 'unavailable' });
    expect(cache.kept.size).toBe(0);
  });

  it('ends the session of this process too', async () => {
    const session = world.session();
    await session.send(LIST);
    expect(await session.signOut()).toBe('revoked');
    await session.send(LIST);
    expect(world.signIns()).toBe(3);
  });
});
