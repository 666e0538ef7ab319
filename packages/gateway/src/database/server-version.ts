import { CloudError } from '@isobar/core';

import type { Connection } from './database.ts';

/** The oldest that the suites run on: Debian 12's. */
const OLDEST = 15;

/** @throws CloudError `unsupported` for a PostgreSQL that is too old */
export async function requireVersion(connection: Connection): Promise<void> {
  const [row] = await connection.query<{ version: number }>(`SELECT current_setting('server_version_num')::int AS version`);
  const major = Math.floor((row?.version ?? 0) / 10_000);
  if (major >= OLDEST) return;
  throw new CloudError('unsupported', `the database is PostgreSQL ${major}: ${OLDEST} or newer is needed`, { outcome: 'not_applied' });
}
