import type { HttpExchange } from '@isobar/transport';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';

import { openstack } from '../openstack-adapter.ts';
import type { OpenStackContext } from '../openstack-context.ts';
import type { OpenStackAdapter } from '../openstack-adapter.ts';
import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;
let adapter: OpenStackAdapter;
let exchanges: HttpExchange[] = [];

beforeEach(async () => {
  exchanges = [];
  world = await SimulatedOpenStack.start();
  adapter = open();
});

afterEach(async () => {
  await adapter.close();
  await world.close();
});

function open(context: OpenStackContext = {}): OpenStackAdapter {
  return openstack(world.password(), { clock: world.clock, onExchange: (exchange) => exchanges.push(exchange), ...context });
}

/** Calls that arrived, without the sign-in. */
const arrived = (): readonly string[] =>
  world.simulator.ledger
    .entries()
    .filter(({ path }) => !path.endsWith('/auth/tokens'))
    .map(({ method, path }) => `${method} ${path}`);

describe('native calls of OpenStack', () => {
  it('go to the address that the catalog has of each service', async () => {
    const { compute, image, volume, network, identity } = adapter.native;
    const projectId = (await world.session().identity()).projectId ?? '';
    world.simulator.ledger.clear();
    await compute.call('listServers', { query: { limit: 1 } });
    await image.call('listImages');
    await volume.call('listVolumes');
    await network.call('listSecurityGroups', { query: { name: 'web' } });
    await identity.call('listAuthProjects');
    await compute.call('listComputeVersions');
    expect(arrived()).toEqual([
      'GET /compute/v2.1/servers/detail?limit=1',
      'GET /image/v2/images',
      `GET /volume/v3/${projectId}/volumes/detail`,
      'GET /network/v2.0/security-groups?name=web',
      'GET /v3/auth/projects',
      'GET /compute/',
    ]);
  });

  it('send the microversion that is asked for as it is, and none where none is', async () => {
    const { compute } = adapter.native;
    await compute.call('listServers', { microversion: '2.93' });
    await compute.call('listServers');
    const sent = exchanges.filter(({ url }) => url.endsWith('/servers/detail')).map(({ requestHeaders }) => requestHeaders['OpenStack-API-Version']);
    expect(sent).toEqual(['compute 2.93', undefined]);
    await expect(compute.call('listServers', { microversion: '2.999' })).rejects.toMatchObject({
      code: 'unsupported',
      details: { native: { status: 406 } },
    });
  });

  it('are typed by the document of the service, told apart by status', async () => {
    const { compute, network } = adapter.native;
    const { body } = await compute.call('listServers');
    expectTypeOf(body.servers[0]?.status).toExtend<string | undefined>();
    const created = await compute.call('createKeyPair', { body: { keypair: { name: 'native' } } });
    expectTypeOf(created.status).toEqualTypeOf<201>();
    // @ts-expect-error a port is no call of Nova
    await expect(compute.call('listPorts')).rejects.toMatchObject({ code: 'invalid_argument' });
    // @ts-expect-error the id is missing
    await expect(network.call('showNetwork')).rejects.toThrow(/path\.network_id/);
  });

  it('refuse a microversion where a service has none, a form, and a service that is none', async () => {
    const { native } = adapter;
    const refused = { code: 'invalid_argument', details: { outcome: 'not_applied' } };
    await expect(native.network.call('listNetworks', { microversion: '2.1' })).rejects.toMatchObject(refused);
    await expect(native.compute.call('listServers', { microversion: '2.93\r\nx: y' })).rejects.toMatchObject(refused);
    await expect(native.request({ method: 'POST', path: '/servers', form: {} })).rejects.toMatchObject(refused);
    await expect(native.request({ method: 'GET', path: '/', service: 'object' })).rejects.toMatchObject(refused);
    expect(arrived()).toEqual([]);
  });

  it('sign in again when the token was refused', async () => {
    await adapter.native.compute.call('listServers');
    world.simulator.change({ revokeTokens: true });
    expect((await adapter.native.compute.call('listServers')).status).toBe(200);
  });

  it('show no password in the exchanges of a debug log', async () => {
    const id = await world.idOf('web-1');
    const { body } = await adapter.native.compute.serverAction(id, 'rescue', { adminPass: 'open-sesame-1' });
    expect(body.adminPass).toBe('open-sesame-1');
    expect(JSON.stringify(exchanges)).not.toContain('open-sesame-1');
  });
});

describe('a server action', () => {
  it('is typed by its name, and is one POST', async () => {
    const id = await world.idOf('web-1');
    const { compute } = adapter.native;
    world.simulator.ledger.clear();
    const reply = await compute.serverAction(id, 'createImage', { name: 'golden' }, { microversion: '2.45' });
    expectTypeOf(reply.body).toEqualTypeOf<{ image_id?: string } | undefined>();
    expect(reply).toMatchObject({ status: 202, requestId: expect.stringMatching(/^req-/), body: { image_id: expect.any(String) } });
    expect(world.simulator.ledger.entries().filter(({ method, path }) => method === 'POST' && path.endsWith('/action'))).toMatchObject([
      { path: `/compute/v2.1/servers/${id}/action`, body: { createImage: { name: 'golden' } } },
    ]);
    // @ts-expect-error a reboot has a type
    await expect(compute.serverAction(id, 'reboot')).rejects.toMatchObject({ code: 'invalid_argument' });
  });

  it.each([
    ['os-getVNCConsole', { type: 'novnc' }, '2.6'],
    ['trigger_crash_dump', null, '2.16'],
    ['addFixedIp', { networkId: 'n' }, 'latest'],
  ] as const)('%s is not sent at a microversion that does not have it', async (name, body, microversion) => {
    const act = adapter.native.compute.serverAction as (id: string, name: string, body: unknown, options: object) => Promise<unknown>;
    await expect(act('6f', name, body, { microversion })).rejects.toMatchObject({ code: 'invalid_argument', details: { field: 'microversion' } });
    expect(arrived()).toEqual([]);
  });

  it('asks for the lowest microversion that has it', async () => {
    const id = await world.idOf('web-1');
    await adapter.native.compute.serverAction(id, 'trigger_crash_dump').catch(() => undefined);
    const sent = exchanges.find(({ url }) => url.endsWith('/action'));
    expect(sent?.requestHeaders['OpenStack-API-Version']).toBe('compute 2.17');
  });

  it('is refused for an id that is none, for a name that is none, and on a read-only cloud', async () => {
    const readOnly = open({ readOnly: true });
    const { compute } = adapter.native;
    await expect(compute.serverAction('', 'os-stop')).rejects.toMatchObject({ details: { field: 'serverId' } });
    await expect(compute.serverAction('../6f', 'os-stop')).rejects.toMatchObject({ details: { field: 'serverId' } });
    // @ts-expect-error Nova has no such action
    await expect(compute.serverAction('6f', 'os-stopp')).rejects.toThrow(/the nearest is os-stop/);
    await expect(readOnly.native.compute.serverAction('6f', 'os-stop')).rejects.toMatchObject({ code: 'permission_denied' });
    await readOnly.close();
    expect(arrived()).toEqual([]);
  });
});
