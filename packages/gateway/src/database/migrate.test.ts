import { expect, onTestFinished, test } from 'vitest';

import { databaseShape } from '../testing/database-shape.ts';
import { openEmptyDatabase } from '../testing/test-database.ts';
import { storedTables } from './backup/stored-tables.ts';
import type { Database, Migration } from './database.ts';
import { appliedMigrations, migrate, rollBack } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { allRows, fillTables } from './testing/sample-rows.ts';

const NOTES: Migration = { name: '0001-notes', up: 'CREATE TABLE notes (text text)', down: 'DROP TABLE notes' };
const STARS: Migration = {
  name: '0002-stars',
  up: 'ALTER TABLE notes ADD COLUMN stars int NOT NULL DEFAULT 1; CREATE INDEX notes_stars ON notes (stars)',
  down: 'ALTER TABLE notes DROP COLUMN stars',
};
const BOTH = [NOTES, STARS];

async function empty(): Promise<Database> {
  const database = await openEmptyDatabase();
  onTestFinished(() => database.close());
  return database;
}

test('an upgrade keeps the rows that are there, and going back keeps what the older shape can hold', async () => {
  const database = await empty();
  expect(await migrate(database, [NOTES])).toEqual(['0001-notes']);
  await database.query(`INSERT INTO notes VALUES ('kept')`);
  expect(await migrate(database, BOTH)).toEqual(['0002-stars']);
  expect(await database.query('SELECT * FROM notes')).toEqual([{ text: 'kept', stars: 1 }]);
  expect(await rollBack(database, BOTH, '0001-notes')).toEqual(['0002-stars']);
  expect(await database.query('SELECT * FROM notes')).toEqual([{ text: 'kept' }]);
});

test('an upgrade that fails leaves the shape that was there', async () => {
  const database = await empty();
  await migrate(database, [NOTES]);
  const before = await databaseShape(database);
  const broken = { name: '0003-broken', up: 'CREATE TABLE half (id int); SELECT 1 / 0', down: '' };
  await expect(migrate(database, [...BOTH, broken])).rejects.toThrow('division by zero');
  expect(await databaseShape(database)).toEqual(before);
  expect(await appliedMigrations(database)).toEqual(['0001-notes']);
});

test('twice is once, and of many at once one does it', async () => {
  const database = await empty();
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database, BOTH)));
  expect(applied.flat().toSorted()).toEqual(['0001-notes', '0002-stars']);
  expect(await migrate(database, BOTH)).toEqual([]);
});

test('what a newer program made is neither changed nor taken back, and the newest that is known is named', async () => {
  const database = await empty();
  await migrate(database, BOTH);
  const message = expect.stringMatching(/0002-stars.*newest known here is 0001-notes/) as unknown;
  await expect(migrate(database, [NOTES])).rejects.toMatchObject({ code: 'unsupported', message });
  await expect(rollBack(database, [NOTES], null)).rejects.toMatchObject({ code: 'unsupported' });
  expect(await appliedMigrations(database)).toEqual(['0001-notes', '0002-stars']);
});

test('one goes back to a migration that there is', async () => {
  const database = await empty();
  await migrate(database, BOTH);
  await expect(rollBack(database, BOTH, '0007')).rejects.toMatchObject({ code: 'invalid_argument', details: { given: '0007' } });
  expect(await rollBack(database, BOTH, '0002-stars')).toEqual([]);
});

test('the names of the migrations of the gateway are in order, and none is there twice', () => {
  const names = MIGRATIONS.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].toSorted());
  for (const name of names) expect(name).toMatch(/^\d{4}-[a-z-]+$/);
});

test('each migration of the gateway can be taken back: the shape is then what it was before', async () => {
  const database = await empty();
  await migrate(database, []);
  const shapes = [await databaseShape(database)];
  for (const index of MIGRATIONS.keys()) {
    await migrate(database, MIGRATIONS.slice(0, index + 1));
    shapes.push(await databaseShape(database));
  }
  for (const [index, { name }] of [...MIGRATIONS.entries()].toReversed()) {
    await rollBack(database, MIGRATIONS, MIGRATIONS[index - 1]?.name ?? null);
    expect(await databaseShape(database), `before ${name}`).toEqual(shapes[index]);
  }
  await migrate(database, MIGRATIONS);
  expect(await databaseShape(database)).toEqual(shapes.at(-1));
});

test('each migration of the gateway keeps the rows of the tables that are there', async () => {
  const database = await empty();
  for (const index of MIGRATIONS.keys()) {
    const tables = await storedTables(database);
    const before = await allRows(database, tables);
    await migrate(database, MIGRATIONS.slice(0, index + 1));
    expect(await allRows(database, tables)).toEqual(before);
    await database.transaction(async (connection) => fillTables(connection, await storedTables(connection)));
  }
  expect(Object.values(await allRows(database, await storedTables(database))).filter((rows) => rows.length === 0)).toEqual([]);
});
