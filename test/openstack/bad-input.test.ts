import { randomUUID } from 'node:crypto';

import { describe, expect, it, onTestFinished } from 'vitest';

import { commandLine } from './testing/command-line.ts';
import type { CommandLine } from './testing/command-line.ts';
import type { LabProxy } from './testing/lab-proxy.ts';
import { startLabProxy } from './testing/lab-proxy.ts';
import { givenServer, uniqueName } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';

const session = await signIn('lab');

async function counted(): Promise<{ readonly cli: CommandLine; readonly proxy: LabProxy }> {
  const proxy = await startLabProxy();
  onTestFinished(() => proxy.close());
  return { proxy, cli: commandLine({ lab: { authUrl: proxy.authUrl } }) };
}

describe('bad input', () => {
  it.each([['show'], ['stop'], ['rebuild', '--image', 'lab-linux-b'], ['delete']])(
    'exits 3 for an unknown id after one read: %s',
    async (verb, ...more) => {
      const { cli, proxy } = await counted();
      const id = randomUUID();
      const { code, err } = await cli.run(['server', verb, `lab/${id}`, ...more, ...(verb === 'show' ? [] : ['--yes'])]);
      expect({ code, err }).toMatchObject({ code: 3, err: expect.stringContaining(id) });
      expect(proxy.reads().map((each) => `${each.service}${each.path}`)).toHaveLength(1);
      expect(proxy.writes()).toEqual([]);
    },
  );

  it('exits 3 for an unknown name after one list', async () => {
    await givenServer(session);
    const { cli, proxy } = await counted();
    const { code } = await cli.run(['server', 'stop', 'lab/no-such-server-here', '--yes']);
    expect(code).toBe(3);
    // Nova names the flavors of the rows apart, in a list of their own.
    expect(proxy.reads().map((each) => each.path.split('?')[0])).toEqual(['/v2.1/servers/detail', '/v2.1/flavors/detail']);
  });

  it('exits 2 for a name that two servers have, and names both', async () => {
    const name = uniqueName('twin');
    const ids = await Promise.all([givenServer(session, { more: { name } }), givenServer(session, { more: { name } })]);
    const { cli, proxy } = await counted();
    const { code, err } = await cli.run(['server', 'delete', `lab/${name}`, '--yes']);
    expect(code).toBe(2);
    for (const id of ids) expect(err).toContain(id);
    expect(proxy.writes()).toEqual([]);
  });

  it('exits 3 for an unknown flavor and an unknown image, before any write', async () => {
    const id = await givenServer(session);
    const { cli, proxy } = await counted();
    expect((await cli.run(['server', 'resize', `lab/${id}`, '--flavor', 'no-such-flavor', '--yes'])).code).toBe(3);
    expect((await cli.run(['server', 'rebuild', `lab/${id}`, '--image', 'no-such-image', '--yes'])).code).toBe(3);
    expect(proxy.writes()).toEqual([]);
  });

  it('exits 5 for a wrong password, and prints none', async () => {
    const secret = uniqueName('wrong-password');
    const cli = commandLine({ lab: { password: secret } });
    const { code, out, err } = await cli.run(['--debug', 'server', 'list', '--clouds', 'lab']);
    expect({ code, err }).toMatchObject({ code: 5, err: expect.stringMatching(/unauthenticated/) });
    expect(out + err).not.toContain(secret);
  });

  it('exits 1 for an endpoint where nobody is, and still lists the others', async () => {
    const cli = commandLine({ dead: { cloud: 'lab', authUrl: 'http://127.0.0.1:9/v3' } });
    const alone = await cli.run(['server', 'list', '--clouds', 'dead']);
    expect(alone).toMatchObject({ code: 1, err: expect.stringMatching(/unavailable/) });
    const both = await cli.run(['server', 'list', '--clouds', 'dead,lab-tiny', '-o', 'json']);
    expect(both.code).toBe(8);
    expect(JSON.parse(both.out)).toMatchObject({ failures: [{ cloud: 'dead', error: { code: 'unavailable' } }] });
  });

  it('says invalid_response, with no stack, where the cloud answers HTML or half a body', async () => {
    for (const body of ['<html>502 Bad Gateway</html>', '{"servers": [{"id":']) {
      const { cli, proxy } = await counted();
      proxy.disturb(({ path }) => (path.includes('/servers') ? { status: 200, body } : 'pass'));
      const { code, err } = await cli.run(['server', 'list', '--clouds', 'lab']);
      expect({ code, err }).toMatchObject({ code: 1, err: expect.stringMatching(/invalid_response/) });
      expect(err).not.toMatch(/\n\s+at /);
    }
  });

  it('exits 2 for an unknown key of the configuration, with the nearest known one, and sends nothing', async () => {
    const { proxy } = await counted();
    const { code, err } = await commandLine({ lab: { authUrl: proxy.authUrl, regoin: 'x' } }).run(['server', 'list', '--clouds', 'lab']);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/regoin.*region/) });
    expect(proxy.passed).toEqual([]);
  });

  it('writes nothing on a read-only cloud', async () => {
    const id = await givenServer(session);
    const { proxy } = await counted();
    const cli = commandLine({ lab: { authUrl: proxy.authUrl, readOnly: true } });
    const { code, err } = await cli.run(['server', 'stop', `lab/${id}`, '--yes']);
    expect({ code, err }).toMatchObject({ code: 5, err: expect.stringMatching(/read-only/) });
    expect(proxy.writes()).toEqual([]);
  });
});
