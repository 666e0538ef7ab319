import type { Connection, Database } from '../database.ts';
import { appliedMigrations } from '../migrate.ts';
import type { BackupHeader, BackupLine } from './backup-file.ts';
import { writeLines } from './backup-file.ts';
import { dbosVersion } from './dbos-tables.ts';
import { quoted, speakPlainly, sqlName, storedSequences, storedTables } from './stored-tables.ts';
import type { StoredSequence, StoredTable } from './stored-tables.ts';

export interface BackupSummary {
  readonly tables: number;
  readonly rows: number;
}

const ROWS_AT_ONCE = 500;

/**
 * Copies everything that the gateway keeps, as it was at one moment, to one file that only its owner may read. Work goes on
 * meanwhile. Credentials of clouds are not in the database; what is sealed there needs its key, which is not in the backup.
 * @throws CloudError `already_exists` where there is such a file
 */
export function writeBackup(database: Pick<Database, 'transaction'>, path: string, now: Date = new Date()): Promise<BackupSummary> {
  return database.transaction(async (connection) => {
    await connection.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await speakPlainly(connection);
    const tables = await storedTables(connection);
    let rows = 0;
    async function* lines(): AsyncIterable<string> {
      yield JSON.stringify(await headerOf(connection, now));
      for (const table of tables) {
        yield JSON.stringify({ table } satisfies BackupLine);
        for await (const row of rowsOf(connection, table)) {
          rows += 1;
          yield row;
        }
      }
      for (const sequence of await storedSequences(connection)) yield JSON.stringify(await sequenceLine(connection, sequence));
    }
    await writeLines(path, lines());
    return { tables: tables.length, rows };
  });
}

async function headerOf(connection: Connection, now: Date): Promise<BackupHeader> {
  const [migrations, dbos] = [await appliedMigrations(connection), await dbosVersion(connection)];
  return { format: 'isobar-backup', version: 1, madeAt: now.toISOString(), migrations, dbos };
}

/** Each a JSON array of texts, as the server writes it. */
async function* rowsOf(connection: Connection, table: StoredTable): AsyncIterable<string> {
  const texts = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  await connection.query(`DECLARE backup NO SCROLL CURSOR FOR SELECT json_build_array(${texts})::text AS line FROM ${sqlName(table)}`);
  for (;;) {
    const rows = await connection.query<{ line: string }>(`FETCH ${ROWS_AT_ONCE} FROM backup`);
    for (const { line } of rows) yield line;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await connection.query('CLOSE backup');
}

async function sequenceLine(connection: Connection, sequence: StoredSequence): Promise<BackupLine> {
  const [row] = await connection.query<{ last: string; used: boolean }>(
    `SELECT last_value::text AS last, is_called AS used FROM ${sqlName(sequence)}`,
  );
  return { sequence: { ...sequence, last: row?.last ?? '1', used: row?.used ?? false } };
}
