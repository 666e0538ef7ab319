import type { Server } from '@isobar/core';
import type { ListResult } from '@isobar/sdk';
import { createIsobar } from '@isobar/sdk';
import type { HttpExchange } from '@isobar/transport';
import { request } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';

import { commandLine } from './testing/command-line.ts';
import type { Account } from './testing/lab-accounts.ts';
import { labAccount } from './testing/lab-accounts.ts';
import { cloudSettings } from './testing/lab-project.ts';
import type { LabProxy } from './testing/lab-proxy.ts';
import { startLabProxy } from './testing/lab-proxy.ts';
import { givenServer, showServer } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';
import { until } from './testing/until.ts';

const session = await signIn('lab');

const signIns = (proxy: LabProxy): number => proxy.passed.filter((each) => each.service === 'identity' && each.method === 'POST').length;

async function open(account: Account) {
  const proxy = await startLabProxy();
  const tokens: string[] = [];
  proxy.watchTokens((token) => tokens.push(token));
  const exchanges: HttpExchange[] = [];
  const isobar = await createIsobar({
    config: { clouds: { lab: { provider: 'openstack', ...cloudSettings({ ...account, auth_url: proxy.authUrl }) } } },
    onExchange: (exchange) => void exchanges.push(exchange),
  });
  onTestFinished(async () => {
    await isobar.close();
    await proxy.close();
  });
  return { proxy, isobar, tokens, exchanges };
}

/** Nova remembers for a while that a token was good. */
async function refusedByNova(token: string): Promise<void> {
  await until(
    'a revoked token is refused',
    async () => {
      const { statusCode, body } = await request(`${session.endpoints.compute}/servers`, { headers: { 'x-auth-token': token } });
      await body.dump();
      return statusCode;
    },
    (status) => status === 401,
  );
}

describe('signing in', () => {
  it('signs in again when Keystone has revoked the token, once for many calls at a time', async () => {
    const { proxy, isobar, tokens } = await open(labAccount('lab'));
    await isobar.clouds.check('lab');
    expect(signIns(proxy)).toBe(1);
    const [token = ''] = tokens;
    const revoked = await request(`${session.endpoints.identity}/auth/tokens`, {
      method: 'DELETE',
      headers: { 'x-auth-token': token, 'x-subject-token': token },
    });
    expect(revoked.statusCode).toBe(204);
    await refusedByNova(token);
    const lists = await Promise.all([isobar.servers.list().collect(), isobar.flavors.list().collect(), isobar.images.list().collect()]);
    expect(lists.flatMap((list) => list.failures)).toEqual([]);
    expect(proxy.passed.some((each) => each.status === 401)).toBe(true);
    expect(signIns(proxy)).toBe(2);
  });

  it('lists with an application credential what the user lists with a password', async () => {
    const id = await givenServer(session);
    const cli = commandLine();
    const [own, credential] = await Promise.all(
      ['lab', 'lab-appcred'].map((cloud) => cli.json<ListResult<Server>>(['server', 'list', '--clouds', cloud])),
    );
    expect(own?.items.map((server) => server.id)).toContain(id);
    expect(credential?.items.map((server) => server.id)).toContain(id);
    expect(await cli.operation(['server', 'rename', `lab-appcred/${id}`, 'by-application-credential', '--yes'])).toMatchObject({
      state: 'succeeded',
    });
    expect((await showServer(session, id)).name).toBe('by-application-credential');
  });

  it('works with a token that was got elsewhere', async () => {
    const { authUrl } = cloudSettings(labAccount('lab'));
    const isobar = await createIsobar({
      config: { clouds: { lab: { provider: 'openstack', authUrl, token: session.token, projectName: 'lab', projectDomainName: 'Default' } } },
    });
    onTestFinished(() => isobar.close());
    expect((await isobar.servers.list().collect()).failures).toEqual([]);
  });

  it('shows requests and answers for a debug log, but neither the password nor a token', async () => {
    const account = labAccount('lab');
    const { isobar, tokens, exchanges } = await open(account);
    await isobar.servers.list().collect();
    expect(exchanges.map(({ method, status }) => `${method} ${status}`)).toContain('POST 201');
    expect(tokens).toHaveLength(1);
    for (const secret of [account.password, ...tokens]) expect(JSON.stringify(exchanges)).not.toContain(secret);
  });

  it('tells in cloud check who is signed in and which versions the cloud speaks', async () => {
    const { code, out } = await commandLine().run(['cloud', 'check', 'lab']);
    expect(code).toBe(0);
    expect(out).toContain('2.93');
  });
});
