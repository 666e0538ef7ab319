import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestDatabase } from '../testing/test-database.ts';
import type { Database } from './database.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.query('CREATE TABLE notes (text text)');
});

afterAll(() => database.close());

test('what a transaction did is taken back whole when it fails', async () => {
  const failed = database.transaction(async (connection) => {
    await connection.query('INSERT INTO notes VALUES ($1)', ['half']);
    throw new Error('no further');
  });
  await expect(failed).rejects.toThrow('no further');
  expect(await database.query('SELECT * FROM notes')).toEqual([]);
});

test('what a transaction did is there when it resolved', async () => {
  await database.transaction((connection) => connection.query('INSERT INTO notes VALUES ($1)', ['whole']));
  expect(await database.query('SELECT text FROM notes')).toEqual([{ text: 'whole' }]);
});

test('a notice is heard after its transaction was committed', async () => {
  const heard = Promise.withResolvers<string>();
  const listening = await database.listen('news', heard.resolve, () => undefined);
  await database.query(`SELECT pg_notify('news', 'rain')`);
  expect(await heard.promise).toBe('rain');
  await listening.end();
});
