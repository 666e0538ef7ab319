import type { Clock } from '@isobar/core';

/** A clock that only its sleepers and its owner move. */
export interface FakeClock extends Clock {
  advance(milliseconds: number): void;
}

/** Sleeping returns at once and moves the time, so a test never waits. Begins at `startAt` (default 2026-01-01T00:00:00Z). */
export function createFakeClock(startAt: string = '2026-01-01T00:00:00Z'): FakeClock {
  let now = Date.parse(startAt);
  const advance = (milliseconds: number): void => {
    now += milliseconds;
  };
  return {
    now: () => now,
    advance,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      advance(milliseconds);
    },
  };
}
