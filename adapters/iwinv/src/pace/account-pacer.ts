import type { Clock, SharedRecord, Warning } from '@isobar/core';
import type { Pacer } from '@isobar/transport';

import type { RateLimit, RateWindow, Turn } from './rate-window.ts';
import { closeWindow, EMPTY_WINDOW, takeTurn } from './rate-window.ts';
import { fromWindow, toWindow } from './window-text.ts';

/** A wait as long as this is told. */
const TOLD_MILLISECONDS = 5000;

export interface AccountPacerSettings {
  readonly limit: RateLimit;
  readonly clock: Clock;
  /** Where all processes keep the account's window; without it this process counts alone. */
  readonly record?: SharedRecord | undefined;
  readonly onWarning?: ((warning: Warning) => void) | undefined;
}

/**
 * Keeps all callers of one account below its quota: bursts are free until the window is full, then each waits just long enough,
 * first come first served (SOURCES.md#iwinv-rate-60-per-minute, #iwinv-rate-scope).
 */
export class AccountPacer implements Pacer {
  private readonly settings: AccountPacerSettings;
  private record: SharedRecord | undefined;
  /** What this process last knew of the window. */
  private window: RateWindow = EMPTY_WINDOW;
  private last: Promise<void> = Promise.resolve();

  constructor(settings: AccountPacerSettings) {
    this.settings = settings;
    this.record = settings.record;
  }

  async turn(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    await this.afterOthers(signal, () => this.take(signal));
  }

  exceeded(retryAfterMilliseconds: number | null): void {
    const { clock, limit } = this.settings;
    const close = (window: RateWindow): RateWindow => closeWindow(window, clock.now(), limit, retryAfterMilliseconds);
    this.window = close(this.window);
    void this.change((window) => ({ window: close(window), waitMilliseconds: 0 }));
  }

  /** One at a time, in the order of arrival. Whoever gives up leaves the queue, and those behind keep their place. */
  private async afterOthers(signal: AbortSignal | undefined, work: () => Promise<void>): Promise<void> {
    const before = this.last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.last = promise;
    try {
      await orAborted(before, signal);
      await work();
    } finally {
      void before.then(resolve);
    }
  }

  private async take(signal: AbortSignal | undefined): Promise<void> {
    const { clock, limit } = this.settings;
    for (;;) {
      const waitMilliseconds = await this.change((window) => takeTurn(window, clock.now(), limit));
      if (waitMilliseconds === 0) return;
      if (waitMilliseconds >= TOLD_MILLISECONDS) this.tellWait(waitMilliseconds);
      await clock.sleep(waitMilliseconds, signal);
    }
  }

  /** @returns how long to wait before trying again; 0 where the change was made */
  private async change(step: (window: RateWindow) => Turn): Promise<number> {
    if (this.record === undefined) return this.changeAlone(step);
    let turn: Turn | undefined;
    let isBroken = false;
    try {
      await this.record.update((current) => {
        const shared = current === undefined ? this.window : toWindow(current);
        isBroken = shared === null;
        const known = shared === null ? this.window : { ...shared, closed: laterOf(shared.closed, this.window.closed) };
        turn = step(known);
        if (turn.window !== null) return fromWindow(turn.window);
        return isBroken ? fromWindow(known) : undefined;
      });
    } catch (error) {
      this.record = undefined;
      this.warn(`the quota that other processes use is not known: ${error instanceof Error ? error.message : String(error)}`);
      return this.changeAlone(step);
    }
    if (isBroken) this.warn('what was kept of the quota was not readable; it is counted anew');
    this.window = turn?.window ?? this.window;
    return turn?.waitMilliseconds ?? 0;
  }

  private changeAlone(step: (window: RateWindow) => Turn): number {
    const { window, waitMilliseconds } = step(this.window);
    this.window = window ?? this.window;
    return waitMilliseconds;
  }

  private tellWait(waitMilliseconds: number): void {
    const { requests, spanMilliseconds } = this.settings.limit;
    const detail = `${requests} requests in ${spanMilliseconds / 1000} s are spent; going on in ${Math.ceil(waitMilliseconds / 1000)} s`;
    this.settings.onWarning?.({ type: 'compatibility', subject: 'quota', detail, source: 'SOURCES.md#iwinv-rate-60-per-minute' });
  }

  private warn(detail: string): void {
    this.settings.onWarning?.({ type: 'compatibility', subject: 'requestsPerMinute', detail, source: 'SOURCES.md#iwinv-rate-scope' });
  }
}

/** A 429 of this process may not be on record yet. */
function laterOf(left: RateWindow['closed'], right: RateWindow['closed']): RateWindow['closed'] {
  return (right?.until ?? 0) > (left?.until ?? 0) ? right : left;
}

async function orAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
