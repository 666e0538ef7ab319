import { insertWaiting } from '../audit/audit-rows.ts';
import type { GatewayPlace } from '../gateway/settings-of.ts';
import { databaseSettings, settingsOf } from '../gateway/settings-of.ts';
import { parkOperations } from '../operations/restored/park-operations.ts';
import type { RestoreSummary } from './backup/restore-backup.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import type { BackupSummary } from './backup/write-backup.ts';
import { writeBackup } from './backup/write-backup.ts';
import type { Connection, Database } from './database.ts';
import { rollBack } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { OwnedDatabase } from './open-database.ts';
import { openDatabase, ownDatabase, visitDatabase } from './open-database.ts';

/** Copies what a gateway keeps to a file, while it runs or not. @throws CloudError as writeBackup and openDatabase */
export function backUpDatabase(place: GatewayPlace, path: string): Promise<BackupSummary> {
  return using(visitDatabase(databaseSettings(settingsOf(place))), (database) => writeBackup(database, path));
}

/**
 * Brings a backup into an empty database. Operations that were not over then ask before they go on.
 * @throws CloudError as restoreBackup and openDatabase
 */
export function restoreDatabase(place: GatewayPlace, path: string): Promise<RestoreSummary> {
  return using(ownDatabase(databaseSettings(settingsOf(place))), (database) => restoreBackup(database, path, MIGRATIONS, parkAndRecord));
}

/**
 * The same for a database that was brought back by other means; no gateway may run. Returns how many operations ask.
 * @param copiedAt when the copy was made; ISO 8601
 * @throws CloudError as openDatabase
 */
export function markRestored(place: GatewayPlace, copiedAt: string): Promise<number> {
  return using(openDatabase(databaseSettings(settingsOf(place))), (database) =>
    database.transaction((connection) => parkAndRecord(connection, copiedAt)),
  );
}

/**
 * Takes the tables back to an older shape, for an older program; no gateway may run. What the tables of newer migrations hold is lost.
 * @param to name of the last migration that stays; null for none
 * @throws CloudError as rollBack and openDatabase
 */
export function rollBackDatabase(place: GatewayPlace, to: string | null): Promise<readonly string[]> {
  return using(ownDatabase(databaseSettings(settingsOf(place))), (database) => rollBack(database, MIGRATIONS, to));
}

/** Has operations ask, and has the audit record say where what came after the copy is missing. Returns how many ask. */
async function parkAndRecord(connection: Connection, backupMadeAt: string): Promise<number> {
  const now = Date.now();
  const asking = await parkOperations(connection, backupMadeAt, now);
  const entry = { subject: 'gateway', action: 'restore', cloud: null, target: null, operationId: null, detail: { backupMadeAt, asking } } as const;
  await insertWaiting(connection, new Date(now), entry);
  return asking;
}

async function using<Result>(opening: Promise<OwnedDatabase>, work: (database: Database) => Promise<Result>): Promise<Result> {
  const owned = await opening;
  try {
    return await work(owned.database);
  } finally {
    await owned.close();
  }
}
