import type { Clock } from '@isobar/core';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** Time that passes when a test says so, while the database takes the time that it takes. */
export class ManualClock implements Clock {
  private time = Date.parse('2026-01-05T03:00:00Z');
  private readonly asleep = new Set<Sleeper>();

  now(): number {
    return this.time;
  }

  /** How long until the first of those who sleep wakes; null where nobody sleeps. */
  get nextMilliseconds(): number | null {
    return this.asleep.size === 0 ? null : Math.min(...[...this.asleep].map(({ until }) => until)) - this.time;
  }

  get sleepers(): number {
    return this.asleep.size;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason as Error);
      const onAbort = (): void => {
        this.asleep.delete(sleeper);
        reject(signal?.reason as Error);
      };
      const wake = (): void => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      const sleeper = { until: this.time + milliseconds, wake };
      this.asleep.add(sleeper);
      return signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
    for (const sleeper of this.asleep) {
      if (sleeper.until > this.time) continue;
      this.asleep.delete(sleeper);
      sleeper.wake();
    }
  }
}
