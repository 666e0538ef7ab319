import { subscribe, unsubscribe } from 'node:diagnostics_channel';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CliWorld } from './testing/cli-world.ts';
import { openCliWorld } from './testing/cli-world.ts';

/** Settings of the simulated accounts that nobody else may see. */
const SECRET_SETTINGS = ['secretKey', 'accessKey', 'password', 'apiKey'];

interface HeadersMessage {
  readonly response: { readonly headers: readonly (Buffer | string)[] };
}

describe('secrets', () => {
  let world: CliWorld;
  const tokens: string[] = [];

  /** Tokens as the cloud hands them out, seen below the transport. */
  const seeHeaders = (message: unknown): void => {
    const headers = (message as HeadersMessage).response.headers.map(String);
    const at = headers.findIndex((name) => name.toLowerCase() === 'x-subject-token');
    if (at >= 0) tokens.push(headers[at + 1] ?? '');
  };

  beforeAll(async () => {
    subscribe('undici:request:headers', seeHeaders);
    world = await openCliWorld({ ownDatabase: true });
  });

  afterAll(async () => {
    unsubscribe('undici:request:headers', seeHeaders);
    await world.close();
  });

  it('stand in no output, debug log, plan or journal of any command', async () => {
    const consent = ['--yes', '--accept', 'identity-change,user-data-loss,unclean-shutdown'];
    const commands = [
      ['server', 'list', '-o', 'json'],
      ['cloud', 'check', '-o', 'json'],
      ['server', 'show', 'seoul/API test', '-o', 'json'],
      ['server', 'rebuild', 'north/web-1', '--image', 'ubuntu-24.04', '--plan', '-o', 'json'],
      ['server', 'rebuild', 'north/web-1', '--image', 'ubuntu-24.04', ...consent],
      ['server', 'rebuild', 'seoul/API test', '--image', 'Ubuntu 24.04 LTS', ...consent],
      ['server', 'rebuild', 'lux/web-2', '--image', 'ubuntu-22.04-x64', ...consent],
      ['operation', 'list', '-o', 'json'],
      ['server', 'show', 'north/no-such-server'],
    ];
    let shown = '';
    for (const command of commands) {
      const ran = await world.run(['--debug', ...command]);
      shown += `${ran.out}\n${ran.err}\n`;
    }
    const everything = shown + world.stateText();
    const settings = Object.values(world.simulation.configuration.clouds).flatMap((cloud) => SECRET_SETTINGS.map((name) => cloud[name]));
    // A gateway signs in itself, and keeps what it got in the one place where it may stand.
    tokens.push(...[...world.sessionText().matchAll(/"token":\s*\{\s*"value":\s*"([^"]+)"/g)].map(([, token = '']) => token));
    const planted = [...settings, ...tokens].filter((secret) => typeof secret === 'string');
    expect(tokens.length).toBeGreaterThan(0);
    expect(planted.length).toBeGreaterThan(4);
    for (const secret of planted) expect(everything.includes(secret)).toBe(false);
    for (const secret of settings) if (typeof secret === 'string') expect(world.sessionText().includes(secret)).toBe(false);
    expect(everything).toMatch(/"requestHeaders"/);
    expect(everything).not.toMatch(/"adminPass":"(?!\[redacted\])/);
    expect(everything).not.toMatch(/vnc_auto\.html\?path=(?!\*|\[)/);
  });
});
