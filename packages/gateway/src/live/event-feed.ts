import type { Clock } from '@isobar/core';
import { backoffDelay, DEFAULT_BACKOFF, systemClock } from '@isobar/core';

import type { Database, Listening } from '../database/database.ts';
import type { EventPage, StoredEvent } from './event-table.ts';
import { EVENTS_CHANNEL, numberEvents, readEvents } from './event-table.ts';

export interface FeedSettings {
  readonly database: Database;
  readonly clock?: Clock;
  /** Newest events that are kept in memory: who is not further behind needs no query. */
  readonly keptEvents?: number;
  /** The database did not answer; it is asked again. */
  readonly onProblem?: (error: unknown) => void;
}

/** Events of one read, so that no reader holds many. */
const PAGE = 500;

/**
 * The one reader of events in a process: each new event is read once, however many follow. Readers pull at their own pace; one
 * that falls behind what is kept in memory reads the table, so that nothing is queued for anybody.
 */
export class EventFeed {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly keptEvents: number;
  private readonly onProblem: (error: unknown) => void;
  private readonly kept: StoredEvent[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly stopped = new AbortController();
  private opening: Promise<void> | null = null;
  private listening: Listening | null = null;
  private reading: Promise<void> | null = null;
  private again = false;
  private newest = 0;
  /** Everything after this number, up to the newest, is kept in memory. */
  private keptAfter = 0;

  constructor({ database, clock = systemClock, keptEvents = 2000, onProblem = () => undefined }: FeedSettings) {
    this.database = database;
    this.clock = clock;
    this.keptEvents = keptEvents;
    this.onProblem = onProblem;
  }

  /** Number of the newest event that was read; null before the start. */
  get head(): number | null {
    return this.listening === null ? null : this.newest;
  }

  get ended(): boolean {
    return this.stopped.signal.aborted;
  }

  /** Begins to listen, once, however often it is called. Returns the head: what comes from now on is after it. */
  async start(): Promise<number> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    await this.opening;
    return this.newest;
  }

  /** Readers that wait are let go. */
  async stop(): Promise<void> {
    this.stopped.abort();
    this.wakeAll();
    await this.reading;
    await this.listening?.end();
  }

  /** Some events after a number, none where it is the newest. */
  async read(after: number): Promise<EventPage> {
    if (after >= this.newest) return { events: [], thrownAway: 0 };
    if (after < this.keptAfter) return readEvents(after, PAGE, this.database);
    const first = this.kept.findLastIndex(({ number }) => number <= after) + 1;
    return { events: this.kept.slice(first, first + PAGE), thrownAway: 0 };
  }

  /** Resolves when there may be something after this number, the feed stopped or the signal ended it. */
  beyond(after: number, signal: AbortSignal): Promise<void> {
    if (after < this.newest || signal.aborted || this.ended) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        this.waiting.delete(wake);
        resolve();
      };
      signal.addEventListener('abort', wake, { once: true });
      this.waiting.add(wake);
    });
  }

  private async open(): Promise<void> {
    const look = (): void => this.look();
    const listening = await this.database.listen(EVENTS_CHANNEL, look, look);
    try {
      this.newest = await numberEvents(this.database);
    } catch (error) {
      await listening.end();
      throw error;
    }
    this.keptAfter = this.newest;
    this.listening = listening;
    this.look();
  }

  /** Notices come in bursts: while one look is under way, all of them are one more look. */
  private look(): void {
    if (this.listening === null) return;
    this.again = true;
    this.reading ??= this.catchUp().finally(() => {
      this.reading = null;
      if (this.again && !this.ended) this.look();
    });
  }

  private async catchUp(): Promise<void> {
    for (let failures = 0; this.again && !this.ended;) {
      this.again = false;
      try {
        await this.advance();
        failures = 0;
      } catch (error) {
        this.again = true;
        this.onProblem(error);
        await this.clock.sleep(backoffDelay(DEFAULT_BACKOFF, failures++, Math.random), this.stopped.signal).catch(() => undefined);
      }
    }
  }

  private async advance(): Promise<void> {
    const last = await numberEvents(this.database);
    while (this.newest < last) {
      const { events } = await readEvents(this.newest, PAGE, this.database);
      this.newest = events.at(-1)?.number ?? last;
      if (events.length > 0) this.keep(events);
      else this.keptAfter = last; // All were thrown away meanwhile: readers find that in the table.
      this.wakeAll();
    }
  }

  private keep(events: readonly StoredEvent[]): void {
    this.kept.push(...events);
    const dropped = this.kept.splice(0, Math.max(0, this.kept.length - this.keptEvents));
    this.keptAfter = dropped.at(-1)?.number ?? this.keptAfter;
  }

  private wakeAll(): void {
    for (const wake of this.waiting) wake();
  }
}
