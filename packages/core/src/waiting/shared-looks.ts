import type { FetchPage, ReadOptions } from '../paging/page.ts';
import type { Clock } from './clock.ts';
import { LookRound } from './look-round.ts';
import type { WaitCount } from './wait-count.ts';

/** So many waits are cheaper looked at one by one: a list is a heavier read, and only begins at its interval. */
const FEW = 3;

export interface SharedLookSettings<Row> {
  readonly get: (id: string, options: ReadOptions) => Promise<Row>;
  readonly listPage: FetchPage<Row>;
  /** False for a row that says less than a single read does, or that something is about to be decided on. */
  readonly isEnough: (row: Row) => boolean;
  readonly waits: WaitCount;
  readonly clock: Clock;
  /** Two lists begin no closer than this. */
  readonly intervalMilliseconds: number;
}

/**
 * Looks of many waits on one cloud. While more than a few wait, their looks share one list an interval; what the list
 * does not show, or not wholly, is read singly, and so is everything where the list fails. What a look gets was asked of
 * the cloud after the look began, shared or not, so sharing changes what is asked and never what is seen.
 */
export class SharedLooks<Row extends { readonly id: string }> {
  private readonly settings: SharedLookSettings<Row>;
  private upcoming: LookRound<Row> | null = null;
  private ended: Promise<void> = Promise.resolve();
  private begunAt = Number.NEGATIVE_INFINITY;
  /** Requests that one list costs, as far as is known. */
  private pages = 1;

  constructor(settings: SharedLookSettings<Row>) {
    this.settings = settings;
  }

  /** @throws CloudError whatever a single read fails with; the reason of the signal at once, without harm to other looks */
  async get(id: string, options: ReadOptions): Promise<Row> {
    const { waits, isEnough, get } = this.settings;
    if (waits.now <= Math.max(FEW, this.pages)) return get(id, options);
    options.signal?.throwIfAborted();
    const row = await this.round().find(id, options.signal);
    return row !== undefined && isEnough(row) ? row : get(id, options);
  }

  /** The round that has not begun yet. One that has cannot be joined: it may show what was before. */
  private round(): LookRound<Row> {
    if (this.upcoming !== null && !this.upcoming.isForsaken) return this.upcoming;
    const round = new LookRound<Row>();
    this.upcoming = round;
    this.ended = this.play(round, this.ended);
    return round;
  }

  private async play(round: LookRound<Row>, before: Promise<void>): Promise<void> {
    const { clock, intervalMilliseconds, listPage } = this.settings;
    await before;
    const pause = this.begunAt + intervalMilliseconds - clock.now();
    if (pause > 0) await clock.sleep(pause, round.signal).catch(() => undefined);
    if (this.upcoming === round) this.upcoming = null;
    if (round.isForsaken) return;
    this.begunAt = clock.now();
    const pages = await round.walk(listPage, Math.max(FEW, this.settings.waits.now));
    if (pages !== null) this.pages = pages;
  }
}
