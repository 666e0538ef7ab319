import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CliWorld } from './testing/cli-world.ts';
import { openCliWorld } from './testing/cli-world.ts';

const LIST = ['server', 'list', '--clouds', 'north'];

let world: CliWorld;

beforeEach(async () => {
  world = await openCliWorld({ clouds: ['openstack'] });
});

afterEach(() => world.close());

const sessions = (): readonly string[] => {
  const folder = join(world.stateDir, 'sessions');
  return readdirSync(folder).map((name) => join(folder, name));
};

const lines = (): readonly string[] => world.requests('north').map(({ method, path, status }) => `${method} ${path} ${status}`);
const signIns = (): number => lines().filter((line) => line.startsWith('POST /v3/auth/tokens')).length;

function keptToken(): string {
  const [file = ''] = sessions();
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly session: { readonly token: { readonly value: string } } }).session.token.value;
}

describe('a session kept for the next command', () => {
  it('spares it the log-in, the catalog and the versions', async () => {
    await world.run(LIST);
    expect(signIns()).toBe(1);
    world.forget();
    const { code } = await world.run(LIST);
    expect(code).toBe(0);
    expect(lines().filter((line) => !line.startsWith('GET /compute/v2.1/'))).toEqual([]);
    expect(lines()).not.toContain('GET /compute/v2.1/ 200');
  });

  it('is one file of its owner’s, and its token stands nowhere else', async () => {
    const shown = await world.run([...LIST, '--debug']);
    const [file = ''] = sessions();
    expect(sessions()).toHaveLength(1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(world.stateDir, 'sessions')).mode & 0o777).toBe(0o700);
    await world.run(['server', 'stop', 'north/web-1', '--yes']);
    const token = keptToken();
    expect(world.sessionText()).toContain(token);
    expect(world.stateText()).not.toContain(token);
    expect(world.sessionText() + world.stateText()).not.toContain(String(world.simulation.clouds.north?.credentials['password']));
    expect(shown.out + shown.err).not.toContain(token);
  });

  it('is replaced where it was revoked behind our back', async () => {
    await world.run(LIST);
    const before = keptToken();
    world.simulation.clouds.north?.running.change({ revokeTokens: true });
    expect((await world.run(LIST)).code).toBe(0);
    expect(keptToken()).not.toBe(before);
    expect(signIns()).toBe(2);
  });

  it('is not that of a changed password', async () => {
    await world.run(LIST);
    const config = world.configure({ north: { password: 'a-wrong-password' } });
    const { code } = await world.run(['--config', config, ...LIST]);
    expect(code).not.toBe(0);
    expect(signIns()).toBe(2);
  });

  it('is whole where commands run side by side', async () => {
    const runs = await Promise.all(Array.from({ length: 5 }, () => world.run(LIST)));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    world.forget();
    await world.run(LIST);
    expect(signIns()).toBe(0);
  });

  it('is neither used nor left with --no-cache', async () => {
    await world.run([...LIST, '--no-cache']);
    await world.run([...LIST, '--no-cache']);
    expect(signIns()).toBe(2);
    expect(() => sessions()).toThrow('ENOENT');
  });

  it('ends with cloud logout, at the cloud too', async () => {
    await world.run(LIST);
    const token = keptToken();
    world.forget();
    const { code, out } = await world.run(['cloud', 'logout', 'north']);
    expect(code).toBe(0);
    expect(out).toContain('revoked');
    expect(lines()).toEqual(['DELETE /v3/auth/tokens 204']);
    expect(sessions()).toEqual([]);
    const endpoint = world.simulation.clouds.north?.endpoint ?? '';
    const answer = await fetch(`${endpoint}/auth/tokens`, { headers: { 'x-auth-token': token, 'x-subject-token': token } });
    expect(answer.status).toBe(401);
    expect((await world.run(['cloud', 'logout'])).out).toContain('nothing was kept');
  });
});
