import { CloudError } from '@isobar/core';

import type { Scope } from '../access/access.ts';
import { inScope } from '../access/in-scope.ts';
import type { Connection, Database } from '../database/database.ts';
import type { EventFeed } from './event-feed.ts';
import type { EventLog, EventQuery, GatewayEvent, NewEvent } from './event-log.ts';
import type { StoredEvent } from './event-table.ts';
import { insertEvents, numberEvents } from './event-table.ts';

const EVENT_ID = /^\d{1,18}$/;

/** Events in PostgreSQL: any process writes them, and the feed of each process reads each once for all who keep up with it. */
export class PgEventLog implements EventLog {
  private readonly database: Database;
  private readonly feed: EventFeed;
  private readonly onAppend: (events: readonly NewEvent[]) => void;

  /** @param onAppend hears of what this process writes, for metrics; its transaction may still be taken back */
  constructor(database: Database, feed: EventFeed, onAppend: (events: readonly NewEvent[]) => void = () => undefined) {
    this.database = database;
    this.feed = feed;
    this.onAppend = onAppend;
  }

  async append(events: readonly NewEvent[], connection: Connection = this.database): Promise<void> {
    if (events.length === 0) return;
    await insertEvents(events, connection);
    this.onAppend(events);
  }

  follow(query: EventQuery, scope: Scope, signal: AbortSignal): AsyncIterable<GatewayEvent | 'gap'> {
    // What is written after this call is seen, though nobody reads yet.
    return this.events(query.after === null ? this.feed.head : parseEventId(query.after), query, scope, signal);
  }

  private async *events(after: number | null, query: EventQuery, scope: Scope, signal: AbortSignal): AsyncIterable<GatewayEvent | 'gap'> {
    const head = await this.feed.start();
    let position = after ?? head;
    // Another process may be ahead of this one; beyond the table is an id of another database, or of one that was restored since.
    const last = position > head ? await numberEvents(this.database) : position;
    if (position > last) {
      position = last;
      yield 'gap';
    }
    while (!signal.aborted && !this.feed.ended) {
      const { events, thrownAway } = await this.feed.read(position);
      if (thrownAway > position) {
        position = thrownAway;
        yield 'gap';
      }
      for (const stored of events) {
        if (signal.aborted) return;
        position = stored.number;
        if (isWanted(stored, query) && isVisible(stored, scope)) yield stored.event;
      }
      if (events.length === 0) await this.feed.beyond(position, signal);
    }
  }
}

/** Whether an event is of the clouds and types that were asked for; null is all of them. */
export function isWanted({ event }: StoredEvent, { clouds, types }: Pick<EventQuery, 'clouds' | 'types'>): boolean {
  return (clouds?.includes(event.cloud) ?? true) && (types?.includes(event.type) ?? true);
}

/** Whether a scope holds the event. Who sees anything of a cloud sees whether it is up. */
export function isVisible({ event, labels, startedBy }: StoredEvent, scope: Scope): boolean {
  return inScope(scope, { cloud: event.cloud, labels, startedBy, shared: event.type === 'cloud.up' || event.type === 'cloud.down' });
}

function parseEventId(given: string): number {
  if (EVENT_ID.test(given)) return Number(given);
  throw new CloudError('invalid_argument', 'Last-Event-ID is none of ours', {
    field: 'Last-Event-ID',
    given,
    allowed: 'the id of an event',
    outcome: 'not_applied',
  });
}
