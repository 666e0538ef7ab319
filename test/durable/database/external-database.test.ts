import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openDatabase, writeBackup } from '@isobar/gateway/database';
import type { OwnedDatabase } from '@isobar/gateway/database';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

import { startDebianPostgres } from '../testing/debian-postgres.ts';
import type { DebianPostgres } from '../testing/debian-postgres.ts';

let server: DebianPostgres;

beforeAll(async () => {
  server = await startDebianPostgres();
});

afterAll(() => server.close());

async function open(url: string): Promise<OwnedDatabase> {
  const owned = await openDatabase({ url, folder: join(tmpdir(), 'isobar-never-made') });
  onTestFinished(() => owned.close());
  return owned;
}

const ENCRYPTED = 'SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()';
const verified = (url: string, caFile: string): string => `${url}?sslmode=verify-full&sslrootcert=${encodeURIComponent(caFile)}`;

test('an ordinary user makes all tables in a database of his own', async () => {
  const { database, kind } = await open(await server.createDatabase());
  expect(kind).toBe('external');
  const [row] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_class WHERE relname LIKE 'isobar\\_%' AND relkind = 'r'`,
  );
  expect(row?.count).toBeGreaterThan(5);
});

test('TLS is spoken where the URL asks for it, with a certificate of an authority that it names', async () => {
  const { database } = await open(verified(await server.createDatabase(), server.caFile));
  expect(await database.query(ENCRYPTED)).toEqual([{ ssl: true }]);
});

test('a certificate that nobody vouches for is refused, and the remedy is named', async () => {
  const url = `${await server.createDatabase()}?sslmode=verify-full`;
  await expect(open(url)).rejects.toMatchObject({ code: 'unauthenticated', message: expect.stringContaining('sslrootcert') });
});

test('a certificate of another name is refused', async () => {
  const url = verified((await server.createDatabase()).replace('127.0.0.1', 'localhost'), server.caFile);
  await expect(open(url)).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('a file of an authority that is not there is named as such', async () => {
  await expect(open(verified(await server.createDatabase(), '/nowhere/authority.crt'))).rejects.toMatchObject({ code: 'invalid_argument' });
});

test('a wrong password is refused for good, and shown nowhere', async () => {
  const url = (await server.createDatabase()).replace(server.password, 'a-wrong-one');
  const error: unknown = await open(url).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'unauthenticated', retryable: false });
  expect(`${String(error)} ${JSON.stringify(error)} ${String((error as Error).stack)}`).not.toMatch(/a-wrong-one|127\.0\.0\.1/);
});

test('a database that is not there is not found', async () => {
  const url = (await server.createDatabase()).replace(/test_\d+$/, 'nowhere');
  await expect(open(url)).rejects.toMatchObject({ code: 'not_found' });
});

test('a server that goes away and comes back: what is asked meanwhile is unavailable, listeners are told that they missed something', async () => {
  const { database } = await open(await server.createDatabase());
  const gap = Promise.withResolvers<void>();
  const heard = Promise.withResolvers<string>();
  await database.listen('news', heard.resolve, gap.resolve);
  await database.query('CREATE TABLE notes (text text)');
  await server.stop();
  await expect(database.query('SELECT 1')).rejects.toMatchObject({ code: 'unavailable', retryable: true, outcome: 'not_applied' });
  await expect(database.transaction(() => Promise.resolve())).rejects.toMatchObject({ code: 'unavailable' });
  await server.start();
  await gap.promise;
  await database.transaction(async (connection) => {
    await connection.query(`INSERT INTO notes VALUES ('after')`);
    await connection.query(`SELECT pg_notify('news', 'back')`);
  });
  expect(await heard.promise).toBe('back');
  expect(await database.query('SELECT text FROM notes')).toEqual([{ text: 'after' }]);
});

test('a server that goes away while a backup is made leaves no file', async () => {
  const { database } = await open(await server.createDatabase());
  const path = join(tmpdir(), `isobar-backup-of-${server.port}`);
  onTestFinished(() => rmSync(path, { force: true }));
  await database.query(`CREATE TABLE isobar_many AS SELECT repeat('x', 1000) AS text FROM generate_series(1, 20000)`);
  const backup = writeBackup(
    {
      transaction: (work) =>
        database.transaction((connection) =>
          work({
            query: async (text, values) => {
              if (text.startsWith('FETCH')) await server.stop();
              return connection.query(text, values);
            },
          }),
        ),
    },
    path,
  );
  await expect(backup).rejects.toMatchObject({ code: 'unavailable' });
  await server.start();
  expect(await writeBackup(database, path)).toMatchObject({ rows: expect.any(Number) });
});
