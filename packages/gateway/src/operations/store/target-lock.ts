import type { Operation } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { Connection } from '../../database/database.ts';
import type { OperationRow } from './operation-rows.ts';
import { operationOf } from './operation-rows.ts';

/** Whoever confirms or reverts a resize stands before the resize itself. */
const ACTIVE = 'SELECT plan, document FROM isobar_operations WHERE target = $1 AND NOT final ORDER BY closes IS NULL LIMIT 1';

export async function activeOn(connection: Connection, target: string): Promise<Operation | null> {
  const [row] = await connection.query<OperationRow>(ACTIVE, [target]);
  return row === undefined ? null : operationOf(row);
}

/**
 * Holds the target until the transaction ends, so that of many who begin on it at once each sees those before it.
 * @throws CloudError `concurrent_operation` naming the operation that is active, but for the one that `closes` names
 */
export async function lockTarget(connection: Connection, target: string, closes: string | null): Promise<void> {
  await connection.query(`SELECT pg_advisory_xact_lock(hashtextextended('isobar target ' || $1, 0))`, [target]);
  const holder = await activeOn(connection, target);
  if (holder === null || holder.id === closes) return;
  const { id, kind, state } = holder;
  throw new CloudError('concurrent_operation', `operation ${id} (${kind}, ${state}) is active on ${target}: wait for it first`, {
    resource: target,
    outcome: 'not_applied',
    extra: { operationId: id, state },
  });
}
