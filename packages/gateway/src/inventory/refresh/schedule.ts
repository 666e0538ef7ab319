import type { Backoff, ResourceKind } from '@isobar/core';
import { backoffDelay } from '@isobar/core';

import type { RefreshSettings } from './refresh-settings.ts';
import { intervalMilliseconds, READ_ORDER } from './refresh-settings.ts';

/** How long to leave alone what failed. */
const RETRY: Backoff = { initialMilliseconds: 5000, maximumMilliseconds: 300_000, factor: 2, jitter: 0.2 };

/** Spreads readings, so that clouds and processes do not keep step. */
const JITTER = 0.1;

/** Reading takes this part of the time at most: large clouds are read less often. */
const BUSY_SHARE = 0.1;

export interface ReadingEnd {
  /** UTC milliseconds. */
  readonly beganAt: number;
  readonly endedAt: number;
  /** Of that time, how long it waited for its turn. */
  readonly waitedMilliseconds: number;
}

/** When which kind of a cloud is to be read. The one that has been due for longest goes first, so that none is starved. */
export class Schedule {
  private readonly settings: RefreshSettings;
  private readonly random: () => number;
  private readonly due: Map<ResourceKind, number>;
  private readonly failures = new Map<ResourceKind, number>();

  /** @param lastTried when each kind was last read, in UTC milliseconds, by whichever process */
  constructor(settings: RefreshSettings, lastTried: ReadonlyMap<ResourceKind, number>, random: () => number) {
    this.settings = settings;
    this.random = random;
    this.due = new Map(
      READ_ORDER.map((kind) => {
        const tried = lastTried.get(kind);
        return [kind, tried === undefined ? 0 : tried + intervalMilliseconds(kind, settings)];
      }),
    );
  }

  /** While servers cannot be read nothing else is tried: the cloud is down. */
  next(): { readonly kind: ResourceKind; readonly at: number } {
    const kinds = this.failures.has('server') ? (['server'] as const) : READ_ORDER;
    const [first, ...others] = kinds.map((kind) => ({ kind, at: this.due.get(kind) ?? 0 }));
    return others.reduce((earliest, one) => (one.at < earliest.at ? one : earliest), first ?? { kind: 'server', at: 0 });
  }

  /** To be read as soon as possible. */
  hurry(kinds: readonly ResourceKind[], now: number): void {
    for (const kind of kinds) this.due.set(kind, Math.min(now, this.due.get(kind) ?? now));
  }

  succeeded(kind: ResourceKind, { beganAt, endedAt, waitedMilliseconds }: ReadingEnd): void {
    this.failures.delete(kind);
    const busy = Math.max(0, endedAt - beganAt - waitedMilliseconds);
    const interval = Math.max(intervalMilliseconds(kind, this.settings), busy / BUSY_SHARE);
    this.due.set(kind, beganAt + interval * (1 + JITTER * (2 * this.random() - 1)));
  }

  /** @param retryAfter what the cloud asked for, if it did */
  failed(kind: ResourceKind, { endedAt }: ReadingEnd, retryAfter: number | undefined): void {
    const before = this.failures.get(kind) ?? 0;
    this.failures.set(kind, before + 1);
    this.due.set(kind, endedAt + Math.max(retryAfter ?? 0, backoffDelay(RETRY, before, this.random)));
  }
}
