import type { ResourceKind } from '@isobar/core';

import type { Listening } from '../../database/database.ts';
import type { Reading } from '../inventory.ts';
import type { Awaited } from './awaited.ts';
import { CloudLocks } from './cloud-locks.ts';
import { CloudRefresher } from './cloud-refresher.ts';
import type { ReadingParts } from './read-whole.ts';
import type { RefreshSettings } from './refresh-settings.ts';

export interface RefresherSettings {
  readonly parts: ReadingParts;
  readonly settingsOf: (cloud: string) => RefreshSettings;
  readonly random: () => number;
  readonly onError: (error: unknown) => void;
}

/** Asks whichever process reads a cloud to hurry. */
const HURRY_CHANNEL = 'isobar_inventory_hurry';

interface Hurry {
  readonly cloud: string;
  readonly awaited: readonly (readonly [ResourceKind, Reading])[];
}

/** How often clouds are looked for that nobody reads. */
const LOOK_MILLISECONDS = 5000;

/** Reads the clouds that no other process reads. */
export class Refresher {
  private readonly given: RefresherSettings;
  private readonly stopping = new AbortController();
  private readonly locks: CloudLocks;
  private readonly clouds = new Map<string, CloudRefresher>();
  private running: Promise<void> | null = null;
  /** Of clouds whose locks were lost. */
  private ending: Promise<unknown> = Promise.resolve();

  constructor(given: RefresherSettings) {
    this.given = given;
    this.locks = new CloudLocks(given.parts.database.url, () => {
      this.ending = this.end([...this.clouds.keys()]);
    });
  }

  /** Clouds that this process reads. */
  get reads(): readonly string[] {
    return [...this.clouds.keys()];
  }

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort(new DOMException('the inventory is kept no more', 'AbortError'));
    await this.running;
    await this.end([...this.clouds.keys()]);
    await this.ending;
    await this.locks.close();
  }

  /** Has kinds of a cloud read as soon as the quota allows, by whichever process reads it. */
  async hurry(cloud: string, awaited: Awaited): Promise<void> {
    const hurry: Hurry = { cloud, awaited: [...awaited] };
    await this.given.parts.database.query('SELECT pg_notify($1, $2)', [HURRY_CHANNEL, JSON.stringify(hurry)]);
  }

  private async run(): Promise<void> {
    const { parts, onError } = this.given;
    const { signal } = this.stopping;
    let listening: Listening | null = null;
    while (!signal.aborted) {
      try {
        listening ??= await parts.database.listen(
          HURRY_CHANNEL,
          (text) => this.hear(JSON.parse(text) as Hurry),
          () => undefined,
        );
        await this.look();
      } catch (error) {
        if (!signal.aborted) onError(error);
      }
      await parts.clock.sleep(LOOK_MILLISECONDS, signal).catch(() => undefined);
    }
    await listening?.end();
  }

  private hear({ cloud, awaited }: Hurry): void {
    this.clouds.get(cloud)?.hurry(new Map(awaited));
  }

  private async look(): Promise<void> {
    const { parts, settingsOf, random, onError } = this.given;
    const names = parts.reader.names();
    await this.ending;
    for (const cloud of await this.end([...this.clouds.keys()].filter((cloud) => !names.includes(cloud)))) await this.locks.release(cloud);
    for (const cloud of names) {
      if (this.clouds.has(cloud) || this.stopping.signal.aborted || !(await this.locks.take(cloud))) continue;
      const refresher = new CloudRefresher({ cloud, settings: settingsOf(cloud), parts, random, onError });
      this.clouds.set(cloud, refresher);
      refresher.start();
    }
  }

  /** Ends the reading of clouds; their locks are another matter. */
  private async end(clouds: readonly string[]): Promise<readonly string[]> {
    const refreshers = clouds.flatMap((cloud) => this.clouds.get(cloud) ?? []);
    for (const cloud of clouds) this.clouds.delete(cloud);
    await Promise.all(refreshers.map((refresher) => refresher.stop()));
    return clouds;
  }
}
