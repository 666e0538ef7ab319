import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

import { PoolDatabase } from '../pool-database.ts';
import type { EmbeddedServer } from './embedded-server.ts';
import { findEmbedded, startEmbedded } from './embedded-server.ts';
import type { ServerLine } from './server-log.ts';
import { lockFile } from './file-lock.ts';
import { holdFolder } from './testing/holder.ts';

/** The loss of power that these tests play leaves no file half written. */
const QUICK = { fsync: 'off' };

const root = mkdtempSync(join(tmpdir(), 'isobar-embedded-'));
const made = join(root, 'made');

beforeAll(async () => {
  const server = await startEmbedded({ folder: made, parameters: QUICK });
  await on(server.url('postgres'), 'CREATE TABLE notes (text text)');
  await server.close();
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder with a database that was ended well: making one takes a second of a processor. */
function copyFolder(...name: readonly string[]): string {
  const folder = join(root, ...name);
  mkdirSync(folder, { recursive: true });
  cpSync(made, folder, { recursive: true });
  return folder;
}

async function startHere(folder: string, log?: (line: ServerLine) => void): Promise<EmbeddedServer> {
  const server = await startEmbedded({ folder, parameters: QUICK, ...(log === undefined ? {} : { log }) });
  onTestFinished(() => server.close());
  return server;
}

async function on(url: string, text: string): Promise<readonly object[]> {
  const database = new PoolDatabase({ url, connections: 1 });
  try {
    return await database.query(text);
  } finally {
    await database.close();
  }
}

test('what was committed is there after its owner was killed, and the next one owns the folder', async () => {
  const folder = copyFolder('killed');
  const holder = await holdFolder(folder);
  await on(holder.url, `INSERT INTO notes VALUES ('kept')`);
  await holder.killHard();
  const server = await startHere(folder);
  expect(await on(server.url('postgres'), 'SELECT text FROM notes')).toEqual([{ text: 'kept' }]);
});

test('a second owner is refused and told the process of the first', async () => {
  const folder = copyFolder('owned');
  const holder = await holdFolder(folder);
  await expect(startEmbedded({ folder, parameters: QUICK })).rejects.toMatchObject({ code: 'conflict', details: { extra: { pid: holder.pid } } });
  await expect(startEmbedded({ folder, parameters: QUICK })).rejects.toThrow(`process ${holder.pid}`);
  expect(findEmbedded(folder, 'postgres')).toBe(holder.url);
  await holder.killHard();
});

test('of several that start at once one owns the folder, and makes data anew that were half made when the machine lost its power', async () => {
  const folder = join(root, 'half');
  mkdirSync(join(folder, 'data.new', 'base'), { recursive: true });
  const results = await Promise.allSettled([1, 2, 3].map(() => startEmbedded({ folder, parameters: QUICK })));
  const started = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  const answers = await Promise.all(started.map((server) => on(server.url('postgres'), 'SELECT 1 AS one')));
  await Promise.all(started.map((server) => server.close()));
  expect(answers).toEqual([[{ one: 1 }]]);
  expect(refused).toMatchObject([{ code: 'conflict' }, { code: 'conflict' }]);
});

test('a server ends with its owner, and its locks with it, in whatever way that ended', async () => {
  const folder = copyFolder('left');
  const holder = await holdFolder(folder);
  await holder.killHard();
  // Where the kernel does not end it, the next owner does.
  const server = await startHere(folder);
  await server.close();
  expect(await lockFile(join(folder, 'server.lock'))).not.toBeNull();
  expect(existsSync(join(folder, 'run'))).toBe(false);
});

test('a server that was left running, where the kernel ends none with its owner, is ended by the next owner', async () => {
  const programs = join(root, 'programs');
  mkdirSync(programs);
  writeFileSync(join(programs, 'setpriv'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const folder = copyFolder('orphaned');
  const holder = await holdFolder(folder, { PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}` });
  await holder.killHard();
  expect(await on(holder.url, 'SELECT 1 AS still')).toEqual([{ still: 1 }]);
  const server = await startHere(folder);
  expect(await on(server.url('postgres'), 'SELECT 1 AS next')).toEqual([{ next: 1 }]);
});

test('what a server noted of itself before the machine lost its power is no hindrance, even where its number is taken', async () => {
  const folder = copyFolder('rebooted');
  const data = join(folder, 'data');
  writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n1\n5432\n${join(folder, 'run')}\n\n\nready\n`, { mode: 0o600 });
  mkdirSync(join(folder, 'run'));
  writeFileSync(join(folder, 'run', '.s.PGSQL.5432.lock'), `${process.pid}\n`);
  const server = await startHere(folder);
  expect(await on(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a server that is killed is started again at the same address, with all that was committed, and says so', async () => {
  const folder = copyFolder('crashed');
  const said: ServerLine[] = [];
  const server = await startHere(folder, (line) => said.push(line));
  const database = new PoolDatabase({ url: server.url('postgres') });
  const back = Promise.withResolvers<void>();
  await database.listen('news', () => undefined, back.resolve);
  await database.query(`INSERT INTO notes VALUES ('before')`);
  process.kill(Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  await back.promise;
  expect(await database.query('SELECT text FROM notes')).toEqual([{ text: 'before' }]);
  await expect(database.query(`SELECT 'planted'::uuid`)).rejects.toThrow('planted');
  await database.close();
  expect(said).toContainEqual({ level: 'warn', process: 'supervisor', text: 'the server ended with SIGKILL; it is started again' });
  expect(said).toContainEqual({ level: 'info', process: 'startup', text: expect.stringContaining('not properly shut down') });
  expect(JSON.stringify(said)).not.toContain('planted');
});

test('any path will do, however long and odd: the socket is where its path is short enough, and nothing is left of it', async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('isobar-sockets-'));
  const folder = copyFolder(`odd, "and' long ${'x'.repeat(100)}`, 'state');
  const server = await startEmbedded({ folder, parameters: QUICK });
  expect(await on(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(findEmbedded(folder, 'postgres')).toBe(server.url('postgres'));
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  await server.close();
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('isobar-sockets-'))).toEqual(before);
});

test('data of another version are left alone, and the remedy is named', async () => {
  const folder = copyFolder('old');
  writeFileSync(join(folder, 'data', 'PG_VERSION'), '17\n');
  await expect(startEmbedded({ folder, parameters: QUICK })).rejects.toMatchObject({
    code: 'unsupported',
    message: expect.stringContaining('backup'),
  });
});

test('a folder that cannot be made is refused with its name', async () => {
  await expect(startEmbedded({ folder: join(made, 'data', 'PG_VERSION', 'state') })).rejects.toMatchObject({
    code: 'permission_denied',
    message: expect.stringContaining('PG_VERSION'),
  });
});
