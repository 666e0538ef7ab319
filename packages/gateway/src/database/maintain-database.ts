import { MIGRATIONS } from './migrations/index.ts';
import type { BackupSummary } from './backup/write-backup.ts';
import { writeBackup } from './backup/write-backup.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { rollBack } from './migrate.ts';
import type { DatabaseSettings } from './open-database.ts';
import type { OwnedDatabase } from './open-database.ts';
import { ownDatabase, visitDatabase } from './open-database.ts';
import type { Database } from './database.ts';

/** Copies what a gateway keeps to a file, while it runs or not. @throws CloudError as writeBackup and openDatabase */
export function backUpDatabase(settings: DatabaseSettings, path: string): Promise<BackupSummary> {
  return using(visitDatabase(settings), (database) => writeBackup(database, path));
}

/** Brings a backup into an empty database. @throws CloudError as restoreBackup and openDatabase */
export function restoreDatabase(settings: DatabaseSettings, path: string): Promise<BackupSummary> {
  return using(ownDatabase(settings), (database) => restoreBackup(database, path, MIGRATIONS));
}

/** Takes the tables back to an older shape, for an older program; no gateway may run. @throws CloudError as rollBack and openDatabase */
export function rollBackDatabase(settings: DatabaseSettings, to: string | null): Promise<readonly string[]> {
  return using(ownDatabase(settings), (database) => rollBack(database, MIGRATIONS, to));
}

async function using<Result>(opening: Promise<OwnedDatabase>, work: (database: Database) => Promise<Result>): Promise<Result> {
  const owned = await opening;
  try {
    return await work(owned.database);
  } finally {
    await owned.close();
  }
}
