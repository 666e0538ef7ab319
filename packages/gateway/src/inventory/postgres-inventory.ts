import type { Clock, Operation, ReadOptions, ResourceKind } from '@isobar/core';
import { formatRef, invalidArgument, isCloudError, systemClock } from '@isobar/core';

import type { Scope } from '../access/access.ts';
import type { Database } from '../database/database.ts';
import type { EventLog } from '../live/event-log.ts';
import type { CloudCondition, Inventory, InventoryPage, ListQuery, Reading } from './inventory.ts';
import { readClouds } from './keep/cloud-state.ts';
import { Keeper } from './keep/keeper.ts';
import type { Asked } from './list/conditions.ts';
import { CountCache, countRows } from './list/count-rows.ts';
import { Cursors } from './list/cursor.ts';
import { Documents } from './list/documents.ts';
import { listRows } from './list/list-rows.ts';
import { readFreshness, readPageFacts } from './list/page-facts.ts';
import { OperationNotes } from './operation-notes.ts';
import type { CloudReader } from './readers.ts';
import { ReadingPace } from './refresh/reading-pace.ts';
import { RequestCount } from './refresh/request-count.ts';
import type { RefreshSettings } from './refresh/refresh-settings.ts';
import { DEFAULT_REFRESH } from './refresh/refresh-settings.ts';
import { Refresher } from './refresh/refresher.ts';
import { awaitedReadings, waitForReadings } from './refresh/wait-for-reading.ts';
import type { Row } from './row.ts';
import { StoredPage } from './stored-page.ts';

export interface PostgresInventoryParts {
  readonly database: Database;
  readonly events: Pick<EventLog, 'append'>;
  /** See readerOf. */
  readonly reader: CloudReader;
  readonly clock?: Clock;
  /** How a cloud is read; asked when this process begins to read it. */
  readonly settingsOf?: (cloud: string) => RefreshSettings;
  /** Numbers in [0, 1). */
  readonly random?: () => number;
  /** Failures of the background that no cloud is to blame for, and of reads after operations. */
  readonly onError?: (error: unknown) => void;
}

/** The inventory in tables that all processes on one database share. */
export class PostgresInventory implements Inventory {
  private readonly database: Database;
  private readonly reader: CloudReader;
  private readonly clock: Clock;
  private readonly keeper: Keeper;
  private readonly counts: CountCache;
  private readonly documents = new Documents();
  private readonly requests = new RequestCount();
  private readonly refresher: Refresher;
  private readonly notes: OperationNotes;
  private cursors: Promise<Cursors> | null = null;

  constructor(parts: PostgresInventoryParts) {
    const {
      database,
      events,
      reader,
      clock = systemClock,
      settingsOf = () => DEFAULT_REFRESH,
      random = Math.random,
      onError = () => undefined,
    } = parts;
    this.database = database;
    this.reader = reader;
    this.clock = clock;
    this.keeper = new Keeper({ database, events });
    this.counts = new CountCache(clock);
    const reading = { database, events, keeper: this.keeper, reader, clock, requests: this.requests, pace: new ReadingPace() };
    this.refresher = new Refresher({ parts: reading, settingsOf, random, onError });
    this.notes = new OperationNotes({
      clock,
      read: (kind, cloud, id) => this.read(kind, cloud, id),
      hurry: async (cloud, kinds) => {
        const reading = await this.keeper.beginReading();
        await this.refresher.hurry(cloud, new Map(kinds.map((kind) => [kind, reading])));
      },
      onError,
    });
  }

  async list(kind: ResourceKind, query: ListQuery, scope: Scope): Promise<InventoryPage> {
    const asked: Asked = { kind, query, scope, clouds: this.visible(query.clouds, scope) };
    const cursors = await this.openCursors();
    const after = query.cursor === null ? null : cursors.read(kind, query, query.cursor);
    const [found, facts] = await Promise.all([
      listRows(asked, after, query.limit + 1, this.database),
      readPageFacts(kind, asked.clouds, this.database),
    ]);
    if (found.total !== null) this.counts.note(asked, found.total);
    const total = found.total ?? (await this.counts.total(asked, () => countRows(asked, this.database)));
    const rows = found.rows.slice(0, query.limit);
    const documents = await this.documents.of(kind, rows, this.database);
    const last = rows.at(-1);
    const next = last === undefined || found.rows.length <= query.limit ? null : cursors.write(kind, query, last);
    return new StoredPage({ ...facts, documents, next, total });
  }

