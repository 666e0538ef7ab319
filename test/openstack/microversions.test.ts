import type { Plan } from '@isobar/core';
import { request } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';

import { commandLine } from './testing/command-line.ts';
import { startLabProxy } from './testing/lab-proxy.ts';
import { givenServer, showServer } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';

const session = await signIn('lab');

const OLD = '2.18';

/** Options of a rebuild that are younger than 2.18. */
const YOUNG = [
  ['description', ['--description', 'fresh']],
  ['keyPair', ['--key', 'lab-key']],
] as const;

describe('microversions', () => {
  it.each(YOUNG)('warns that a cloud of 2.18 cannot take the %s of a rebuild, instead of dropping it in silence', async (option, words) => {
    const id = await givenServer(session);
    const rebuild = ['server', 'rebuild', `old/${id}`, '--image', 'lab-linux-b', ...words];
    const cli = commandLine({ old: { cloud: 'lab', computeApiVersion: OLD } });
    const plan = await cli.json<Plan>([...rebuild, '--plan']);
    expect(plan.warnings).toContainEqual(expect.objectContaining({ type: 'unsupported', subject: `request.${option}` }));
    const ran = await cli.run([...rebuild, '--yes']);
    expect(ran).toMatchObject({ code: 0, err: expect.stringMatching(new RegExp(`unsupported: request\\.${option}`)) });
    expect(await showServer(session, id)).toMatchObject({ status: 'ACTIVE', key_name: null });
  });

  it.each(YOUNG)('sends the %s of a rebuild to a cloud that takes it, without a warning', async (option, words) => {
    const id = await givenServer(session);
    const operation = await commandLine().operation([
      'server',
      'rebuild',
      `lab/${id}`,
      '--image',
      'lab-linux-b',
      ...words,
      '--yes',
      '--accept',
      'login-access-loss',
    ]);
    expect(operation.warnings.filter((warning) => warning.subject === `request.${option}`)).toEqual([]);
    expect(operation.state).toBe('succeeded');
    const { description, key_name: keyPair } = await showServer(session, id);
    expect({ description, keyPair }[option]).toBe(words[1]);
  });

  it('asks a cloud for no newer version than its own document names', async () => {
    const document = await versionDocument();
    const proxy = await startLabProxy();
    onTestFinished(() => proxy.close());
    proxy.disturb(({ service, path }) =>
      service === 'compute' && isVersionDocument(path) ? { status: 200, body: document.replaceAll('2.93', OLD) } : 'pass',
    );
    const id = await givenServer(session);
    const cli = commandLine({ old: { cloud: 'lab', authUrl: proxy.authUrl } });
    expect(await cli.operation(['server', 'rename', `old/${id}`, 'renamed-by-an-old-version', '--yes'])).toMatchObject({ state: 'succeeded' });
    expect(await cli.operation(['server', 'rebuild', `old/${id}`, '--image', 'lab-linux-b', '--yes'])).toMatchObject({ state: 'succeeded' });
    const versions = proxy.passed.filter((each) => each.service === 'compute').map((each) => Number(/2\.(\d+)/.exec(each.microversion)?.[1] ?? 1));
    expect(versions.length).toBeGreaterThan(3);
    expect(Math.max(...versions)).toBeLessThanOrEqual(18);
  });

  it('shows fields of an old cloud as unknown, not as false', async () => {
    const id = await givenServer(session);
    const cli = commandLine({ old: { cloud: 'lab', computeApiVersion: '2.1' } });
    expect(await cli.json(['server', 'show', `old/${id}`])).toMatchObject({ phase: 'running', locked: null, description: null });
    expect(await cli.json(['server', 'show', `lab/${id}`])).toMatchObject({ phase: 'running', locked: false });
  });
});

const isVersionDocument = (path: string): boolean => /^\/(v2\.1)?\/?$/.test(path);

async function versionDocument(): Promise<string> {
  const reply = await request(`${session.endpoints.compute}/`, { headers: { 'x-auth-token': session.token } });
  const text = await reply.body.text();
  expect(text).toContain('2.93');
  return text;
}
