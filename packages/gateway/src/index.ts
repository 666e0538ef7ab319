export type { Database } from './database/database.ts';
export { writeBackup } from './database/backup/write-backup.ts';
export type { BackupSummary } from './database/backup/write-backup.ts';
export { backUpDatabase, restoreDatabase, rollBackDatabase } from './database/maintain-database.ts';
export { openDatabase } from './database/open-database.ts';
export type { DatabaseSettings, OwnedDatabase } from './database/open-database.ts';
export type { GatewayOptions, RunningGateway } from './gateway/gateway-options.ts';
export { startGateway } from './gateway/start-gateway.ts';