  async labelsOf(kind: ResourceKind, cloud: string, id: string): Promise<Readonly<Record<string, string>> | null> {
    const [row] = await this.database.query<{ readonly labels: Readonly<Record<string, string>> }>(
      'SELECT labels FROM isobar_inventory WHERE kind = $1 AND cloud = $2 AND id = $3',
      [kind, cloud, id],
    );
    return row?.labels ?? null;
  }

  async find(kind: ResourceKind, cloud: string, idOrName: string): Promise<string | null> {
    const rows = await this.database.query<{ readonly id: string }>(
      `SELECT id FROM isobar_inventory WHERE kind = $1 AND cloud = $2 AND id = $3
       UNION ALL (SELECT id FROM isobar_inventory WHERE kind = $1 AND cloud = $2 AND name = $3 AND id <> $3 LIMIT 2)`,
      [kind, cloud, idOrName],
    );
    const byId = rows.find(({ id }) => id === idOrName);
    if (byId !== undefined) return byId.id;
    return rows.length === 1 ? (rows[0]?.id ?? null) : null;
  }

  async read(kind: ResourceKind, cloud: string, idOrName: string, options: ReadOptions = {}): Promise<Row> {
    const reading = await this.keeper.beginReading();
    let row: Row;
    try {
      row = await this.reader.get(kind, formatRef(cloud, idOrName), options);
    } catch (error) {
      if (isCertainlyGone(error)) await this.remove(kind, cloud, idOrName, reading);
      throw error;
    }
    await this.put(kind, row, reading);
    return row;
  }

  beginReading(): Promise<Reading> {
    return this.keeper.beginReading();
  }

  put(kind: ResourceKind, row: Row, reading: Reading): Promise<void> {
    return this.keeper.put(kind, row, reading, this.clock.now());
  }

  remove(kind: ResourceKind, cloud: string, id: string, reading: Reading): Promise<void> {
    return this.keeper.remove(kind, cloud, id, reading);
  }

  noteOperation(operation: Operation): Promise<void> {
    return this.notes.note(operation);
  }

  async clouds(): Promise<readonly CloudCondition[]> {
    const names = this.reader.names();
    const [clouds, freshness] = await Promise.all([readClouds(names, this.database), readFreshness(names, this.database)]);
    return clouds.map((cloud) => ({ ...cloud, freshness: freshness.filter((one) => one.cloud === cloud.cloud) }));
  }

  async refresh(cloud: string, signal: AbortSignal = new AbortController().signal): Promise<void> {
    if (!this.reader.names().includes(cloud)) throw invalidArgument('cloud', cloud, this.reader.names().join(', '));
    signal.throwIfAborted();
    const awaited = await awaitedReadings(cloud, this.database);
    await this.refresher.hurry(cloud, awaited);
    await waitForReadings(cloud, awaited, this.database, signal);
  }

  start(): void {
    this.refresher.start();
  }

  async stop(): Promise<void> {
    await this.refresher.stop();
    this.requests.close();
  }

  private visible(asked: readonly string[] | null, scope: Scope): readonly string[] {
    const seen = new Set([...scope.selectors, ...scope.ownSelectors].map(({ cloud }) => cloud));
    const visible = this.reader.names().filter((cloud) => scope.all || seen.has(cloud));
    // One that is not there and one that may not be seen look alike.
    for (const cloud of asked ?? []) if (!visible.includes(cloud)) throw invalidArgument('cloud', cloud, visible.join(', ') || 'none');
    return (asked === null ? visible : visible.filter((cloud) => asked.includes(cloud))).toSorted(byCodePoint);
  }

  private openCursors(): Promise<Cursors> {
    this.cursors ??= this.database
      .query<{ readonly key: string }>('SELECT key FROM isobar_inventory_key')
      .then(([row]) => new Cursors(row?.key ?? ''));
    this.cursors.catch(() => {
      this.cursors = null;
    });
    return this.cursors;
  }
}

/** As PostgreSQL orders texts by code point; names of clouds are ASCII. */
function byCodePoint(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** An answer that may mean busy or invisible says nothing. */
function isCertainlyGone(error: unknown): boolean {
  return isCloudError(error) && error.code === 'not_found' && error.details.certainty !== 'possible';
}
