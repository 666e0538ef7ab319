import type { Operation, OperationEvent, Plan } from '@isobar/core';
import { CloudError, isFinal } from '@isobar/core';

import type { Connection } from '../../database/database.ts';

/** An operation as its row keeps it: the plan apart, since it never changes and is most of it. */
export interface OperationRow {
  readonly plan: Plan;
  readonly document: Omit<Operation, 'plan'>;
}

export function operationOf({ plan, document }: OperationRow): Operation {
  return { ...document, plan };
}

/** Columns of an operation after an event, and the event itself. */
export interface Recorded {
  readonly operation: Operation;
  readonly event: OperationEvent;
  /** Of the event, from 1 on. */
  readonly number: number;
}

const CHANNEL = 'isobar_operation';

/** One statement: the row moves on, the event is added, and all processes are told once it is committed. */
const MOVE_ON = `
  WITH moved AS (
    UPDATE isobar_operations SET state = $2, final = $3, document = $4, number = $5 WHERE id = $1
  ), added AS (
    INSERT INTO isobar_operation_events (operation_id, number, event) VALUES ($1, $5, $6)
  )
  SELECT pg_notify('${CHANNEL}', $1 || ' ' || $5)`;

export async function moveOn(connection: Connection, { operation, event, number }: Recorded): Promise<void> {
  await connection.query(MOVE_ON, [operation.id, operation.state, isFinal(operation), documentText(operation), number, JSON.stringify(event)]);
}

const BEGIN = `
  WITH begun AS (
    INSERT INTO isobar_operations (id, cloud, target, state, closes, started_by, labels, seal_to, created_at, plan, document, kind, number)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $13, 1)
    RETURNING id
  ), added AS (
    INSERT INTO isobar_operation_events (operation_id, number, event) SELECT id, 1, $12 FROM begun
  )
  SELECT pg_notify('${CHANNEL}', $1 || ' 1')`;

export interface Beginning {
  readonly startedBy: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly sealTo: object | null;
}

export async function begin(connection: Connection, operation: Operation, event: OperationEvent, beginning: Beginning): Promise<void> {
  const { startedBy, labels, sealTo } = beginning;
  const { id, cloud, kind, target, state, plan } = operation;
  const seal = sealTo === null ? null : JSON.stringify(sealTo);
  const made = Date.parse(operation.createdAt);
  const { closesOperation } = plan;
  await connection.query(BEGIN, [
    id,
    cloud,
    target,
    state,
    closesOperation,
    startedBy,
    JSON.stringify(labels),
    seal,
    made,
    JSON.stringify(plan),
    documentText(operation),
    JSON.stringify(event),
    kind,
  ]);
}

function documentText(operation: Operation): string {
  return JSON.stringify({ ...operation, plan: undefined });
}

export function noOperation(id: string): CloudError {
  return new CloudError('not_found', `no operation ${JSON.stringify(id)}`, { resource: id, outcome: 'not_applied' });
}
