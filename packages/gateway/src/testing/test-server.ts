import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';

import type { Database } from '../database/database.ts';
import { startEmbedded } from '../database/embedded/embedded-server.ts';
import { migrate } from '../database/migrate.ts';
import { MIGRATIONS } from '../database/migrations/index.ts';
import { PoolDatabase } from '../database/pool-database.ts';
import { makeTestFolder } from './left-folders.ts';

/** What tests need not survive: a crash of the machine. Many gateways may share one server. */
const PARAMETERS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '32MB', max_connections: '400' };

/** Databases that others are made from: one with all tables, and one without. */
export type Template = 'template_isobar' | 'template1';

/** A server for tests. It ends with this process. */
export interface TestServer {
  /** Of a database for those who make others. */
  readonly url: string;
  close(): Promise<void>;
}

export async function startTestServer(): Promise<TestServer> {
  const folder = await makeTestFolder();
  const server = await startEmbedded({ folder, parameters: PARAMETERS });
  const kill = (): void => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', kill);
  const admin = new PoolDatabase({ url: server.url('postgres'), connections: 1 });
  await admin.query('CREATE DATABASE template_isobar');
  await admin.close();
  const template = new PoolDatabase({ url: server.url('template_isobar'), connections: 1 });
  await migrate(template, MIGRATIONS);
  await template.close();
  return {
    url: server.url('postgres'),
    close: async () => {
      process.removeListener('exit', kill);
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a database on the server of `admin`; returns its name. */
export async function makeDatabase(admin: Database, template: Template): Promise<string> {
  const name = `t${randomUUID().replaceAll('-', '')}`;
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  return name;
}

/** URL of a database with all tables, on a server that `startTestServer` of another process started; it is left there. */
export async function makeDatabaseAt(url: string): Promise<string> {
  const admin = new PoolDatabase({ url, connections: 1 });
  try {
    return urlOf(url, await makeDatabase(admin, 'template_isobar'));
  } finally {
    await admin.close();
  }
}

/** URL of another database of the same server. */
export function urlOf(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
