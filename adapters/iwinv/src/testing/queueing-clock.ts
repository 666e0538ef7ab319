import type { Clock } from '@isobar/core';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** Time that passes only when everybody sleeps, and then to the next one who wakes: several callers wait side by side. For tests. */
export class QueueingClock implements Clock {
  private milliseconds = Date.parse('2026-01-05T03:00:00Z');
  private sleepers: Sleeper[] = [];

  now(): number {
    return this.milliseconds;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    this.sleepers.push({ until: this.milliseconds + milliseconds, wake: resolve });
    return promise;
  }

  /** Lets time pass until the work is done. */
  async run<Result>(work: Promise<Result>): Promise<Result> {
    const open = new Set([work]);
    const close = (): void => void open.delete(work);
    work.then(close, close);
    while (open.size > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      this.wakeNext();
    }
    return work;
  }

  private wakeNext(): void {
    const [next] = this.sleepers.toSorted((left, right) => left.until - right.until);
    if (next === undefined) return;
    this.milliseconds = Math.max(this.milliseconds, next.until);
    this.sleepers = this.sleepers.filter((sleeper) => sleeper !== next);
    next.wake();
  }
}
