import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestDatabase } from '../testing/test-database.ts';
import type { Database } from './database.ts';
import { PoolDatabase } from './pool-database.ts';

let database: Database;

const cut = (application: string): Promise<unknown> =>
  database.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database() AND pid <> pg_backend_pid()',
    [application],
  );

beforeAll(async () => {
  database = await openTestDatabase();
  await database.query('CREATE TABLE notes (text text UNIQUE)');
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

test('a breach of a constraint keeps its SQLSTATE', async () => {
  await expect(database.query('INSERT INTO notes VALUES ($1)', ['whole'])).rejects.toMatchObject({ code: '23505' });
});

test('a notice is heard after its transaction was committed', async () => {
  const heard = Promise.withResolvers<string>();
  const listening = await database.listen('news', heard.resolve, () => undefined);
  await database.query(`SELECT pg_notify('news', 'rain')`);
  expect(await heard.promise).toBe('rain');
  await listening.end();
});

test('each channel is heard by those who asked for it, until they no longer do', async () => {
  const heard: string[] = [];
  const three = Promise.withResolvers<void>();
  const last = Promise.withResolvers<void>();
  const hearAs = (who: string) => (text: string) => {
    if (text === 'end') last.resolve();
    if (heard.push(`${who} ${text}`) === 3) three.resolve();
  };
  const first = await database.listen('first', hearAs('a'), () => undefined);
  const second = await database.listen('second', hearAs('b'), () => undefined);
  const again = await database.listen('second', hearAs('c'), () => undefined);
  await database.query(`SELECT pg_notify('first', '1'), pg_notify('second', '2')`);
  await three.promise;
  await again.end();
  await first.end();
  await database.query(`SELECT pg_notify('first', '3'), pg_notify('second', 'end')`);
  await last.promise;
  expect(heard.toSorted()).toEqual(['a 1', 'b 2', 'b end', 'c 2']);
  await second.end();
});

test('after a cut the listener is back by itself, says that there was a gap, and hears again', async () => {
  const gap = Promise.withResolvers<void>();
  const heard = Promise.withResolvers<string>();
  const listening = await database.listen('weather', heard.resolve, gap.resolve);
  await cut('isobar listens');
  await gap.promise;
  await database.query(`SELECT pg_notify('weather', 'sun')`);
  expect(await heard.promise).toBe('sun');
  await listening.end();
});

test('a connection that is lost within a transaction fails it as unavailable, and the next one works', async () => {
  const one = new PoolDatabase({ url: database.url, connections: 1 });
  const failed = one.transaction(async (connection) => {
    const [{ pid } = { pid: 0 }] = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await database.query('SELECT pg_terminate_backend($1)', [pid]);
    await connection.query('SELECT 1');
  });
  await expect(failed).rejects.toMatchObject({ code: 'unavailable', retryable: true, outcome: 'not_applied' });
  expect(await one.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await one.close();
});

test('a statement that takes too long is ended by the server', async () => {
  const hasty = new PoolDatabase({ url: database.url, connections: 1, statementMilliseconds: 20 });
  await expect(hasty.query('SELECT pg_sleep(60)')).rejects.toMatchObject({ code: 'timeout' });
  await hasty.close();
});

/** What passes everything on until it is told to be silent. */
async function startProxy(): Promise<{ readonly url: string; beSilent(): void; close(): void }> {
  const { searchParams, pathname } = new URL(database.url);
  const sockets: Socket[] = [];
  const server = createServer((near) => {
    const far = connect(join(searchParams.get('host') ?? '', '.s.PGSQL.5432'));
    sockets.push(near, far);
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `postgres://isobar@127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    beSilent: () => {
      for (const socket of sockets) socket.unpipe();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

test('a server that falls silent is unavailable after a while, and what it did with the statement is not known', async () => {
  const proxy = await startProxy();
  const patient = new PoolDatabase({ url: proxy.url, connections: 1, statementMilliseconds: 100 });
  await patient.query('SELECT 1');
  proxy.beSilent();
  await expect(patient.query('SELECT 1')).rejects.toMatchObject({ code: 'unavailable', outcome: 'unknown' });
  expect(await patient.query('SELECT 2 AS two')).toEqual([{ two: 2 }]);
  await patient.close();
  proxy.close();
});

test('a database that is nowhere is unavailable, and its password is nowhere in the error', async () => {
  const nowhere = new PoolDatabase({ url: 'postgres://jo:hush@127.0.0.1:1/none' });
  const asked = [
    nowhere.query('SELECT 1'),
    nowhere.transaction(() => Promise.resolve()),
    nowhere.listen(
      'news',
      () => undefined,
      () => undefined,
    ),
  ];
  for (const { reason } of (await Promise.allSettled(asked)) as PromiseRejectedResult[]) {
    expect(reason).toMatchObject({ code: 'unavailable', retryable: true, outcome: 'not_applied' });
    expect(`${String(reason)} ${JSON.stringify(reason)}`).not.toContain('hush');
  }
  await nowhere.close();
});

test('what is no URL of PostgreSQL is refused, and not repeated: it may hold a password', () => {
  expect(() => new PoolDatabase({ url: 'jo:hush@db' })).toThrow(/^database: got something else, allowed is postgres:/);
});
