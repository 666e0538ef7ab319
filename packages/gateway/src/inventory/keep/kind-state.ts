import type { CloudErrorJson, Coverage, ResourceKind, Warning } from '@isobar/core';

import type { Connection } from '../../database/database.ts';
import type { Reading } from '../inventory.ts';

/** One kind of resource of one cloud: what is read in one go. */
export interface Part {
  readonly cloud: string;
  readonly kind: ResourceKind;
}

/** What is known of a whole reading beside its rows. */
export interface ReadingFacts {
  /** UTC milliseconds. */
  readonly beganAt: number;
  readonly coverage: Coverage;
  readonly warnings: readonly Warning[];
  readonly reachableSeconds: number;
}

/** Number of the last whole reading; 0 before the first. */
export type WholeReading = Reading;

export async function nextReading(connection: Connection): Promise<Reading> {
  const [row] = await connection.query<{ readonly number: string }>(`SELECT nextval('isobar_inventory_reading') AS number`);
  return Number(row?.number);
}

/** A reading of all rows begins: what began to be read before it is older than what it will find. What the one before staged goes. */
export async function beginWhole({ cloud, kind }: Part, triedAt: number, connection: Connection): Promise<Reading> {
  await connection.query(
    'DELETE FROM isobar_inventory_staged WHERE reading = (SELECT begun FROM isobar_inventory_kinds WHERE cloud = $1 AND kind = $2)',
    [cloud, kind],
  );
  const [row] = await connection.query<{ readonly begun: string }>(
    `INSERT INTO isobar_inventory_kinds (cloud, kind, begun, tried_at) VALUES ($1, $2, nextval('isobar_inventory_reading'), $3)
     ON CONFLICT (cloud, kind) DO UPDATE SET begun = excluded.begun, tried_at = excluded.tried_at RETURNING begun`,
    [cloud, kind, triedAt],
  );
  return Number(row?.begun);
}

/**
 * Keeps all others from changing rows of this part until the transaction ends; whoever needs more locks takes them after this one.
 * Tells the last whole reading, and the last that began.
 */
export async function lockPart({ cloud, kind }: Part, connection: Connection): Promise<{ readonly whole: WholeReading; readonly begun: Reading }> {
  await connection.query('INSERT INTO isobar_inventory_kinds (cloud, kind) VALUES ($1, $2) ON CONFLICT DO NOTHING', [cloud, kind]);
  const [row] = await connection.query<{ readonly whole: string; readonly begun: string }>(
    'SELECT whole, begun FROM isobar_inventory_kinds WHERE cloud = $1 AND kind = $2 FOR UPDATE',
    [cloud, kind],
  );
  return { whole: Number(row?.whole ?? 0), begun: Number(row?.begun ?? 0) };
}

export async function endWhole({ cloud, kind }: Part, reading: Reading, facts: ReadingFacts, connection: Connection): Promise<void> {
  const { beganAt, coverage, warnings, reachableSeconds } = facts;
  await connection.query(
    `UPDATE isobar_inventory_kinds SET ended = $3, whole = $3, as_of = $4, coverage = $5, warnings = $6, error = NULL, reachable_seconds = $7
     WHERE cloud = $1 AND kind = $2`,
    [cloud, kind, reading, beganAt, JSON.stringify(coverage), JSON.stringify(warnings), reachableSeconds],
  );
}

/** The rows stay as they are; why they are not newer stands beside them. */
export async function noteFailure({ cloud, kind }: Part, reading: Reading, error: CloudErrorJson, connection: Connection): Promise<void> {
  await connection.query('UPDATE isobar_inventory_kinds SET ended = $3, error = $4 WHERE cloud = $1 AND kind = $2 AND ended < $3', [
    cloud,
    kind,
    reading,
    JSON.stringify(error),
  ]);
}
