import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeDatabaseAt } from '@isobar/gateway/testing';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import type { Ran } from '../testing/cli-world.ts';
import { runOnce } from '../testing/cli-world.ts';
import { ServeProcess } from '../testing/serve-process.ts';
import { makeAuthority, makeCertificate } from './certificates.ts';

const authority = makeAuthority('the authority of these tests');
const others = makeAuthority('the authority of others');
const folder = mkdtempSync(join(tmpdir(), 'isobar-tls-'));
const path = (name: string): string => join(folder, name);
let gateway: ServeProcess | null = null;
let url = '';

beforeAll(async () => {
  const { certificate, privateKey } = makeCertificate(authority, ['127.0.0.1']);
  writeFileSync(path('gateway.pem'), certificate);
  writeFileSync(path('gateway.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  writeFileSync(path('authority.pem'), authority.certificate);
  writeFileSync(path('others.pem'), others.certificate);
  // Relative to the configuration.
  const tls = { certificateFile: 'gateway.pem', keyFile: 'gateway.key' };
  writeFileSync(path('isobar.yaml'), JSON.stringify({ clouds: { sky: { provider: 'memory' } }, gateway: { tls } }));
  gateway = await ServeProcess.start(path('isobar.yaml'), path('state'), '--database', await makeDatabaseAt(inject('postgresUrl')));
  ({ url } = gateway);
  writeFileSync(path('token'), gateway.token ?? '', { mode: 0o600 });
});

afterAll(async () => {
  await gateway?.close();
  rmSync(folder, { recursive: true });
});

const runAt = (server: string, ...words: readonly string[]): Promise<Ran> =>
  runOnce(['--server', server, '--token', `file:${path('token')}`, ...words]);
const run = (...words: readonly string[]): Promise<Ran> => runAt(url, ...words);

it('serves who trusts the authority of its certificate, reads, writes and records alike', async () => {
  expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  const trusting = ['--server-ca', path('authority.pem')];
  expect(await run(...trusting, 'cloud', 'list')).toMatchObject({ code: 0, out: expect.stringContaining('sky') });
  expect(await run(...trusting, 'server', 'stop', 'sky/server-1', '--yes')).toMatchObject({ code: 0 });
  expect(await run(...trusting, 'audit', 'verify')).toMatchObject({ code: 0 });
});

it.each([
  ['the authorities of the system', []],
  ['another authority', ['--server-ca', path('others.pem')]],
])('is not asked by who trusts %s, who is told what to do', async (_whom, words) => {
  for (const command of [
    ['cloud', 'list'],
    ['audit', 'verify'],
  ]) {
    const { code, out, err } = await run('--debug', ...words, ...command);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(new RegExp(`the certificate of the gateway at ${url} is not trusted: .*--server-ca`));
    // What is not trusted is not asked again either.
    expect(err.match(/"requestHeaders"/g)).toHaveLength(1);
  }
});

it('is not asked under a name that is not in its certificate', async () => {
  const { code, err } = await runAt(url.replace('127.0.0.1', 'localhost'), '--server-ca', path('authority.pem'), 'cloud', 'list');
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('does not match certificate') });
});

it('is not to be had by a file that has no authorities', async () => {
  expect(await run('--server-ca', path('isobar.yaml'), 'cloud', 'list')).toMatchObject({
    code: 2,
    err: expect.stringContaining('serverCa'),
  });
});
