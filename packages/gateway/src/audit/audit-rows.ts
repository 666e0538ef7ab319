import type { JsonObject } from '@isobar/core';

import type { Connection } from '../database/database.ts';
import type { AuditAction, AuditEntry, NewAuditEntry } from './audit.ts';
import { cleanEntry } from './clean-entry.ts';

/** An entry that waits for its number and its hash. */
export type WaitingEntry = Omit<AuditEntry, 'number' | 'hash' | 'previousHash'>;

interface Row {
  readonly id: string;
  readonly number: string;
  readonly at: Date;
  readonly subject: string;
  readonly action: AuditAction;
  readonly cloud: string | null;
  readonly target: string | null;
  readonly operation_id: string | null;
  readonly detail: JsonObject;
  readonly previous_hash: string;
  readonly hash: string;
}

/** The one way into the record, for an entry as it may be kept. */
export async function insertWaiting(connection: Connection, at: Date, entry: NewAuditEntry): Promise<void> {
  const { subject, action, cloud, target, operationId, detail } = cleanEntry(entry);
  await connection.query(
    'INSERT INTO isobar_audit_intake (at, subject, action, cloud, target, operation_id, detail) VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)',
    [at, subject, action, cloud, target, operationId, JSON.stringify(detail)],
  );
}

export async function isAnyWaiting(connection: Connection): Promise<boolean> {
  return (await connection.query('SELECT 1 FROM isobar_audit_intake LIMIT 1')).length > 0;
}

/** The oldest that wait, taken out. */
export async function takeWaiting(connection: Connection, limit: number): Promise<readonly WaitingEntry[]> {
  const rows = await connection.query<Row>(
    'DELETE FROM isobar_audit_intake WHERE id IN (SELECT id FROM isobar_audit_intake ORDER BY id LIMIT $1) RETURNING *',
    [limit],
  );
  return rows.toSorted((one, other) => Number(one.id) - Number(other.id)).map(toWaiting);
}

/** The last entry; null of an empty record. */
export async function readHead(connection: Connection): Promise<Pick<AuditEntry, 'number' | 'hash'> | null> {
  const [row] = await connection.query<Row>('SELECT number, hash FROM isobar_audit ORDER BY number DESC LIMIT 1');
  return row === undefined ? null : { number: Number(row.number), hash: row.hash };
}

export async function appendEntries(connection: Connection, entries: readonly AuditEntry[]): Promise<void> {
  await connection.query(
    `INSERT INTO isobar_audit (number, at, subject, action, cloud, target, operation_id, detail, previous_hash, hash)
     SELECT number, at, subject, action, cloud, target, "operationId", detail, "previousHash", hash FROM jsonb_to_recordset($1::jsonb)
     AS entry (number bigint, at timestamptz, subject text, action text, cloud text, target text, "operationId" text, detail jsonb, "previousHash" text, hash text)
     ORDER BY number`,
    [JSON.stringify(entries)],
  );
}

export async function readEntries(connection: Connection, after: number, limit: number): Promise<readonly AuditEntry[]> {
  const rows = await connection.query<Row>('SELECT * FROM isobar_audit WHERE number > $1 ORDER BY number LIMIT $2', [after, limit]);
  return rows.map((row) => ({ number: Number(row.number), ...toWaiting(row), previousHash: row.previous_hash, hash: row.hash }));
}

function toWaiting({ at, subject, action, cloud, target, operation_id: operationId, detail }: Row): WaitingEntry {
  return { at: at.toISOString(), subject, action, cloud, target, operationId, detail };
}
