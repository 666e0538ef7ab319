import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { openTestDatabase } from '../testing/test-database.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { openDatabase, visitDatabase } from './open-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'isobar-open-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TABLES = `SELECT count(*)::int AS count FROM isobar_migrations`;

test('an embedded database has all tables, is visited while its owner runs, and is there again afterwards', async () => {
  const settings = { url: null, folder: join(folder, 'state') };
  const owned = await openDatabase(settings);
  expect(owned.kind).toBe('embedded');
  await owned.database.query('CREATE TABLE notes (text text)');
  const visited = await visitDatabase(settings);
  await visited.database.query(`INSERT INTO notes VALUES ('seen')`);
  await visited.close();
  await owned.close();

  const alone = await visitDatabase(settings);
  expect(await alone.database.query('SELECT text FROM notes')).toEqual([{ text: 'seen' }]);
  expect(await alone.database.query(TABLES)).toEqual([{ count: MIGRATIONS.length }]);
  await alone.close();
});

test('an external database is shared by those who open it, and left as it is by those who visit it', async () => {
  const external = await openTestDatabase();
  const settings = { url: external.url, folder: join(folder, 'unused') };
  const both = await Promise.all([openDatabase(settings), openDatabase(settings)]);
  expect(both.map(({ kind }) => kind)).toEqual(['external', 'external']);
  for (const { database } of both) expect(await database.query(TABLES)).toEqual([{ count: MIGRATIONS.length }]);
  const visited = await visitDatabase(settings);
  for (const opened of [...both, visited]) await opened.close();
  await external.close();
});

test('tables of a newer program are not touched', async () => {
  const external = await openTestDatabase();
  await external.query(`INSERT INTO isobar_migrations (name) VALUES ('9999-later')`);
  await expect(openDatabase({ url: external.url, folder })).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining('9999-later'),
  });
  await external.close();
});
