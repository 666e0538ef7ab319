import type { Connection } from '../../database/database.ts';

/** Heard by all processes on the database; whoever changes tokens, projects or grants says so in the same transaction. */
export const ACCESS_CHANNEL = 'isobar_access';

export async function tellOfChange(connection: Connection): Promise<void> {
  await connection.query('SELECT pg_notify($1, $2)', [ACCESS_CHANNEL, '']);
}
