import type { Clock } from '@isobar/core';

/** Time that passes only when someone waits for it; remembers each wait. */
export class VirtualClock implements Clock {
  readonly waits: number[] = [];
  private time = Date.parse('2026-01-05T03:00:00Z');

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
    this.waits.push(milliseconds);
    this.time += milliseconds;
    return Promise.resolve();
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
  }
}
