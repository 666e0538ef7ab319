import type { CloudErrorJson, ResourceKind } from '@isobar/core';

import type { Database } from '../../database/database.ts';
import { textArray } from '../../database/text-array.ts';
import type { EventLog } from '../../live/event-log.ts';
import type { Reading } from '../inventory.ts';
import type { Row } from '../row.ts';
import type { RowText } from '../rows/stored-row.ts';
import { rowText, storedRow } from '../rows/stored-row.ts';
import { removeLacking, takeStaged, tellChanges } from './apply-rows.ts';
import type { Part, ReadingFacts } from './kind-state.ts';
import { beginWhole, endWhole, lockPart, nextReading, noteFailure } from './kind-state.ts';
import { serverEvent } from './server-events.ts';
import { forgetStaged, stageRows } from './staged-rows.ts';

export interface KeeperParts {
  readonly database: Database;
  readonly events: Pick<EventLog, 'append'>;
}

/** A reading of all rows of a part, which takes effect when it is whole. */
export interface WholeReadingHandle {
  readonly reading: Reading;
  readonly part: Part;
  readonly seen: Set<string>;
  /** How many rows were put aside. */
  staged: number;
}

interface ReadRow {
  readonly row: Row;
  readonly text: RowText;
}

/** From this many changed rows on, what the server knows of the table is out of date. */
const MANY_ROWS = 500;

/** So many rows are worked on before others get their turn. */
const SLICE = 100;

/**
 * The one who writes rows. Every change is made in one transaction with the events that tell of it, and what was read
 * later is never replaced by what was read before it.
 */
export class Keeper {
  private readonly database: Database;
  private readonly events: Pick<EventLog, 'append'>;

  constructor({ database, events }: KeeperParts) {
    this.database = database;
    this.events = events;
  }

  beginReading(): Promise<Reading> {
    return nextReading(this.database);
  }

  /** `now` in UTC milliseconds. What readings before this one of the part left behind is thrown away. */
  async beginWhole(part: Part, now: number): Promise<WholeReadingHandle> {
    return { reading: await beginWhole(part, now, this.database), part, seen: new Set(), staged: 0 };
  }

  /** Rows of a whole reading; those that changed are put aside. */
  async stage(handle: WholeReadingHandle, rows: readonly Row[]): Promise<void> {
    const { reading, part, seen } = handle;
    for (let first = 0; first < rows.length; first += SLICE) {
      const slice = rows.slice(first, first + SLICE).map((row) => ({ row, text: rowText(row) }));
      for (const { row } of slice) seen.add(row.id);
      const other = await this.others(part, slice);
      const changed = slice.filter(({ row }) => other.has(row.id));
      await stageRows(
        reading,
        changed.map(({ row, text }) => storedRow(part.kind, row, text)),
        this.database,
      );
      handle.staged += changed.length;
    }
  }

  /** The reading is whole: rows become what it found. Does nothing where another began since: that one throws away what this one staged. */
  async endWhole({ reading, part, seen, staged }: WholeReadingHandle, facts: ReadingFacts, now: number): Promise<void> {
    await this.database.transaction(async (connection) => {
      const { whole, begun } = await lockPart(part, connection);
      if (begun === reading) {
        // What was there before the first reading is no news.
        const events = whole === 0 ? null : this.events;
        if (events !== null) await tellChanges(part, reading, events, connection);
        await removeLacking(part, { reading, seen, now, events }, connection);
        await takeStaged(part, reading, now, connection);
        await connection.query('DELETE FROM isobar_inventory_gone WHERE kind = $1 AND cloud = $2 AND reading < $3', [part.kind, part.cloud, reading]);
        await endWhole(part, reading, facts, connection);
      }
      await forgetStaged(reading, connection);
    });
    // Lists of a table that just grew would be looked for as if it were empty, until the server learns of it by itself.
    if (staged >= MANY_ROWS) await this.database.query('ANALYZE isobar_inventory');
  }

  /** The reading failed: rows stay as they were. */
  async failWhole({ reading, part }: WholeReadingHandle, error: CloudErrorJson): Promise<void> {
    await noteFailure(part, reading, error, this.database);
    await forgetStaged(reading, this.database);
  }

  /** What was staged by a reading that is given up. */
  async dropWhole({ reading }: WholeReadingHandle): Promise<void> {
    await forgetStaged(reading, this.database);
  }

  async put(kind: ResourceKind, row: Row, reading: Reading, now: number): Promise<void> {
    const part = { kind, cloud: row.cloud };
    const stored = storedRow(kind, row, rowText(row));
    await this.database.transaction(async (connection) => {
      const { whole, begun } = await lockPart(part, connection);
      // A reading of all rows that began later knows better, or will.
      if (Math.max(whole, begun) > reading) return;
      const [known] = await connection.query<{ readonly same: boolean }>(
        'SELECT digest = $4 AND NOT missed AS same FROM isobar_inventory WHERE kind = $1 AND cloud = $2 AND id = $3',
        [kind, row.cloud, row.id, stored.digest],
      );
      if (known?.same === true) {
        await connection.query('UPDATE isobar_inventory SET reading = greatest(reading, $4) WHERE kind = $1 AND cloud = $2 AND id = $3', [
          kind,
          row.cloud,
          row.id,
          reading,
        ]);
        return;
      }
      await stageRows(reading, [stored], connection);
      if (whole > 0) await tellChanges(part, reading, this.events, connection);
      await takeStaged(part, reading, now, connection);
      await forgetStaged(reading, connection);
    });
  }

  async remove(kind: ResourceKind, cloud: string, id: string, reading: Reading): Promise<void> {
    const part = { kind, cloud };
    await this.database.transaction(async (connection) => {
      const { whole, begun } = await lockPart(part, connection);
      if (Math.max(whole, begun) > reading) return;
      await connection.query(
        `INSERT INTO isobar_inventory_gone (kind, cloud, id, reading) VALUES ($1, $2, $3, $4)
         ON CONFLICT (kind, cloud, id) DO UPDATE SET reading = greatest(isobar_inventory_gone.reading, excluded.reading)`,
        [kind, cloud, id, reading],
      );
      const [gone] = await connection.query<{ readonly before: string }>(
        'DELETE FROM isobar_inventory WHERE kind = $1 AND cloud = $2 AND id = $3 AND reading < $4 RETURNING document AS before',
        [kind, cloud, id, reading],
      );
      const event = gone === undefined || kind !== 'server' || whole === 0 ? null : serverEvent({ before: gone.before, after: null });
      if (event !== null) await this.events.append([event], connection);
    });
  }

  /** Ids of those that the table has otherwise, or not at all. */
  private async others({ kind, cloud }: Part, slice: readonly ReadRow[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ readonly id: string }>(
      `SELECT id FROM unnest($3::text[], $4::text[]) AS given (id, digest) WHERE NOT EXISTS (
         SELECT FROM isobar_inventory AS row WHERE kind = $1 AND cloud = $2 AND row.id = given.id AND row.digest = given.digest
       )`,
      [kind, cloud, textArray(slice.map(({ row }) => row.id)), textArray(slice.map(({ text }) => text.digest))],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
