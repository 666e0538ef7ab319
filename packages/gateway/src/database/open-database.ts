import { isCloudError } from '@isobar/core';

import type { Database } from './database.ts';
import { findEmbedded, startEmbedded } from './embedded/embedded-server.ts';
import type { ServerLine } from './embedded/server-log.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { PoolDatabase } from './pool-database.ts';
import { requireVersion } from './server-version.ts';

export interface DatabaseSettings {
  /** `postgres://…`, with the credentials in it; null for the embedded database. */
  readonly url: string | null;
  /** Folder of the embedded database; made where it is not there. */
  readonly folder: string;
  /** The embedded server's log. */
  readonly log?: (line: ServerLine) => void;
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
  const place = await findPlace(settings);
  try {
    await prepare(place.url);
    return opened(place, new PoolDatabase({ url: place.url }));
  } catch (error) {
    await place.end();
    throw error;
  }
}

/** The same database for a command that changes its tables: they are left as they are, and a statement may take its time. @throws CloudError as openDatabase */
export async function ownDatabase(settings: DatabaseSettings): Promise<OwnedDatabase> {
  const place = await findPlace(settings);
  return opened(place, patientDatabase(place.url));
}

/** The same for a command beside a gateway that may be running on it. @throws CloudError as openDatabase */
export async function visitDatabase(settings: DatabaseSettings): Promise<OwnedDatabase> {
  try {
    return await ownDatabase(settings);
  } catch (error) {
    const url = isCloudError(error) && error.code === 'conflict' ? findEmbedded(settings.folder, NAME) : null;
    if (url === null) throw error;
    return opened({ url, kind: 'embedded', end: () => Promise.resolve() }, patientDatabase(url));
  }
}

/** Where a database is, and what ends it where it is our own. */
interface Place {
  readonly url: string;
  readonly kind: OwnedDatabase['kind'];
  end(): Promise<void>;
}

async function findPlace({ url, folder, log }: DatabaseSettings): Promise<Place> {
  if (url !== null) return { url, kind: 'external', end: () => Promise.resolve() };
  const server = await startEmbedded({ folder, ...(log === undefined ? {} : { log }) });
  try {
    await makeDatabase(server.url(NAME), server.url('postgres'));
  } catch (error) {
    await server.close();
    throw error;
  }
  return { url: server.url(NAME), kind: 'embedded', end: () => server.close() };
}

function opened(place: Place, database: Database): OwnedDatabase {
  const close = async (): Promise<void> => {
    await database.close();
    await place.end();
  };
  return { database, kind: place.kind, close };
}

const patientDatabase = (url: string): PoolDatabase => new PoolDatabase({ url, connections: 2, statementMilliseconds: 0 });

async function prepare(url: string): Promise<void> {
  const database = patientDatabase(url);
  try {
    await requireVersion(database);
    await migrate(database, MIGRATIONS);
  } finally {
    await database.close();
  }
}

async function makeDatabase(url: string, first: string): Promise<void> {
  const database = patientDatabase(url);
  try {
    await database.query('SELECT 1');
  } catch (error) {
    if (!isCloudError(error) || error.code !== 'not_found') throw error;
    const server = patientDatabase(first);
    try {
      await server.query(`CREATE DATABASE ${NAME}`);
    } finally {
      await server.close();
    }
  } finally {
    await database.close();
  }
}
