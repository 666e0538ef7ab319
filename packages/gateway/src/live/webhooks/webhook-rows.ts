import type { Connection, Database } from '../../database/database.ts';
import type { WebhookLag } from '../../observability/metrics/metric-sources.ts';
import type { GatewayEvent } from '../event-log.ts';

/** A webhook whose turn it is, leased to this process. */
export interface DueWebhook {
  readonly id: string;
  readonly url: string;
  /** Empty: all of them. */
  readonly types: readonly GatewayEvent['type'][];
  readonly clouds: readonly string[];
  readonly createdBy: string;
  readonly groups: readonly string[];
  readonly sealedSecret: string;
  /** Number of the last event that needs no delivery any more. */
  readonly settled: number;
  /** Attempts in a row that failed. */
  readonly failures: number;
}

/** What came of an attempt to deliver. */
export interface Attempt {
  readonly event: number;
  /** null where there was no answer. */
  readonly status: number | null;
  readonly error: string | null;
}

interface DueRow {
  readonly id: string;
  readonly url: string;
  readonly types: readonly GatewayEvent['type'][];
  readonly clouds: readonly string[];
  readonly created_by: string;
  readonly groups: readonly string[];
  readonly sealed_secret: string;
  readonly settled: string;
  readonly failures: number;
}

/** Longer than an attempt may take, so that nobody else begins the same one. */
const LEASE = `interval '40 seconds'`;

/** How far each webhook is. Every change is made by who holds the lease, and by the time of the database. */
export class WebhookRows {
  private readonly database: Database;
  /** Of this process. */
  private readonly holder: string;

  constructor(database: Database, holder: string) {
    this.database = database;
    this.holder = holder;
  }

  /** Takes webhooks that have something to get up to `head`, are not to wait, and that nobody else has. */
  async lease(head: number, limit: number): Promise<readonly DueWebhook[]> {
    const rows = await this.database.query<DueRow>(
      `UPDATE isobar_webhooks SET leased_by = $1, leased_until = now() + ${LEASE} WHERE id IN (
         SELECT id FROM isobar_webhooks WHERE settled < $2 AND next_attempt_at <= now() AND leased_until < now()
         ORDER BY next_attempt_at, settled LIMIT $3 FOR UPDATE SKIP LOCKED
       ) RETURNING id, url, types, clouds, created_by, groups, sealed_secret, settled, failures`,
      [this.holder, head, limit],
    );
    return rows.map(({ created_by: createdBy, sealed_secret: sealedSecret, settled, ...row }) => ({
      ...row,
      createdBy,
      sealedSecret,
      settled: Number(settled),
    }));
  }

  /** The receiver took an event. False where the webhook is another's by now, or is gone: nothing more may be sent. */
  taken(id: string, { event, status }: Attempt): Promise<boolean> {
    return this.change(
      id,
      `settled = $3, failures = 0, failing_since = NULL, last_at = now(), last_event = $3, last_status = $4, last_error = NULL,
       leased_until = now() + ${LEASE}`,
      [event, status],
    );
  }

  /** Waits before the next attempt at this event. Returns whether it has failed for longer than `limitSeconds`. */
  async failed(id: string, { event, status, error }: Attempt, delayMilliseconds: number, limitSeconds: number): Promise<boolean> {
    const [row] = await this.database.query<{ readonly stale: boolean }>(
      `UPDATE isobar_webhooks SET failures = failures + 1, failing_since = coalesce(failing_since, now()),
         next_attempt_at = now() + make_interval(secs => $3), last_at = now(), last_event = $4, last_status = $5, last_error = $6
       WHERE id = $1 AND leased_by = $2 RETURNING failing_since < now() - make_interval(secs => $7) AS stale`,
      [id, this.holder, delayMilliseconds / 1000, event, status, error, limitSeconds],
    );
    return row?.stale === true;
  }

  /** Events up to this one need no delivery: nobody asked for them, or they were given up, as `error` tells. */
  skip(id: string, settled: number, error: string | null = null): Promise<boolean> {
    return this.change(id, 'settled = greatest(settled, $3), last_error = coalesce($4, last_error)', [settled, error]);
  }

  /** Whoever comes next may have it. */
  release(id: string): Promise<boolean> {
    return this.change(id, `leased_by = NULL, leased_until = '-infinity'`, []);
  }

  private async change(id: string, assignments: string, values: readonly unknown[]): Promise<boolean> {
    const rows = await this.database.query(`UPDATE isobar_webhooks SET ${assignments} WHERE id = $1 AND leased_by = $2 RETURNING 1`, [
      id,
      this.holder,
      ...values,
    ]);
    return rows.length > 0;
  }
}

/** How far the webhooks are behind, for who watches. */
export async function webhookLag(connection: Connection): Promise<WebhookLag> {
  const [row] = await connection.query<{ readonly webhooks: string; readonly failing: string; readonly events: string; readonly seconds: number }>(
    `SELECT count(*) AS webhooks, count(*) FILTER (WHERE failures > 0) AS failing, coalesce(max(head.last - settled), 0) AS events,
       coalesce((SELECT extract(epoch FROM now() - at)::float8 FROM isobar_events
         WHERE number > (SELECT min(settled) FROM isobar_webhooks) ORDER BY number LIMIT 1), 0) AS seconds
     FROM isobar_webhooks CROSS JOIN isobar_event_head AS head`,
  );
  return { webhooks: Number(row?.webhooks), failing: Number(row?.failing), events: Number(row?.events), seconds: Math.max(0, row?.seconds ?? 0) };
}
