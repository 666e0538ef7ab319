import { isCloudError } from '@isobar/core';

import type { Database } from './database.ts';
import { findEmbedded, startEmbedded } from './embedded/embedded-server.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { PoolDatabase } from './pool-database.ts';
import { requireVersion } from './server-version.ts';

export interface DatabaseSettings {
  /** `postgres://…`, with the credentials in it; null for the embedded database. */
  readonly url: string | null;
  /** Folder of the embedded database; made where it is not there. */
  readonly folder: string;
  /** Lines of the embedded server's log. */
  readonly log?: (line: string) => void;
}

export interface OwnedDatabase {
  readonly database: Database;
  readonly kind: 'embedded' | 'external';
  /** Ends the connections, and the server where it is our own. */
  close(): Promise<void>;
}

const NAME = 'isobar';

/**
 * The database of a gateway, with all tables in their newest shape. A process owns its embedded database alone; of others any
 * number may share one.
 * @throws CloudError `conflict` where another process owns the folder, `unsupported` for tables of a newer program, a server that is
 * too old or a machine that cannot run one, `unavailable`, `unauthenticated`, `not_found`
 */
export async function openDatabase(settings: DatabaseSettings): Promise<OwnedDatabase> {
  const owned = await ownDatabase(settings);
  try {
    await requireVersion(owned.database);
    await migrate(owned.database, MIGRATIONS);
    return owned;
  } catch (error) {
    await owned.close();
    throw error;
  }
}

/** The same for a command beside a gateway that may be running on it. @throws CloudError as openDatabase */
export async function visitDatabase(settings: DatabaseSettings): Promise<OwnedDatabase> {
  try {
    return await ownDatabase(settings);
  } catch (error) {
    const url = isCloudError(error) && error.code === 'conflict' ? findEmbedded(settings.folder, NAME) : null;
    if (url === null) throw error;
    const database = new PoolDatabase({ url });
    return { database, kind: 'embedded', close: () => database.close() };
  }
}

/** The same database as it is: its tables are not changed. @throws CloudError as openDatabase */
export async function ownDatabase({ url, folder, log }: DatabaseSettings): Promise<OwnedDatabase> {
  if (url !== null) {
    const database = new PoolDatabase({ url });
    return { database, kind: 'external', close: () => database.close() };
  }
  const server = await startEmbedded({ folder, ...(log === undefined ? {} : { log }) });
  try {
    await makeDatabase(server.url(NAME), server.url('postgres'));
  } catch (error) {
    await server.close();
    throw error;
  }
  const database = new PoolDatabase({ url: server.url(NAME) });
  return {
    database,
    kind: 'embedded',
    close: async () => {
      await database.close();
      await server.close();
    },
  };
}

async function makeDatabase(url: string, first: string): Promise<void> {
  const database = new PoolDatabase({ url, connections: 1 });
  try {
    await database.query('SELECT 1');
  } catch (error) {
    if (!isCloudError(error) || error.code !== 'not_found') throw error;
    const server = new PoolDatabase({ url: first, connections: 1 });
    try {
      await server.query(`CREATE DATABASE ${NAME}`);
    } finally {
      await server.close();
    }
  } finally {
    await database.close();
  }
}
