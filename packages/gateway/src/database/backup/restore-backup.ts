import { CloudError } from '@isobar/core';

import type { Connection, Database, Migration } from '../database.ts';
import { appliedMigrations, applyMigrations, requireKnown } from '../migrate.ts';
import { readContent, verifyFile } from './backup-file.ts';
import type { BackupHeader } from './backup-file.ts';
import { dbosVersion, makeDbosTables } from './dbos-tables.ts';
import { quoted, speakPlainly, sqlName, storedTables } from './stored-tables.ts';
import type { StoredSequence, StoredTable } from './stored-tables.ts';
import type { BackupSummary } from './write-backup.ts';

const CHARACTERS_AT_ONCE = 1_000_000;

export interface RestoreSummary extends BackupSummary {
  /** Operations that ask a person before they go on. */
  readonly asking: number;
}

/** Has what was under way ask before it goes on; in the same transaction, on tables of the newest shape. Returns how many ask. */
export type Park = (connection: Connection, backupMadeAt: string) => Promise<number>;

/**
 * Brings a backup into an empty database, wholly or not at all: into tables of the shape that they had then, which are brought to the
 * newest at once.
 * @throws CloudError `conflict` for a database that is not empty, `invalid_argument` for a file that is not whole, `unsupported` for
 * one of a newer program, `not_found`
 */
export async function restoreBackup(database: Database, path: string, migrations: readonly Migration[], park: Park): Promise<RestoreSummary> {
  const header = await verifyFile(path);
  requireKnown(header.migrations, migrations);
  await requireEmpty(database);
  if (header.dbos !== null) await makeDbosTables(database.url, header.dbos);
  try {
    if ((await dbosVersion(database)) !== header.dbos) throw newerDbos(header);
    return await database.transaction(async (connection) => {
      const restored = await restore(connection, path, header, migrations);
      await applyMigrations(connection, migrations);
      return { ...restored, asking: await park(connection, header.madeAt) };
    });
  } catch (error) {
    // It was made just now.
    if (header.dbos !== null) await database.query('DROP SCHEMA IF EXISTS dbos CASCADE');
    throw error;
  }
}

async function requireEmpty(database: Database): Promise<void> {
  if ((await appliedMigrations(database)).length === 0 && (await dbosVersion(database)) === null) return;
  throw new CloudError('conflict', 'the database is not empty: a backup is restored into an empty one, nothing is written over', {
    outcome: 'not_applied',
  });
}

const newerDbos = ({ dbos }: BackupHeader): CloudError =>
  new CloudError(
    'unsupported',
    `the backup has tables of DBOS of version ${dbos}, which this program does not know: restore it with the one that made it`,
    {
      outcome: 'not_applied',
    },
  );

async function restore(connection: Connection, path: string, header: BackupHeader, migrations: readonly Migration[]): Promise<BackupSummary> {
  await speakPlainly(connection);
  await applyMigrations(
    connection,
    migrations.filter(({ name }) => header.migrations.includes(name)),
  );
  const tables = await storedTables(connection);
  // What stands in the tables is what migrations put there; what triggers would do was done when the rows were new.
  for (const table of tables.toReversed())
    await connection.query(`ALTER TABLE ${sqlName(table)} DISABLE TRIGGER USER; DELETE FROM ${sqlName(table)}`);
  const rows = await insertAll(connection, path);
  for (const table of tables) await connection.query(`ALTER TABLE ${sqlName(table)} ENABLE TRIGGER USER`);
  return { tables: tables.length, rows };
}

async function insertAll(connection: Connection, path: string): Promise<number> {
  let table: StoredTable | null = null;
  let waiting: string[] = [];
  let size = 0;
  let rows = 0;
  const insert = async (): Promise<void> => {
    if (table !== null && waiting.length > 0) await insertRows(connection, table, waiting);
    rows += waiting.length;
    waiting = [];
    size = 0;
  };
  for await (const line of readContent(path)) {
    if ('table' in line) {
      await insert();
      table = line.table;
    } else if ('sequence' in line) {
      await insert();
      await setSequence(connection, line.sequence);
    } else {
      const text = JSON.stringify(line);
      size += text.length;
      waiting.push(text);
      if (size > CHARACTERS_AT_ONCE) await insert();
    }
  }
  await insert();
  return rows;
}

async function insertRows(connection: Connection, table: StoredTable, rows: readonly string[]): Promise<void> {
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  const values = table.columns.map(({ type }, index) => `(line ->> ${index})::${type}`).join(', ');
  await connection.query(
    `INSERT INTO ${sqlName(table)} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${values} FROM json_array_elements($1::json) AS line`,
    [`[${rows.join(',')}]`],
  );
}

async function setSequence(connection: Connection, sequence: StoredSequence & { readonly last: string; readonly used: boolean }): Promise<void> {
  await connection.query('SELECT setval($1::regclass, $2::bigint, $3)', [sqlName(sequence), sequence.last, sequence.used]);
}
