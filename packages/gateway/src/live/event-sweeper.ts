import type { Clock } from '@isobar/core';

import type { Database } from '../database/database.ts';
import type { EventRetention } from './event-table.ts';
import { sweepEvents } from './event-table.ts';

export interface SweeperSettings {
  readonly database: Database;
  readonly clock: Clock;
  readonly onProblem: (error: unknown) => void;
  readonly retention?: EventRetention;
}

/** Longer than any reader should be away; webhooks give up after a day. */
const RETENTION: EventRetention = { hours: 72, events: 100_000 };
const PERIOD_MILLISECONDS = 60_000;

/** Throws old events away, every minute. Every process may: one at a time does it. Returns how to stop. */
export function startEventSweeper({ database, clock, onProblem, retention = RETENTION }: SweeperSettings): () => Promise<void> {
  const ending = new AbortController();
  const run = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await sweepEvents(retention, (work) => database.transaction(work)).catch(onProblem);
      await clock.sleep(PERIOD_MILLISECONDS, ending.signal).catch(() => undefined);
    }
  };
  const running = run();
  return async () => {
    ending.abort();
    await running;
  };
}
