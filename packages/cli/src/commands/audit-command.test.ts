import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { canonicalJson } from '@isobar/core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

import type { RecordsStandIn } from './testing/records-stand-in.ts';
import { startRecordsStandIn } from './testing/records-stand-in.ts';
import type { Ran } from './testing/run-words.ts';
import { runWords } from './testing/run-words.ts';

const HASHES: string[] = ['0'.repeat(64)];

/** Three entries, bound as the document says. */
const LINES = [1, 2, 3].map((number) => {
  const at = '2026-01-01T00:00:00.000Z';
  const entry = {
    number,
    at,
    subject: 'token:a',
    action: 'plan',
    cloud: null,
    target: null,
    operationId: null,
    detail: { number },
    previousHash: HASHES[number - 1] ?? '',
  };
  const hash = createHash('sha256').update(canonicalJson(entry)).digest('hex');
  HASHES.push(hash);
  return `${JSON.stringify({ ...entry, hash })}\n`;
});

const HEAD = HASHES[3] ?? '';

let gateway: RecordsStandIn;
let folder: string;

beforeAll(async () => {
  vi.stubEnv('GATEWAY_TOKEN', 'isb_planted');
  vi.stubEnv('ISOBAR_SERVER', '');
  gateway = await startRecordsStandIn();
  folder = mkdtempSync(join(tmpdir(), 'isobar-audit-'));
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await gateway.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  gateway.asked.length = 0;
  gateway.answers.clear();
  gateway.answers.set('GET /v1/audit/export', { status: 200, lines: LINES.join('') });
});

const run = (...words: readonly string[]): Promise<Ran> => runWords(['--server', gateway.url, '--token', 'env:GATEWAY_TOKEN', 'audit', ...words]);

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('a record in a file is checked without a gateway', async () => {
  const { code, out } = await runWords(['audit', 'verify', fileOf('whole.ndjson', LINES.join('')), '-o', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({ valid: true, entries: 3, firstBroken: null, head: HEAD });
});

test('a changed entry is told by its number, and fails the command', async () => {
  const changed = LINES.with(1, (LINES[1] ?? '').replace('token:a', 'token:b')).join('');
  const { code, out, err } = await runWords(['audit', 'verify', fileOf('changed.ndjson', changed)]);
  expect(code).toBe(1);
  expect(out).toContain('firstBroken');
  expect(err).toBe('error: entry 2 does not fit: it or one before it was changed, moved or taken out');
});

test('a record that was cut off is found by its head', async () => {
  const file = fileOf('cut.ndjson', LINES.slice(0, 2).join(''));
  expect((await runWords(['audit', 'verify', file])).code).toBe(0);
  const { code, err } = await runWords(['audit', 'verify', file, '--head', HEAD]);
  expect({ code, err }).toEqual({ code: 1, err: 'error: the entry of --head is not there: the record was cut off, or written anew' });
});

test('the record of a gateway is checked there; a head that is known, here', async () => {
  gateway.answers.set('POST /v1/audit/verify', { status: 200, body: { valid: true, entries: 3, firstBroken: null, head: HEAD } });
  expect((await run('verify')).out).toContain(HEAD);
  expect((await run('verify', '--head', HEAD)).code).toBe(0);
  expect((await run('verify', '--head', 'f'.repeat(64))).code).toBe(1);
  expect(gateway.asked.map(({ request }) => request)).toEqual(['POST /v1/audit/verify', 'GET /v1/audit/export', 'GET /v1/audit/export']);
});

test('the whole record is printed as it is, or written to a new file that is nobody else’s', async () => {
  expect(await run('export')).toEqual({ code: 0, out: LINES.join('').trimEnd(), err: '' });
  const file = join(folder, 'exported.ndjson');
  expect((await run('export', '--to', file)).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(LINES.join(''));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  gateway.asked.length = 0;
  expect(await run('export', '--to', file)).toMatchObject({ code: 2, err: expect.stringContaining('a new file that can be written') });
  expect(gateway.asked).toEqual([]);
});

test('a record that the gateway does not give leaves no file', async () => {
  gateway.answers.delete('GET /v1/audit/export');
  const file = join(folder, 'not-given.ndjson');
  expect((await run('export', '--to', file)).code).toBe(3);
  expect(existsSync(file)).toBe(false);
});

test.each([
  ['a file that is not there', ['verify', '/nowhere/at-all']],
  ['a head that is none', ['verify', '--head', 'abc']],
])('%s is refused', async (_name, words) => {
  expect((await run(...words)).code).toBe(2);
  expect(gateway.asked).toEqual([]);
});
