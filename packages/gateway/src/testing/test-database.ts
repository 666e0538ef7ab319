import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';

import type { Database } from '../database/database.ts';
import type { EmbeddedServer } from '../database/embedded/embedded-server.ts';
import { startEmbedded } from '../database/embedded/embedded-server.ts';
import { migrate } from '../database/migrate.ts';
import { MIGRATIONS } from '../database/migrations/index.ts';
import { PoolDatabase } from '../database/pool-database.ts';
import { makeTestFolder } from './left-folders.ts';

/** What tests need not survive: a crash of the machine. */
const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '32MB' };

interface TestServer {
  readonly server: EmbeddedServer;
  readonly admin: Database;
}

let started: Promise<TestServer> | null = null;

/** A new database with all tables, on a server that the tests of this process share. It goes away with `close`. */
export function openTestDatabase(): Promise<Database> {
  return openCopyOf('template_isobar');
}

/** The same without tables. */
export function openEmptyDatabase(): Promise<Database> {
  return openCopyOf('template1');
}

async function openCopyOf(template: string): Promise<Database> {
  started ??= startServer();
  const { server, admin } = await started;
  const name = `t${randomUUID().replaceAll('-', '')}`;
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const database = new PoolDatabase({ url: server.url(name) });
  return {
    url: database.url,
    query: (text, values) => database.query(text, values),
    transaction: (work) => database.transaction(work),
    listen: (channel, hear, onGap) => database.listen(channel, hear, onGap),
    close: async () => {
      await database.close();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function startServer(): Promise<TestServer> {
  const folder = await makeTestFolder();
  const server = await startEmbedded({ folder, parameters: QUICK });
  process.once('exit', () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const admin = new PoolDatabase({ url: server.url('postgres'), connections: 2 });
  await admin.query('CREATE DATABASE template_isobar');
  const template = new PoolDatabase({ url: server.url('template_isobar'), connections: 1 });
  await migrate(template, MIGRATIONS);
  await template.close();
  return { server, admin };
}
