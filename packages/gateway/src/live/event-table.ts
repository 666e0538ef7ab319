import type { Connection } from '../database/database.ts';
import type { GatewayEvent, NewEvent } from './event-log.ts';

/** An event with what decides who may see it. Many readers share one object. */
export interface StoredEvent {
  readonly number: number;
  readonly event: GatewayEvent;
  readonly labels: Readonly<Record<string, string>>;
  readonly startedBy: string | undefined;
}

export interface EventPage {
  readonly events: readonly StoredEvent[];
  /** Number of the newest event that is there no more; 0 where none is gone. */
  readonly thrownAway: number;
}

/** Heard by all processes on the database once events were committed. */
export const EVENTS_CHANNEL = 'isobar_events';

interface EventRow {
  readonly thrown_away: string;
  readonly number: string | null;
  readonly at: Date;
  readonly labels: Readonly<Record<string, string>>;
  readonly started_by: string | null;
  readonly body: Omit<GatewayEvent, 'id' | 'at'>;
}

/** Writes events that have no number yet, and tells of them when the transaction is committed. */
export async function insertEvents(events: readonly NewEvent[], connection: Connection): Promise<void> {
  const columns = events.map(({ labels, startedBy, ...body }) => [JSON.stringify(labels), startedBy ?? null, JSON.stringify(body)] as const);
  await connection.query(
    `WITH given AS (
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS given (labels, started_by, body, place)
     ), inserted AS (
       INSERT INTO isobar_events (labels, started_by, body)
       SELECT labels::json, started_by, body::json FROM given ORDER BY place
       RETURNING 1
     )
     SELECT pg_notify('${EVENTS_CHANNEL}', '') FROM (SELECT count(*) FROM inserted) AS counted`,
    [columns.map(([labels]) => labels), columns.map(([, startedBy]) => startedBy), columns.map(([, , body]) => body)],
  );
}

/** Gives their numbers to the events that were committed since. Returns the newest number. */
export async function numberEvents(connection: Connection): Promise<number> {
  const [row] = await connection.query<{ readonly head: string }>('SELECT isobar_number_events() AS head');
  return Number(row?.head ?? 0);
}

/** Events after a number, in order. What was thrown away is told as of the same moment. */
export async function readEvents(after: number, limit: number, connection: Connection): Promise<EventPage> {
  const rows = await connection.query<EventRow>(
    `SELECT head.thrown_away, page.* FROM isobar_event_head AS head LEFT JOIN LATERAL (
       SELECT number, at, labels, started_by, body FROM isobar_events WHERE number > $1 ORDER BY number LIMIT $2
     ) AS page ON true ORDER BY page.number`,
    [after, limit],
  );
  return {
    events: rows.flatMap(({ number, at, labels, started_by: startedBy, body }) =>
      number === null
        ? []
        : [{ number: Number(number), event: { id: number, at: at.toISOString(), ...body }, labels, startedBy: startedBy ?? undefined }],
    ),
    thrownAway: Number(rows[0]?.thrown_away ?? 0),
  };
}

/** How long events are kept; what is first reached counts. */
export interface EventRetention {
  readonly hours: number;
  readonly events: number;
}

/** How many are taken away in one transaction. */
const BATCH = 2000;

/** Takes old events away. Of many processes that do so at once one does it. Returns how many went. */
export async function sweepEvents(
  retention: EventRetention,
  transaction: <Result>(work: (connection: Connection) => Promise<Result>) => Promise<Result>,
): Promise<number> {
  let swept = 0;
  for (;;) {
    const gone = await transaction((connection) => sweepBatch(retention, connection));
    swept += gone;
    if (gone < BATCH) return swept;
  }
}

async function sweepBatch(retention: EventRetention, connection: Connection): Promise<number> {
  const [lock] = await connection.query<{ readonly free: boolean }>(`SELECT pg_try_advisory_xact_lock(hashtext('isobar_events')) AS free`);
  if (lock?.free !== true) return 0;
  const gone = await connection.query<{ readonly number: string }>(
    `DELETE FROM isobar_events WHERE number <= (
       SELECT max(oldest.number) FROM (SELECT number, at FROM isobar_events WHERE number IS NOT NULL ORDER BY number LIMIT ${BATCH}) AS oldest
       WHERE oldest.at < now() - make_interval(hours => $1) OR oldest.number <= (SELECT last FROM isobar_event_head) - $2::bigint
     ) RETURNING number`,
    [retention.hours, retention.events],
  );
  if (gone.length === 0) return 0;
  const last = gone.reduce((newest, { number }) => Math.max(newest, Number(number)), 0);
  await connection.query('UPDATE isobar_event_head SET thrown_away = greatest(thrown_away, $1)', [last]);
  return gone.length;
}
