import type { Clock } from '@isobar/core';

/** Time that passes only when somebody sleeps; client and cloud live by it, so that no wait is real. */
export class VirtualClock implements Clock {
  private milliseconds = Date.parse('2026-03-01T03:00:00Z');

  now(): number {
    return this.milliseconds;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.milliseconds += milliseconds;
    return Promise.resolve();
  }

  advanceSeconds(seconds: number): void {
    this.milliseconds += seconds * 1000;
  }
}
