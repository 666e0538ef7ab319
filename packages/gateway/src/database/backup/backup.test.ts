import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

import { databaseShape } from '../../testing/database-shape.ts';
import { openEmptyDatabase, openTestDatabase } from '../../testing/test-database.ts';
import type { Database } from '../database.ts';
import { migrate } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { allRows, fillTables } from '../testing/sample-rows.ts';
import { verifyFile } from './backup-file.ts';
import { dbosVersion, makeDbosTables } from './dbos-tables.ts';
import type { Park } from './restore-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { storedTables } from './stored-tables.ts';
import { writeBackup } from './write-backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'isobar-backup-'));
const file = join(folder, 'backup');
const MANY = 1203;
const nobody = async (): Promise<number> => 0;
/** The newest is found by DBOS itself. */
const NEWEST_OF_DBOS = 1_000_000;

let source: Database;
let untouched: Database;

beforeAll(async () => {
  [source, untouched] = [await openTestDatabase(), await openEmptyDatabase()];
  await makeDbosTables(source.url, NEWEST_OF_DBOS);
  await source.transaction(async (connection) => fillTables(connection, await storedTables(connection)));
  await source.query(
    `INSERT INTO dbos.workflow_status (workflow_uuid, status, name, created_at, updated_at)
     SELECT 'w-' || i, 'PENDING', 'drive', i, i FROM generate_series(1, ${MANY}) AS i`,
  );
  await writeBackup(source, file, new Date(0));
});

afterAll(async () => {
  await source.close();
  await untouched.close();
  rmSync(folder, { recursive: true, force: true });
});

async function empty(): Promise<Database> {
  const database = await openEmptyDatabase();
  onTestFinished(() => database.close());
  return database;
}

test('what was backed up is restored: every row of every table, workflows that were running too, in the same shape', async () => {
  const restored = await empty();
  const summary = await restoreBackup(restored, file, MIGRATIONS, nobody);
  const tables = await storedTables(source);
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['isobar_inventory', 'workflow_status']));
  expect(summary.rows).toBeGreaterThan(MANY);
  expect(await allRows(restored, tables)).toEqual(await allRows(source, tables));
  expect(await databaseShape(restored)).toEqual(await databaseShape(source));
  expect(await dbosVersion(restored)).toBe(await dbosVersion(source));
  expect(await migrate(restored, MIGRATIONS)).toEqual([]);
});

test('a backup of an older program is brought to the newest shape, with its rows, before what was under way is parked', async () => {
  const old = await empty();
  await migrate(old, MIGRATIONS.slice(0, 1));
  await old.transaction(async (connection) => fillTables(connection, await storedTables(connection)));
  const tables = await storedTables(old);
  const path = join(folder, 'old');
  await writeBackup(old, path, new Date(0));
  const [restored, fresh] = [await empty(), await openTestDatabase()];
  onTestFinished(() => fresh.close());
  const seen: unknown[] = [];
  const park: Park = async (connection, backupMadeAt) => {
    seen.push(backupMadeAt, await allRows(connection, tables), await databaseShape(connection));
    return 7;
  };
  expect(await restoreBackup(restored, path, MIGRATIONS, park)).toMatchObject({ asking: 7 });
  expect(seen).toEqual(['1970-01-01T00:00:00.000Z', await allRows(old, tables), await databaseShape(fresh)]);
});

test('numbers that were given are not given again', async () => {
  const NEXT = `SELECT nextval('isobar_inventory_reading')::int AS next`;
  const first = await openTestDatabase();
  await first.query(NEXT);
  const path = join(folder, 'numbers');
  await writeBackup(first, path);
  const restored = await empty();
  await restoreBackup(restored, path, MIGRATIONS, nobody);
  expect(await restored.query(NEXT)).toEqual(await first.query(NEXT));
  await first.close();
});

