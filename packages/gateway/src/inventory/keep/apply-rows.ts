import type { Connection } from '../../database/database.ts';
import { textArray } from '../../database/text-array.ts';
import type { EventLog, NewEvent } from '../../live/event-log.ts';
import type { Reading } from '../inventory.ts';
import type { Part } from './kind-state.ts';
import type { RowChange } from './server-events.ts';
import { serverEvent } from './server-events.ts';
import { ROW_COLUMNS } from './staged-rows.ts';

/** Events are made of so many rows at once, however many changed. */
const BATCH = 200;

/** Staged rows that were not found to be gone since. Looked up one by one: nothing is known of how many rows tables have that just grew. */
const STAGED = `
  FROM isobar_inventory_staged AS staged
  WHERE staged.reading = $1
    AND coalesce((SELECT reading FROM isobar_inventory_gone AS gone WHERE gone.kind = $2 AND gone.cloud = $3 AND gone.id = staged.id), 0) <= $1`;

/** Tells of the servers that staged rows will change. */
export async function tellChanges({ kind, cloud }: Part, reading: Reading, events: Pick<EventLog, 'append'>, connection: Connection): Promise<void> {
  if (kind !== 'server') return;
  let last = '';
  for (;;) {
    const changes = await connection.query<RowChange & { readonly id: string; readonly reading: string | null }>(
      `SELECT staged.id, row.document AS before, staged.document AS after, row.reading
       FROM (SELECT id, document ${STAGED} AND staged.id > $4 ORDER BY id LIMIT ${BATCH}) AS staged
       LEFT JOIN LATERAL (
         SELECT document, reading FROM isobar_inventory WHERE kind = $2 AND cloud = $3 AND id = staged.id OFFSET 0
       ) AS row ON true ORDER BY staged.id`,
      [reading, kind, cloud, last],
    );
    const older = changes.filter((change) => change.reading === null || Number(change.reading) < reading);
    await append(older, events, connection);
    if (changes.length < BATCH) break;
    last = changes.at(-1)?.id ?? '';
  }
}

/** Rows that are written by one statement: none takes long, however many there are. */
const WRITTEN_AT_ONCE = 1000;

/** Takes what was staged over the rows that are older. `now` is in UTC milliseconds. */
export async function takeStaged({ kind, cloud }: Part, reading: Reading, now: number, connection: Connection): Promise<void> {
  const columns = ROW_COLUMNS.join(', ');
  let last = '';
  for (;;) {
    const [batch] = await connection.query<{ readonly until: string | null }>(
      `SELECT max(id) AS until FROM (SELECT id FROM isobar_inventory_staged WHERE reading = $1 AND id > $2 ORDER BY id LIMIT ${WRITTEN_AT_ONCE}) AS batch`,
      [reading, last],
    );
    const until = batch?.until ?? null;
    if (until === null) return;
    await connection.query(
      `INSERT INTO isobar_inventory (kind, cloud, reading, first_seen_at, ${columns})
       SELECT $2, $3, $1, $4, ${columns} ${STAGED} AND staged.id > $5 AND staged.id <= $6
       ON CONFLICT (kind, cloud, id) DO UPDATE SET reading = excluded.reading, missed = false,
         ${ROW_COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}
       WHERE isobar_inventory.reading < excluded.reading`,
      [reading, kind, cloud, now, last, until],
    );
    last = until;
  }
}

/** So long after it was first seen a new server may be lacking from a list once: clouds are eventually consistent. */
const YOUNG_MILLISECONDS = 120_000;

export interface Lacking {
  readonly reading: Reading;
  /** Ids of all rows of the whole reading. */
  readonly seen: ReadonlySet<string>;
  /** UTC milliseconds. */
  readonly now: number;
  /** null where nobody is to be told. */
  readonly events: Pick<EventLog, 'append'> | null;
}

interface KeptRow {
  readonly id: string;
  readonly missed: boolean;
  readonly first_seen_at: string;
}

/** Takes away what a whole reading lacks. A young server has to be lacking from two in a row. */
export async function removeLacking({ kind, cloud }: Part, { reading, seen, now, events }: Lacking, connection: Connection): Promise<void> {
  const kept = await connection.query<KeptRow>(
    `SELECT id, missed, first_seen_at FROM isobar_inventory
     WHERE kind = $1 AND cloud = $2 AND reading < $3 AND (missed OR id <> ALL($4::text[]))`,
    [kind, cloud, reading, textArray([...seen])],
  );
  const isYoung = (row: KeptRow): boolean => kind === 'server' && Number(row.first_seen_at) > now - YOUNG_MILLISECONDS;
  const lacking = kept.filter(({ id }) => !seen.has(id));
  const found = kept.filter(({ id, missed }) => missed && seen.has(id));
  await markMissed({ kind, cloud }, found, false, connection);
  await markMissed(
    { kind, cloud },
    lacking.filter((row) => isYoung(row) && !row.missed),
    true,
    connection,
  );
  const gone = lacking.filter((row) => !isYoung(row) || row.missed).map(({ id }) => id);
  for (let first = 0; first < gone.length; first += BATCH) {
    const documents = await connection.query<{ readonly before: string }>(
      'DELETE FROM isobar_inventory WHERE kind = $1 AND cloud = $2 AND id = ANY($3::text[]) RETURNING document AS before',
      [kind, cloud, gone.slice(first, first + BATCH)],
    );
    if (kind !== 'server' || events === null) continue;
    await append(
      documents.map(({ before }) => ({ before, after: null })),
      events,
      connection,
    );
  }
}

async function markMissed({ kind, cloud }: Part, rows: readonly KeptRow[], missed: boolean, connection: Connection): Promise<void> {
  if (rows.length === 0) return;
  await connection.query('UPDATE isobar_inventory SET missed = $4 WHERE kind = $1 AND cloud = $2 AND id = ANY($3::text[])', [
    kind,
    cloud,
    rows.map(({ id }) => id),
    missed,
  ]);
}

async function append(changes: readonly RowChange[], events: Pick<EventLog, 'append'>, connection: Connection): Promise<void> {
  const told = changes.map(serverEvent).filter((event): event is NewEvent => event !== null);
  if (told.length > 0) await events.append(told, connection);
}
