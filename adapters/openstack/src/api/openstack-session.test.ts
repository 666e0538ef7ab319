import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { hideFromCatalog } from '../testing/catalog-without.ts';
import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';

const LIST = { service: 'compute', method: 'GET', path: '/servers', operation: 'list servers' } as const;
const STOP = { service: 'compute', method: 'POST', operation: 'stop server', json: { 'os-stop': null } } as const;
const VERSIONS = 'GET /compute/v2.1/';

let world: SimulatedOpenStack;

beforeEach(async () => {
  world = await SimulatedOpenStack.start();
});

afterEach(() => world.close());

describe('signing in', () => {
  it('happens when first needed, once for callers that come together', async () => {
    const session = world.session();
    expect(world.signIns()).toBe(0);
    await Promise.all([session.send(LIST), session.send(LIST), session.identity()]);
    await session.send(LIST);
    expect(world.signIns()).toBe(1);
  });

  it('happens once more after a 401, for all callers that met it, and none of them sees it', async () => {
    const session = world.session();
    await session.send(LIST);
    world.simulator.change({ revokeTokens: true });
    const replies = await Promise.all([session.send(LIST), session.send(LIST), session.send(LIST)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(world.signIns()).toBe(2);
  });

  it('repeats a write that met a 401, since a 401 did nothing', async () => {
    const session = world.session();
    const id = await world.idOf('web-1');
    await session.send(LIST);
    world.simulator.change({ revokeTokens: true });
    world.simulator.ledger.clear();
    const { status } = await session.send({ ...STOP, path: `/servers/${id}/action` });
    expect(status).toBe(202);
    const written = world.simulator.ledger.entries().filter(({ path }) => path.endsWith('/action'));
    expect(written.map((entry) => entry.status)).toEqual([401, 202]);
  });

  it('does not go on for ever where every token is refused', async () => {
    const body = { error: { code: 401, title: 'Unauthorized', message: 'The request you have made requires authentication.' } };
    world.simulator.faults.add({ match: { path: '/servers$' }, action: { type: 'reply', status: 401, body }, count: 100 });
    await expect(world.session().send(LIST)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(world.signIns()).toBe(2);
  });

  it('is done in time before a token ends, whatever the clocks say', async () => {
    world.simulator.change({ tokenSeconds: 600, skewSeconds: -7200 });
    const session = world.session();
    await session.send(LIST);
    world.clock.advanceSeconds(500);
    await session.send(LIST);
    expect(world.signIns()).toBe(1);
    world.clock.advanceSeconds(60);
    await Promise.all([session.send(LIST), session.send(LIST)]);
    expect(world.signIns()).toBe(2);
    expect(world.requests().filter((line) => line.endsWith('/servers'))).toHaveLength(4);
  });

  it('refuses a wrong password as unauthenticated, shows no secret, and tries again the next time', async () => {
    const session = world.session({ password: 'a-wrong-password' });
    const error: unknown = await session.send(LIST).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'unauthenticated', details: { native: { status: 401 } } });
    expect(JSON.stringify(error)).not.toContain('a-wrong-password');
    await expect(session.send(LIST)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(world.signIns()).toBe(2);
  });

  it('leaves a write undone where the log-in failed with an outcome of its own', async () => {
    world.simulator.faults.add({ match: { path: '/auth/tokens$' }, action: { type: 'dropReply' }, count: 100 });
    const stopping = world.session().send({ ...STOP, path: '/servers/x/action' });
    await expect(stopping).rejects.toMatchObject({ code: 'unavailable', details: { outcome: 'not_applied', operation: 'stop server' } });
  });

  it('works with an application credential and with a token', async () => {
    const { applicationCredentialId, applicationCredentialSecret } = world.simulator.credentials;
    const nobody = { username: undefined, password: undefined, projectName: undefined, userDomainName: undefined, projectDomainName: undefined };
    const byCredential = world.session({ ...nobody, applicationCredentialId, applicationCredentialSecret });
    expect((await byCredential.send(LIST)).status).toBe(200);
    const issued = await world
      .session()
      .send({ service: 'identity', method: 'POST', path: '/auth/tokens', operation: 'sign in', json: byPassword(world) });
    const byToken = world.session({ ...nobody, token: issued.headers['x-subject-token'], projectName: world.simulator.credentials.projectName });
    expect((await byToken.send(LIST)).status).toBe(200);
  });

  it('ends the waiting of one caller without ending the log-in for the others', async () => {
    const session = world.session();
    const abort = new AbortController();
    const impatient = session.send({ ...LIST, signal: abort.signal });
    const patient = session.send(LIST);
    abort.abort();
    await expect(impatient).rejects.toMatchObject({ name: 'AbortError' });
    expect((await patient).status).toBe(200);
    expect(world.signIns()).toBe(1);
  });
});

describe('microversions', () => {
  const show = { ...LIST, path: '/servers/detail', wants: '2.73' } as const;

  it('are read once, and sent only by calls that want one', async () => {
    const session = world.session();
    const sent = [await session.send(LIST), await session.send(show), await session.send(show)];
    expect(sent.map(({ headers }) => headers['openstack-api-version'])).toEqual(['compute 2.1', 'compute 2.73', 'compute 2.73']);
    expect(world.requests().filter((line) => line === VERSIONS)).toHaveLength(1);
  });

  it('are the highest that the cloud has and the call wants', async () => {
    world.simulator.change({ switches: { maxMicroversion: '2.18' } });
    const session = world.session();
    expect((await session.send(show)).headers['openstack-api-version']).toBe('compute 2.18');
    expect(await session.speaks('2.18')).toBe(true);
    expect(await session.speaks('2.19')).toBe(false);
  });

  it('stay below the one that the settings allow', async () => {
    const session = world.session({ computeApiVersion: '2.53' });
    expect(await session.microversions('compute')).toEqual({ minimum: '2.1', maximum: '2.53' });
    expect((await session.send(show)).headers['openstack-api-version']).toBe('compute 2.53');
    await expect(world.session({ computeApiVersion: '2.0' }).microversions('compute')).rejects.toMatchObject({ code: 'invalid_argument' });
  });

  it('are asked again where the first answer was lost', async () => {
    world.simulator.faults.add({ match: { path: '/compute/v2.1/$' }, action: { type: 'html', status: 503 }, count: 10 });
    const session = world.session();
    await expect(session.send(show)).rejects.toMatchObject({ code: 'unavailable' });
    expect((await session.send(show)).status).toBe(200);
  });

  it('are there for volumes too, and not for images and networks', async () => {
    const session = world.session();
    expect(await session.microversions('volume')).toEqual({ minimum: '3.0', maximum: '3.70' });
    expect(await session.microversions('image')).toBeNull();
    expect(await session.microversions('network')).toBeNull();
  });
});

describe('the catalog', () => {
  it('tells which services are there', async () => {
    await hideFromCatalog(world, 'network', 'volumev3', 'block-storage');
    const session = world.session();
    expect(await session.offers('compute')).toBe(true);
    expect(await session.offers('network')).toBe(false);
    expect(await session.offers('volume')).toBe(false);
    await expect(session.send({ ...LIST, service: 'network', path: '/ports' })).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining('no public address of a network service') as string,
    });
  });

  it('is missing in a token without a project, which is said', async () => {
    const session = world.session({ projectName: undefined, projectDomainName: undefined });
    await expect(session.send(LIST)).rejects.toMatchObject({ code: 'invalid_argument', details: { field: 'north.projectName' } });
  });

  it('knows who we are', async () => {
    expect(await world.session().identity()).toMatchObject({ userName: 'operator', projectName: 'north', roles: ['member', 'reader'] });
  });
});

function byPassword({ simulator }: SimulatedOpenStack): unknown {
  const { username, password, projectName } = simulator.credentials;
  const domain = { id: 'default' };
  const identity = { methods: ['password'], password: { user: { name: username, domain, password } } };
  return { auth: { identity, scope: { project: { name: projectName, domain } } } };
}
