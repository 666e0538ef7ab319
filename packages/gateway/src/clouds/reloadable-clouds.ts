import type { Json } from '@isobar/core';
import { canonicalJson } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';

/** The clouds of one configuration, checked whole. */
export interface OpenedClouds {
  readonly isobar: Isobar;
  /** What the configuration says of each, by name; secrets are references. */
  readonly entries: Readonly<Record<string, unknown>>;
}

/** What a reload changed: names of clouds. */
export interface CloudChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export interface HeldClouds {
  readonly isobar: Isobar;
  /** Once; what was replaced meanwhile is closed when nobody holds it any more. */
  readonly release: () => void;
}

/**
 * The clouds as they are configured now. A reload opens and checks the new ones before anybody gets them; who works with those
 * from before keeps them until done.
 */
export class ReloadableClouds {
  private readonly openAgain: () => Promise<OpenedClouds>;
  private readonly onCloseFailure: (error: unknown) => void;
  private current: Holding;
  private reloading: Promise<unknown> = Promise.resolve();
  private readonly retired = new Set<Promise<void>>();

  private constructor(opened: OpenedClouds, open: () => Promise<OpenedClouds>, onCloseFailure: (error: unknown) => void) {
    this.openAgain = open;
    this.onCloseFailure = onCloseFailure;
    this.current = new Holding(opened);
  }

  /** @throws what `open` throws: the configuration is wrong */
  static async open(open: () => Promise<OpenedClouds>, onCloseFailure: (error: unknown) => void): Promise<ReloadableClouds> {
    return new ReloadableClouds(await open(), open, onCloseFailure);
  }

  names(): readonly string[] {
    return this.current.opened.isobar.clouds.names;
  }

  /** Uses the clouds as they are now; they stay open until `work` is done, also where the configuration changes meanwhile. */
  async use<Result>(work: (isobar: Isobar) => Promise<Result>): Promise<Result> {
    const { isobar, release } = this.hold();
    try {
      return await work(isobar);
    } finally {
      release();
    }
  }

  /** As `use`, for what is no single call. */
  hold(): HeldClouds {
    const held = this.current;
    held.users += 1;
    let isHeld = true;
    const release = (): void => {
      if (!isHeld) return;
      isHeld = false;
      held.users -= 1;
      held.closeWhenUnused();
    };
    return { isobar: held.opened.isobar, release };
  }

  /**
   * Takes what the configuration says now; one reload after the other.
   * @throws what opening throws: everything stays as it was
   */
  reload(): Promise<CloudChanges> {
    const next = this.reloading.then(() => this.replace());
    this.reloading = next.catch(() => undefined);
    return next;
  }

  /** Resolves when everybody is done and all is closed. */
  async close(): Promise<void> {
    await this.reloading;
    this.retire(this.current);
    await Promise.all(this.retired);
  }

  private async replace(): Promise<CloudChanges> {
    const before = this.current;
    const opened = await this.openAgain();
    this.current = new Holding(opened);
    this.retire(before);
    return changesBetween(before.opened.entries, opened.entries);
  }

  private retire(holding: Holding): void {
    const closed = holding.retire().catch(this.onCloseFailure);
    this.retired.add(closed);
    void closed.then(() => this.retired.delete(closed));
  }
}

/** Opened clouds, and how many work with them. */
class Holding {
  readonly opened: OpenedClouds;
  users = 0;
  private readonly unused = Promise.withResolvers<void>();
  private isRetired = false;

  constructor(opened: OpenedClouds) {
    this.opened = opened;
  }

  /** Resolves when they were closed: nobody gets them any more. */
  async retire(): Promise<void> {
    this.isRetired = true;
    this.closeWhenUnused();
    await this.unused.promise;
    await this.opened.isobar.close();
  }

  closeWhenUnused(): void {
    if (this.isRetired && this.users === 0) this.unused.resolve();
  }
}

function changesBetween(before: OpenedClouds['entries'], now: OpenedClouds['entries']): CloudChanges {
  const isSame = (name: string): boolean => canonicalJson(before[name] as Json) === canonicalJson(now[name] as Json);
  return {
    added: Object.keys(now).filter((name) => !Object.hasOwn(before, name)),
    removed: Object.keys(before).filter((name) => !Object.hasOwn(now, name)),
    changed: Object.keys(now).filter((name) => Object.hasOwn(before, name) && !isSame(name)),
  };
}
