export type { GatewayPlace } from '../gateway/settings-of.ts';
export { writeBackup } from './backup/write-backup.ts';
export type { BackupSummary } from './backup/write-backup.ts';
export { backUpDatabase, markRestored, restoreDatabase, rollBackDatabase } from './maintain-database.ts';
export { openDatabase } from './open-database.ts';
export type { DatabaseSettings, OwnedDatabase } from './open-database.ts';
