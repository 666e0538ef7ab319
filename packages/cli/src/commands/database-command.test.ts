import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openTestDatabase } from '@isobar/gateway/testing';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';

import type { Ran } from './testing/run-words.ts';
import { runWords } from './testing/run-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'isobar-database-'));
const config = join(folder, 'isobar.yaml');
const file = join(folder, 'backup');

beforeAll(() => {
  vi.stubEnv('ISOBAR_SERVER', '');
  writeFileSync(config, 'clouds:\n  sky:\n    provider: memory\n');
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const run = (...words: readonly string[]): Promise<Ran> => runWords(['--config', config, '--state-dir', join(folder, 'state'), 'database', ...words]);

test('a database is backed up, taken back to nothing with consent, and restored', async () => {
  const database = await openTestDatabase();
  onTestFinished(() => database.close());
  vi.stubEnv('DATABASE', database.url);
  await database.query(`INSERT INTO isobar_projects VALUES ('web', '[]', now())`);
  expect(await run('backup', file, '--database', 'env:DATABASE')).toMatchObject({ code: 0, err: expect.stringContaining('rows of') });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await run('restore', file, '--database', 'env:DATABASE')).toMatchObject({ code: 6, err: expect.stringContaining('not empty') });

  expect(await run('roll-back', 'none', '--database', 'env:DATABASE')).toMatchObject({ code: 6, err: expect.stringContaining('--yes') });
  expect(await database.query('SELECT name FROM isobar_projects')).toEqual([{ name: 'web' }]);
  expect(await run('roll-back', 'none', '--yes', '--database', 'env:DATABASE')).toMatchObject({
    code: 0,
    err: expect.stringContaining('taken back'),
  });
  expect(await run('restore', file, '--database', 'env:DATABASE')).toMatchObject({
    code: 0,
    err: expect.stringContaining('no operation was under way'),
  });
  expect(await database.query('SELECT name FROM isobar_projects')).toEqual([{ name: 'web' }]);
});

test('a database that was brought back by other means is told so, as of a time', async () => {
  const database = await openTestDatabase();
  onTestFinished(() => database.close());
  vi.stubEnv('DATABASE', database.url);
  expect(await run('mark-restored', 'yesterday', '--database', 'env:DATABASE')).toMatchObject({ code: 2, err: expect.stringContaining('time') });
  expect(await run('mark-restored', '2026-11-22T05:00:00Z', '--database', 'env:DATABASE')).toMatchObject({
    code: 0,
    err: expect.stringContaining('no operation was under way'),
  });
});

test('it is not done through a gateway', async () => {
  expect(await run('backup', file, '--server', 'http://127.0.0.1:1')).toMatchObject({
    code: 4,
    err: expect.stringContaining('does not go through a gateway'),
  });
});
