import type { Connection } from '../../database/database.ts';
import type { EventLog, NewEvent } from '../../live/event-log.ts';
import type { Reading } from '../inventory.ts';
import type { Part } from './kind-state.ts';
import type { RowChange } from './server-events.ts';
import { serverEvent } from './server-events.ts';
import { ROW_COLUMNS } from './staged-rows.ts';

/** Events are made of so many rows at once, however many changed. */
const BATCH = 200;

/** Staged rows that are newer than what is there, and than what was found to be gone. */
const NEWER = `
  FROM isobar_inventory_staged AS staged
  LEFT JOIN isobar_inventory AS row ON row.kind = $2 AND row.cloud = $3 AND row.id = staged.id
  WHERE staged.reading = $1 AND (row.id IS NULL OR row.reading < $1)
    AND NOT EXISTS (SELECT FROM isobar_inventory_gone AS gone WHERE gone.kind = $2 AND gone.cloud = $3 AND gone.id = staged.id AND gone.reading > $1)`;

/** Tells of the servers that staged rows will change. */
export async function tellChanges({ kind, cloud }: Part, reading: Reading, events: Pick<EventLog, 'append'>, connection: Connection): Promise<void> {
  if (kind !== 'server') return;
  let last = '';
  for (;;) {
    const changes = await connection.query<RowChange & { readonly id: string }>(
      `SELECT staged.id, row.document AS before, staged.document AS after ${NEWER} AND staged.id > $4 ORDER BY staged.id LIMIT ${BATCH}`,
      [reading, kind, cloud, last],
    );
    await append(changes, events, connection);
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
       SELECT $2, $3, $1, $4, ${ROW_COLUMNS.map((name) => `staged.${name}`).join(', ')} ${NEWER} AND staged.id > $5 AND staged.id <= $6
       ON CONFLICT (kind, cloud, id) DO UPDATE SET reading = excluded.reading, missed = false,
         ${ROW_COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}`,
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
  readonly seen: readonly string[];
  /** UTC milliseconds. */
  readonly now: number;
  /** null where nobody is to be told. */
  readonly events: Pick<EventLog, 'append'> | null;
}

/** Takes away what a whole reading lacks. A young server has to be lacking from two in a row. */
export async function removeLacking({ kind, cloud }: Part, { reading, seen, now, events }: Lacking, connection: Connection): Promise<void> {
  const scope = [kind, cloud, reading, seen];
  await connection.query(
    `UPDATE isobar_inventory SET missed = false WHERE kind = $1 AND cloud = $2 AND reading < $3 AND missed AND id = ANY($4::text[])`,
    scope,
  );
  const lacking = `kind = $1 AND cloud = $2 AND reading < $3 AND NOT EXISTS (SELECT FROM unnest($4::text[]) AS seen (id) WHERE seen.id = isobar_inventory.id)`;
  const youngest = kind === 'server' ? now - YOUNG_MILLISECONDS : Number.MAX_SAFE_INTEGER;
  const gone = await connection.query<{ readonly before: string }>(
    `DELETE FROM isobar_inventory WHERE ${lacking} AND (missed OR first_seen_at <= $5) RETURNING document AS before`,
    [...scope, youngest],
  );
  await connection.query(`UPDATE isobar_inventory SET missed = true WHERE ${lacking}`, scope);
  if (kind !== 'server' || events === null) return;
  for (let first = 0; first < gone.length; first += BATCH) {
    const batch = gone.slice(first, first + BATCH);
    await append(
      batch.map(({ before }) => ({ before, after: null })),
      events,
      connection,
    );
  }
}

async function append(changes: readonly RowChange[], events: Pick<EventLog, 'append'>, connection: Connection): Promise<void> {
  const told = changes.map(serverEvent).filter((event): event is NewEvent => event !== null);
  if (told.length > 0) await events.append(told, connection);
}
