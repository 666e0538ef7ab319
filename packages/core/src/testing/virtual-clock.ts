import type { Clock } from '../waiting/clock.ts';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** Time that passes only when a test lets it: from one sleeper's end to the next. */
export class VirtualClock implements Clock {
  private time = 0;
  private readonly asleep = new Set<Sleeper>();

  now(): number {
    return this.time;
  }

  get sleepers(): number {
    return this.asleep.size;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason);
      const onAbort = (): void => {
        this.asleep.delete(sleeper);
        reject(signal?.reason);
      };
      const wake = (): void => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      };
      const sleeper: Sleeper = { until: this.time + milliseconds, wake };
      this.asleep.add(sleeper);
      return signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** Lets time pass until nobody sleeps any more. */
  run(): Promise<void> {
    return this.runUntil(Number.POSITIVE_INFINITY);
  }

  async runUntil(limit: number): Promise<void> {
    for (;;) {
      await this.quiet();
      const next = Math.min(...[...this.asleep].map(({ until }) => until));
      if (next > limit || next === Number.POSITIVE_INFINITY) break;
      this.time = Math.max(this.time, next);
      for (const sleeper of this.asleep) {
        if (sleeper.until > this.time) continue;
        this.asleep.delete(sleeper);
        sleeper.wake();
      }
    }
    if (Number.isFinite(limit)) this.time = Math.max(this.time, limit);
  }

  /** Until all that can go on without time has gone on. */
  private quiet(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }
}
