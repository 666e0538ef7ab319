import type { Clock } from '@isobar/core';

/** Virtual time for many who wait at once: whoever sleeps takes the time to his own end with him, and no further. */
export class MeetingClock implements Clock {
  private time = Date.parse('2026-01-05T03:00:00Z');

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const end = this.time + milliseconds;
    return Promise.resolve().then(() => {
      this.time = Math.max(this.time, end);
    });
  }
}
