import type { Database, Migration } from './database.ts';

/** Any number; held while tables are changed, so that of many processes that start at once one does it. */
const LOCK = 7_105_061;

/** Brings the tables to the newest shape, each migration in a transaction of its own. Returns the names of those applied. */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<readonly string[]> {
  const applied: string[] = [];
  await database.query('CREATE TABLE IF NOT EXISTS isobar_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())');
  for (const { name, up } of migrations) {
    const isNew = await database.transaction(async (connection) => {
      await connection.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      if ((await connection.query('SELECT 1 FROM isobar_migrations WHERE name = $1', [name])).length > 0) return false;
      await connection.query(up);
      await connection.query('INSERT INTO isobar_migrations (name) VALUES ($1)', [name]);
      return true;
    });
    if (isNew) applied.push(name);
  }
  return applied;
}
