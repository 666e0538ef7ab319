import type { CloudErrorJson, ResourceKind } from '@isobar/core';

import type { Reading } from '../inventory.ts';
import type { Awaited } from './awaited.ts';
import type { ReadingParts } from './read-whole.ts';
import { readWhole } from './read-whole.ts';
import type { RefreshSettings } from './refresh-settings.ts';
import { RequestBudget } from './request-budget.ts';
import { Schedule } from './schedule.ts';

export interface CloudRefresherSettings {
  readonly cloud: string;
  readonly settings: RefreshSettings;
  readonly parts: ReadingParts;
  readonly random: () => number;
  /** What no cloud answers for, such as a database that is away. */
  readonly onError: (error: unknown) => void;
}

/** After what is no fault of the cloud. */
const RETRY_MILLISECONDS = 5000;

/** Reads one cloud, one kind after the other, for as long as this process is the one that reads it. */
export class CloudRefresher {
  private readonly given: CloudRefresherSettings;
  private readonly stopping = new AbortController();
  private readonly budget: RequestBudget;
  private schedule: Schedule | null = null;
  private wake = new AbortController();
  private running: Promise<void> | null = null;
  private readonly hurried = new Map<ResourceKind, Reading>();

  constructor(given: CloudRefresherSettings) {
    const { settings, parts } = given;
    const { requestsPerMinute, quotaShare } = settings;
    this.given = given;
    this.budget = new RequestBudget(requestsPerMinute === null ? null : requestsPerMinute * quotaShare, parts.clock);
  }

  start(): void {
    this.running ??= this.run();
  }

  /** What is under way is given up; rows stay as they were. */
  async stop(): Promise<void> {
    this.stopping.abort(new DOMException('this process reads the cloud no more', 'AbortError'));
    await this.running;
  }

  /** To be read as soon as the quota allows, unless what is being read is such a reading or a later one. */
  hurry(awaited: Awaited): void {
    for (const [kind, reading] of awaited) this.hurried.set(kind, Math.max(reading, this.hurried.get(kind) ?? 0));
    this.wake.abort();
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.turn();
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.given.onError(error);
        await this.pause(RETRY_MILLISECONDS);
      }
    }
  }

  private async turn(): Promise<void> {
    const { cloud, parts, random } = this.given;
    this.schedule ??= new Schedule(this.given.settings, await lastTried(cloud, parts), random);
    this.wake = new AbortController();
    this.schedule.hurry([...this.hurried.keys()], parts.clock.now());
    const { kind, at } = this.schedule.next();
    const wait = at - parts.clock.now();
    if (wait > 0) return this.pause(wait);
    const { error, reading, ...end } = await readWhole({ cloud, kind }, this.budget, this.stopping.signal, parts);
    if (reading >= (this.hurried.get(kind) ?? 0)) this.hurried.delete(kind);
    if (error === null) this.schedule.succeeded(kind, end);
    else this.schedule.failed(kind, end, error.retryAfterMilliseconds);
  }

  private async pause(milliseconds: number): Promise<void> {
    const signal = AbortSignal.any([this.stopping.signal, this.wake.signal]);
    await this.given.parts.clock.sleep(milliseconds, signal).catch(() => undefined);
  }
}

/** When each kind was last read, by whichever process. */
async function lastTried(cloud: string, { database }: ReadingParts): Promise<ReadonlyMap<ResourceKind, number>> {
  interface Tried {
    readonly kind: ResourceKind;
    readonly tried_at: string;
    readonly error: CloudErrorJson | null;
  }
  const rows = await database.query<Tried>(
    'SELECT kind, tried_at, error FROM isobar_inventory_kinds WHERE cloud = $1 AND ended > 0 AND ended = begun AND tried_at IS NOT NULL',
    [cloud],
  );
  return new Map(rows.filter(({ error }) => error === null).map(({ kind, tried_at: triedAt }) => [kind, Number(triedAt)]));
}
