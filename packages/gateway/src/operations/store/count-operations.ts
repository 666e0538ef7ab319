import type { Connection } from '../../database/database.ts';
import type { OperationCount } from '../../observability/metrics/metric-sources.ts';

/** How many operations are not over, by cloud, kind and state, for metrics. */
export async function countOperations(connection: Connection, now: number): Promise<readonly OperationCount[]> {
  const rows = await connection.query<Omit<OperationCount, 'count' | 'oldestSeconds'> & { readonly count: string; readonly oldest: string }>(
    `SELECT cloud, kind, state, count(*) AS count, min(created_at) AS oldest
     FROM isobar_operations WHERE NOT final GROUP BY 1, 2, 3`,
  );
  return rows.map(({ count, oldest, ...row }) => ({ ...row, count: Number(count), oldestSeconds: Math.max(0, (now - Number(oldest)) / 1000) }));
}
