import { applyEvent } from '@isobar/core';
import type { OperationEvent } from '@isobar/core';

import type { Connection } from '../../database/database.ts';
import { insertEvents } from '../../live/event-table.ts';
import { operationChanged } from '../flow/with-events.ts';
import type { OperationRow } from '../store/operation-rows.ts';
import { moveOn, operationOf } from '../store/operation-rows.ts';
import { restoredQuestion } from './restored-question.ts';

interface UnfinishedRow extends OperationRow {
  readonly number: number;
  readonly started_by: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly cancel_requested: boolean;
}

const UNFINISHED = `
  SELECT plan, document, number, started_by, labels, cancel_requested FROM isobar_operations
  WHERE NOT final ORDER BY created_at, id FOR UPDATE`;
/** A wish to cancel stands in the question: it must not have anything undone before that is answered. Whoever drove it drives it no more. */
const LET_GO = 'UPDATE isobar_operations SET cancel_requested = false, owner = NULL, epoch = epoch + 1 WHERE NOT final';

/**
 * Has every operation of a backup that was not over ask a person, once, before anything more is sent for it. Belongs into the
 * transaction that restores, so that no process ever sees one that does not ask.
 * @param backupMadeAt ISO 8601
 * @param now UTC milliseconds
 * @returns how many ask
 */
export async function parkOperations(connection: Connection, backupMadeAt: string, now: number): Promise<number> {
  const rows = await connection.query<UnfinishedRow>(UNFINISHED);
  await connection.query(LET_GO);
  let count = 0;
  for (const row of rows) {
    const before = operationOf(row);
    const attention = restoredQuestion(before, { backupMadeAt, cancelWasRequested: row.cancel_requested && before.cancelRequestedAt === null });
    if (attention === null) continue;
    const event: OperationEvent = { type: 'needsAttention', at: now, attention };
    const operation = applyEvent(before, event);
    await moveOn(connection, { operation, event, number: row.number + 1 });
    await insertEvents([operationChanged(operation, { labels: row.labels, startedBy: row.started_by })], connection);
    count += 1;
  }
  return count;
}
