import { Client } from 'pg';

import type { Connection } from '../database.ts';
import { clientSettings } from '../pool-settings.ts';

/** Version of the tables in which DBOS keeps its workflows; null where there are none. */
export async function dbosVersion(connection: Connection): Promise<number | null> {
  const [table] = await connection.query<{ there: boolean }>(`SELECT to_regclass('dbos.dbos_migrations') IS NOT NULL AS there`);
  if (table?.there !== true) return null;
  const [row] = await connection.query<{ version: string }>('SELECT max(version)::text AS version FROM dbos.dbos_migrations');
  return Number(row?.version ?? 0);
}

/** Makes those tables in the shape that a version had; the next gateway that starts brings them to its own. */
export async function makeDbosTables(url: string, version: number): Promise<void> {
  const [{ runSysMigrationsPg }, { allMigrations }] = await Promise.all([
    import('@dbos-inc/dbos-sdk/internal/sysdb_migrations/migration_runner'),
    import('@dbos-inc/dbos-sdk/internal/sysdb_migrations/internal/migrations'),
  ]);
  const client = new Client(clientSettings({ url, statementMilliseconds: 0 }, 'isobar restores'));
  await client.connect();
  try {
    await client.query('CREATE SCHEMA dbos');
    await runSysMigrationsPg(client, allMigrations('dbos', { useListenNotify: true }).slice(0, version), 'dbos', { onWarn: () => undefined });
  } finally {
    await client.end();
  }
}
