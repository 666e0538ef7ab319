import { CloudError } from '@isobar/core';

import type { Connection, Database, Migration } from './database.ts';

/** Any number; held while tables are changed, so that of many processes that start at once one does it. */
const LOCK = 7_105_061;

const TABLE = 'CREATE TABLE IF NOT EXISTS isobar_migrations (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())';

/**
 * Brings the tables to the newest shape, wholly or not at all. Returns the names of those migrations that were applied.
 * @throws CloudError `unsupported` for tables that a newer program made
 */
export function migrate(database: Database, migrations: readonly Migration[]): Promise<readonly string[]> {
  return change(database, migrations, applyMigrations);
}

/** Applies those that are missing, within a transaction. */
export async function applyMigrations(connection: Connection, migrations: readonly Migration[]): Promise<readonly string[]> {
  const applied = new Set(await appliedMigrations(connection));
  const missing = inOrder(migrations).filter(({ name }) => !applied.has(name));
  if (missing.length > 0) await connection.query(TABLE);
  for (const { name, up } of missing) {
    await connection.query(up);
    await connection.query('INSERT INTO isobar_migrations (name) VALUES ($1)', [name]);
  }
  return missing.map(({ name }) => name);
}

/**
 * Takes back, newest first, all migrations after the named one, wholly or not at all; what stands in tables that they made is lost.
 * @param to name of the last one that stays; null for none
 * @returns the names of those taken back
 * @throws CloudError `invalid_argument` for a name that is none, `unsupported` for tables that a newer program made
 */
export async function rollBack(database: Database, migrations: readonly Migration[], to: string | null): Promise<readonly string[]> {
  const known = inOrder(migrations).map(({ name }) => name);
  if (to !== null && !known.includes(to)) {
    const allowed = known.join(', ');
    throw new CloudError('invalid_argument', `migration: got ${to}, allowed is ${allowed}`, {
      field: 'migration',
      given: to,
      allowed,
      outcome: 'not_applied',
    });
  }
  return change(database, migrations, async (connection) => {
    const applied = new Set(await appliedMigrations(connection));
    const surplus = inOrder(migrations).filter(({ name }) => applied.has(name) && (to === null || name > to));
    for (const { name, down } of surplus.toReversed()) {
      await connection.query(down);
      await connection.query('DELETE FROM isobar_migrations WHERE name = $1', [name]);
    }
    return surplus.toReversed().map(({ name }) => name);
  });
}

/** Names of the migrations that were applied, in order; none where there are no tables yet. */
export async function appliedMigrations(connection: Connection): Promise<readonly string[]> {
  const [table] = await connection.query<{ there: boolean }>(`SELECT to_regclass('isobar_migrations') IS NOT NULL AS there`);
  if (table?.there !== true) return [];
  const rows = await connection.query<{ name: string }>('SELECT name FROM isobar_migrations ORDER BY name COLLATE "C"');
  return rows.map(({ name }) => name);
}

/** @throws CloudError `unsupported` where there is one that this program does not know */
export function requireKnown(applied: readonly string[], migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const newest = inOrder(migrations).at(-1)?.name ?? 'none';
  throw new CloudError(
    'unsupported',
    `the tables of the database are of a newer program: they have ${unknown.join(', ')}, the newest known here is ${newest}. ` +
      'Start that program, or roll back with it first',
    { outcome: 'not_applied' },
  );
}

type Change = (connection: Connection, migrations: readonly Migration[]) => Promise<readonly string[]>;

function change(database: Database, migrations: readonly Migration[], work: Change): Promise<readonly string[]> {
  return database.transaction(async (connection) => {
    await connection.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    // Many rows take their time to be changed.
    await connection.query('SET LOCAL statement_timeout = 0');
    requireKnown(await appliedMigrations(connection), migrations);
    return work(connection, migrations);
  });
}

const inOrder = (migrations: readonly Migration[]): readonly Migration[] => migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1));
