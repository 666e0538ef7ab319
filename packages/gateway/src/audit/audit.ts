import type { JsonObject } from '@isobar/core';

import type { Schemas } from '../contract.ts';
import type { Connection } from '../database/database.ts';

export type AuditAction = Schemas['AuditAction'];
export type AuditEntry = Schemas['AuditEntry'];

export interface NewAuditEntry {
  readonly subject: string;
  readonly action: AuditAction;
  readonly cloud: string | null;
  readonly target: string | null;
  readonly operationId: string | null;
  /** Redacted by who writes it. */
  readonly detail: JsonObject;
}

/** An append-only, hash-chained record of who planned, accepted and executed what. */
export interface Audit {
  /** Within the transaction of what it tells of, where one is given. */
  record(entry: NewAuditEntry, connection?: Connection): Promise<void>;
  list(after: number, limit: number): Promise<readonly AuditEntry[]>;
  /** The whole record in order, a page at a time. */
  export(): AsyncIterable<AuditEntry>;
  verify(): Promise<Schemas['AuditVerdict']>;
}
