import { spawnSync } from 'node:child_process';

import { describe, expect, it } from 'vitest';

import { CLIENT_PACKAGES } from './testing/debian-packages.ts';
import { foreignCloud } from './testing/foreign-cloud.ts';
import { OPENSTACK, PYTHON } from './testing/programs.ts';

describe('the clients', () => {
  it.each(CLIENT_PACKAGES)('%s is as Debian has it', (name) => {
    const { stdout, status } = spawnSync('/usr/bin/dpkg', ['--verify', name], { encoding: 'utf8' });
    // Small machines leave documentation out.
    const changed = stdout.split('\n').filter((line) => line !== '' && !line.includes('/usr/share/doc/') && !line.includes('/usr/share/man/'));
    expect(changed).toEqual([]);
    expect(status).not.toBeNull();
  });
});

describe('nothing beyond loopback is needed', () => {
  it('a client that looks elsewhere is noticed', async () => {
    const cloud = await foreignCloud();
    const program = "import requests; print(requests.get('http://cloud.invalid/v3').status_code)";
    expect(await cloud.run(PYTHON, ['-c', program])).toMatchObject({ code: 0, out: '502\n' });
    expect(cloud.tripwire.wantedOut).toEqual(['http://cloud.invalid/v3']);
  });

  it('every endpoint of the catalog is the simulated cloud', async () => {
    const cloud = await foreignCloud();
    const { code, out } = await cloud.run(OPENSTACK, ['catalog', 'list', '-f', 'json']);
    expect(code).toBe(0);
    const services = JSON.parse(out) as readonly { readonly Endpoints: readonly { readonly url: string }[] }[];
    const origins = services.flatMap(({ Endpoints }) => Endpoints.map(({ url }) => new URL(url).origin));
    expect(new Set(origins)).toEqual(new Set([cloud.simulator.origin]));
    expect(services).toHaveLength(7);
    expect(cloud.tripwire.wantedOut).toEqual([]);
  });

  it('a client is refused with a wrong password, and told so', async () => {
    const cloud = await foreignCloud();
    const { code, err } = await cloud.run(OPENSTACK, ['server', 'list'], { OS_PASSWORD: 'wrong' });
    expect(code).toBe(1);
    expect(err).toContain('The request you have made requires authentication. (HTTP 401)');
  });
});