test('a backup is of one moment: what is committed while it is made is not in it', async () => {
  const busy = await openTestDatabase();
  const path = join(folder, 'busy');
  await busy.query(`INSERT INTO isobar_projects VALUES ('before', '[]', now())`);
  // The reads of the copy see what was there at its first statement.
  const during: Database = {
    ...busy,
    transaction: (work) =>
      busy.transaction((connection) =>
        work({
          query: async (text, values) => {
            if (text.startsWith('DECLARE')) await busy.query(`INSERT INTO isobar_projects VALUES (gen_random_uuid()::text, '[]', now())`);
            return connection.query(text, values);
          },
        }),
      ),
  };
  await writeBackup(during, path);
  const restored = await empty();
  await restoreBackup(restored, path, MIGRATIONS, nobody);
  expect(await restored.query('SELECT name FROM isobar_projects')).toEqual([{ name: 'before' }]);
  await busy.close();
});

test('a backup is for its owner alone, and nothing is written over', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await verifyFile(file)).toMatchObject({ madeAt: '1970-01-01T00:00:00.000Z' });
  await expect(writeBackup(source, file)).rejects.toMatchObject({ code: 'already_exists' });
});

test('a database that is not empty is left as it is', async () => {
  await expect(restoreBackup(source, file, MIGRATIONS, nobody)).rejects.toMatchObject({ code: 'conflict' });
});

const lines = (): readonly string[] => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
const packed = (changed: readonly string[]): Buffer => gzipSync(`${changed.join('\n')}\n`);

test.each<[name: string, bytes: () => Buffer, code: string, reason: RegExp]>([
  ['cut off', () => readFileSync(file).subarray(0, -100), 'invalid_argument', /damaged|cut off/],
  ['without its last line', () => packed(lines().slice(0, -1)), 'invalid_argument', /cut off/],
  ['changed', () => packed(lines().map((line) => line.replace('"drive"', '"other"'))), 'invalid_argument', /not as it was written/],
  ['without a row', () => packed(lines().toSpliced(5, 1)), 'invalid_argument', /not as it was written/],
  ['none at all', () => Buffer.from('hello'), 'invalid_argument', /damaged/],
  ['of another program', () => packed(['{"format":"other"}', '{}']), 'invalid_argument', /no backup of this program/],
  ['of a newer form', () => packed(['{"format":"isobar-backup","version":2}', '{}']), 'invalid_argument', /its form is 2/],
])('a file that is %s is refused before anything is done', async (name, bytes, code, reason) => {
  const path = join(folder, name);
  writeFileSync(path, bytes());
  await expect(restoreBackup(untouched, path, MIGRATIONS, nobody)).rejects.toMatchObject({ code, message: expect.stringMatching(reason) });
  expect(await databaseShape(untouched)).toEqual([]);
});

test('a file that is not there is not found', async () => {
  await expect(restoreBackup(source, join(folder, 'nowhere'), MIGRATIONS, nobody)).rejects.toMatchObject({ code: 'not_found' });
});

test('a backup of a newer program is refused', async () => {
  await expect(restoreBackup(untouched, file, MIGRATIONS.slice(0, 1), nobody)).rejects.toMatchObject({ code: 'unsupported' });
  expect(await databaseShape(untouched)).toEqual([]);
});

test('a restore that fails half way leaves an empty database', async () => {
  const database = await empty();
  const failing: Database = {
    ...database,
    url: database.url,
    transaction: (work) =>
      database.transaction((connection) =>
        work({
          query: (text, values) =>
            text.startsWith('INSERT INTO dbos.') ? Promise.reject(new Error('the disk is full')) : connection.query(text, values),
        }),
      ),
  };
  await expect(restoreBackup(failing, file, MIGRATIONS, nobody)).rejects.toThrow('the disk is full');
  expect(await databaseShape(database)).toEqual([]);
  expect((await restoreBackup(database, file, MIGRATIONS, nobody)).rows).toBeGreaterThan(MANY);
});
