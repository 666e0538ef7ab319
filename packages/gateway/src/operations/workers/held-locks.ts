import type { Connection } from '../../database/database.ts';

/** A lock with a 64-bit key shows its key in two halves. */
const HELD = `
  SELECT DISTINCT ((classid::bigint << 32) | objid::bigint)::text AS key
  FROM pg_locks
  WHERE locktype = 'advisory' AND objsubid = 1 AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND ((classid::bigint << 32) | objid::bigint) = ANY($1::bigint[])`;

/** Which of these locks some session of the database holds. Looks only: to try a lock would make others believe that it is held. */
export async function heldLocks(connection: Connection, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await connection.query<{ readonly key: string }>(HELD, [keys]);
  return new Set(rows.map(({ key }) => key));
}
