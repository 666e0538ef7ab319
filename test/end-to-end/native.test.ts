import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createIsobar } from '@isobar/sdk';
import type { NativeAccess } from '@isobar/sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { CliWorld } from './testing/cli-world.ts';
import { openCliWorld, writesOf } from './testing/cli-world.ts';

const INSTANCES = '/v1/instances/{project_id}/{region_id}';
const WEB_1 = `${INSTANCES}/11111111-0000-4000-8000-000000000001`;
const RENAME = ['native', 'lux', 'PATCH', WEB_1, '--body', '{"name":"web-one"}'];

let world: CliWorld;

beforeAll(async () => {
  world = await openCliWorld();
});

afterAll(() => world.close());
beforeEach(() => world.forget());

describe('isobar native', () => {
  it('prints what the cloud answered, in the project and region of the account', async () => {
    const ran = await world.run(['native', 'lux', 'get', INSTANCES, '--query', 'limit=1', 'offset=2']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ results: [{}] });
    expect(world.requests('lux')).toMatchObject([{ method: 'GET', path: '/cloud/v1/instances/111/76?limit=1&offset=2' }]);
  });

  it('speaks to each service of an OpenStack at the microversion that is asked for', async () => {
    const status = async (words: readonly string[]) => {
      const ran = await world.run(['native', 'north', 'GET', ...words, '-i']);
      return (JSON.parse(ran.out) as { readonly status: number }).status;
    };
    expect(await status(['/v2.1/servers/detail', '--microversion', '2.93'])).toBe(200);
    expect(await status(['/servers', '--query', 'limit=1'])).toBe(200);
    expect(await status(['/v2/images', '--service', 'image'])).toBe(200);
    expect(await status(['/v3/{project_id}/volumes/detail', '--service', 'volume', '--microversion', '3.59'])).toBe(200);
    expect(await status(['/v2.0/networks', '--service', 'network'])).toBe(200);
    expect(await status(['/v3/auth/catalog', '--service', 'identity'])).toBe(200);
    expect(await status(['/', '--service', 'network'])).toBe(200);
    const refused = await world.run(['native', 'north', 'GET', '/v2.0/networks', '--service', 'network', '--microversion', '2.1']);
    expect(refused).toMatchObject({ code: 2, out: '' });
  });

  it('sends iwinv the empty form that its actions take', async () => {
    const [instance] = (JSON.parse((await world.run(['native', 'seoul', 'GET', '/v1/instances'])).out) as { result: { instance_id: string }[] })
      .result;
    const ran = await world.run(['native', 'seoul', 'POST', `/v1/instances/${instance?.instance_id}/reboot`, '--yes', '--include']);
    expect(JSON.parse(ran.out)).toMatchObject({ status: 202, requestId: null, body: { error_code: 'SUCCESS' } });
    expect(writesOf(world.requests('seoul'))).toMatchObject([{ method: 'POST', body: {} }]);
  });

  it('shows status and request id, and hides the secrets of the reply unless they are asked for', async () => {
    const found = await world.run(['native', 'north', 'GET', '/servers', '--query', 'name=web-1']);
    const [server] = (JSON.parse(found.out) as { servers: { id: string }[] }).servers;
    const ran = await world.run(['native', 'north', 'POST', `/servers/${server?.id}/action`, '--body', '{"rescue":null}', '--yes', '-i']);
    expect(JSON.parse(ran.out)).toMatchObject({ status: 200, requestId: expect.stringMatching(/^req-/), body: { adminPass: '[redacted]' } });
    const accounts = ['native', 'seoul', 'GET', '/v1/instances', '--query', 'fields=129'];
    expect((await world.run(accounts)).out).toContain('"password": "[redacted]"');
    expect((await world.run([...accounts, '--show-secrets'])).out).not.toContain('[redacted]');
  });

  it('warns of a request that no document has, names the nearest, and sends it all the same', async () => {
    const ran = await world.run(['native', 'lux', 'GET', '/v1/instance/111/76']);
    expect(ran.code).not.toBe(0);
    expect(ran.err).toContain('warning: GET /v1/instance/111/76 is not in the contract document');
    expect(ran.err).toContain('the nearest is GET /cloud/v1/instances/{project_id}/{region_id} (listInstances)');
    expect(world.requests('lux')).toHaveLength(1);
  });

  it('ends as the error of the cloud says', async () => {
    const ran = await world.run(['native', 'lux', 'GET', `${INSTANCES}/11111111-0000-4000-8000-00000000dead`]);
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toContain('not_found');
  });
});

describe('a native write', () => {
  it('is not sent without consent, and exits 6 where nobody can be asked', async () => {
    expect(await world.run(RENAME)).toMatchObject({ code: 6, out: '' });
    expect(await world.run(RENAME, ['no'])).toMatchObject({ code: 6 });
    expect(world.requests('lux')).toEqual([]);
  });

  it('is sent once with --yes, or once somebody agrees', async () => {
    writeFileSync(join(world.folder, 'body.json'), '{"name":"web-two"}');
    expect((await world.run([...RENAME, '--yes'])).code).toBe(0);
    expect((await world.run(['native', 'lux', 'PATCH', WEB_1, '--body', `@${join(world.folder, 'body.json')}`], ['y'])).code).toBe(0);
    expect(writesOf(world.requests('lux')).map(({ body }) => body)).toEqual([{ name: 'web-one' }, { name: 'web-two' }]);
  });

  it('is refused on a read-only cloud, with --yes and past Isobar too', async () => {
    expect(await world.run([...RENAME, '--yes', '--read-only'])).toMatchObject({ code: 5, out: '' });
    const config = world.configure({ lux: { readOnly: true } });
    expect(await world.run([...RENAME, '--yes', '--config', config])).toMatchObject({ code: 5, out: '' });
    const isobar = await createIsobar({ config, stateDir: world.stateDir });
    const adapter = isobar.clouds.adapter('lux') as unknown as { readonly native: NativeAccess };
    await expect(adapter.native.request({ method: 'DELETE', path: WEB_1 })).rejects.toMatchObject({ code: 'permission_denied' });
    await isobar.close();
    expect(world.requests('lux')).toEqual([]);
  });
});

describe('what a native call is made of', () => {
  it.each([
    ['a method that is none', ['native', 'lux', 'FETCH', '/v1'], 'GET, HEAD, POST'],
    ['another address', ['native', 'lux', 'GET', 'https://elsewhere.example/'], 'begins with /'],
    ['a body that is no JSON', ['native', 'lux', 'POST', '/v1', '--body', '{"password":', '--yes'], 'JSON, or @FILE'],
    ['a body and a form', ['native', 'seoul', 'POST', '/v1', '--body', '{}', '--form', 'a=b', '--yes'], 'either --body or --form'],
    ['a pair without a value', ['native', 'lux', 'GET', '/v1', '--query', 'limit'], 'name=value'],
    ['credentials', ['native', 'lux', 'GET', '/v1', '--header', 'Authorization=x'], 'does not set itself'],
    ['a service where there is one only', ['native', 'lux', 'GET', '/v1', '--service', 'compute'], 'one API'],
    ['a service that is none', ['native', 'north', 'GET', '/v1', '--service', 'object'], 'compute, image'],
    ['a form for OpenStack', ['native', 'north', 'POST', '/servers', '--form', 'a=b', '--yes'], 'takes JSON'],
  ])('refuses %s before anything is sent', async (_what, words, text) => {
    const ran = await world.run(words);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(text);
    for (const cloud of ['seoul', 'north', 'lux'] as const) expect(world.requests(cloud)).toEqual([]);
  });
});
