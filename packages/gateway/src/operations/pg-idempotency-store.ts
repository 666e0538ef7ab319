import { CloudError } from '@isobar/core';

import type { Database } from '../database/database.ts';
import type { IdempotencyStore, KeptAnswer } from './idempotency-store.ts';
import type { WorkerLiveness } from './store/worker-liveness.ts';

const KEEP_MILLISECONDS = 86_400_000;

/** A key that expired is as free as one that was never used; others that expired go on the way, unless someone else is at them. */
const CLAIM = `
  WITH swept AS (
    DELETE FROM isobar_idempotency_keys WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM isobar_idempotency_keys WHERE expires_at <= $1 AND NOT (subject = $2 AND key = $3) LIMIT 100 FOR UPDATE SKIP LOCKED
    ))
  )
  INSERT INTO isobar_idempotency_keys AS kept (subject, key, fingerprint, worker, expires_at) VALUES ($2, $3, $4, $5, $6)
  ON CONFLICT (subject, key) DO UPDATE
  SET fingerprint = excluded.fingerprint, worker = excluded.worker, expires_at = excluded.expires_at, status = NULL, headers = NULL, body = NULL
  WHERE kept.expires_at <= $1
  RETURNING key`;
const READ = 'SELECT fingerprint, worker, status, headers, body FROM isobar_idempotency_keys WHERE subject = $1 AND key = $2';
const FINISH = 'UPDATE isobar_idempotency_keys SET status = $3, headers = $4, body = $5 WHERE subject = $1 AND key = $2';
const RELEASE = 'DELETE FROM isobar_idempotency_keys WHERE subject = $1 AND key = $2 AND status IS NULL';

interface KeyRow {
  readonly fingerprint: string;
  readonly worker: string;
  readonly status: number | null;
  readonly headers: KeptAnswer['headers'] | null;
  readonly body: string | null;
}

export interface PgIdempotencySettings {
  readonly database: Database;
  readonly worker: WorkerLiveness;
  readonly now: () => number;
}

/** Answers by subject and key in PostgreSQL: the same request gets the same answer from every process. */
export class PgIdempotencyStore implements IdempotencyStore {
  private readonly settings: PgIdempotencySettings;

  constructor(settings: PgIdempotencySettings) {
    this.settings = settings;
  }

  async begin(subject: string, key: string, fingerprint: string): Promise<KeptAnswer | null> {
    const { database, worker, now } = this.settings;
    for (;;) {
      const at = now();
      const claimed = await database.query(CLAIM, [at, subject, key, fingerprint, worker.id, at + KEEP_MILLISECONDS]);
      if (claimed.length > 0) return null;
      const [row] = await database.query<KeyRow>(READ, [subject, key]);
      // Set free in between.
      if (row !== undefined) return this.answerOf(row, fingerprint);
    }
  }

  async finish(subject: string, key: string, { status, headers, body }: KeptAnswer): Promise<void> {
    await this.settings.database.query(FINISH, [subject, key, status, JSON.stringify(headers), body]);
  }

  async release(subject: string, key: string): Promise<void> {
    await this.settings.database.query(RELEASE, [subject, key]);
  }

  private async answerOf(row: KeyRow, fingerprint: string): Promise<KeptAnswer> {
    const { status, headers, body, worker } = row;
    if (row.fingerprint !== fingerprint) {
      throw new CloudError('conflict', 'this Idempotency-Key came with another request before: use a new key', {
        field: 'Idempotency-Key',
        outcome: 'not_applied',
      });
    }
    if (status !== null && body !== null) return { status, headers: headers ?? {}, body };
    if (worker === this.settings.worker.id || (await this.settings.worker.isAlive(worker))) {
      throw new CloudError('concurrent_operation', 'the first request with this Idempotency-Key is still being answered', {
        field: 'Idempotency-Key',
        outcome: 'not_applied',
        retryable: true,
        transitional: true,
      });
    }
    const what = 'the process that answered the first request with this Idempotency-Key ended before it had answered';
    throw new CloudError('conflict', `${what}: the list of operations tells whether it began; use a new key`, {
      field: 'Idempotency-Key',
      outcome: 'unknown',
    });
  }
}
