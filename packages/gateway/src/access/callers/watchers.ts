import type { Clock } from '@isobar/core';
import { canonicalJson } from '@isobar/core';

import type { Caller } from '../caller.ts';

interface Watcher {
  readonly caller: Caller;
  readonly tell: () => void;
}

export interface WatchersSettings {
  /** What the subject may do now; null where it may do nothing more. */
  readonly callerOf: (subject: string, groups: readonly string[]) => Promise<Caller | null>;
  readonly clock: Clock;
}

/** `setTimeout` takes no more than 2³¹ milliseconds. */
const LONGEST_SLEEP_MILLISECONDS = 86_400_000;

/** Who waits for the end of its rights, such as a stream of events. */
export class Watchers {
  private readonly settings: WatchersSettings;
  private readonly watchers = new Set<Watcher>();
  private readonly ended = new AbortController();

  constructor(settings: WatchersSettings) {
    this.settings = settings;
  }

  /** See `Access.watch`. */
  watch(caller: Caller, onChange: () => void): () => void {
    const over = new AbortController();
    const stop = (): void => {
      this.watchers.delete(watcher);
      over.abort();
    };
    const watcher: Watcher = {
      caller,
      tell: () => {
        if (!this.watchers.has(watcher)) return;
        stop();
        onChange();
      },
    };
    this.watchers.add(watcher);
    void this.tellWhenExpired(watcher, over.signal);
    return stop;
  }

  /** Something changed: tells those whose rights are others now. */
  async recheck(): Promise<void> {
    await Promise.all([...this.watchers].map((watcher) => this.recheckOne(watcher)));
  }

  /** Tells nobody any more. */
  end(): void {
    this.watchers.clear();
    this.ended.abort();
  }

  private async recheckOne({ caller, tell }: Watcher): Promise<void> {
    try {
      const now = await this.settings.callerOf(caller.subject, caller.groups ?? []);
      if (now === null || rightsText(now) !== rightsText(caller)) tell();
    } catch {
      // Who cannot be proved to have its rights still has to ask anew.
      tell();
    }
  }

  private async tellWhenExpired({ caller, tell }: Watcher, over: AbortSignal): Promise<void> {
    const { clock } = this.settings;
    if (caller.expiresAt === null) return;
    const signal = AbortSignal.any([over, this.ended.signal]);
    try {
      for (let left = caller.expiresAt - clock.now(); left > 0; left = caller.expiresAt - clock.now())
        await clock.sleep(Math.min(left, LONGEST_SLEEP_MILLISECONDS), signal);
      tell();
    } catch {
      // Nobody watches any more.
    }
  }
}

function rightsText({ administrator, grants }: Caller): string {
  return canonicalJson({
    administrator,
    grants: grants.map(({ project, role, own, selectors }) => ({
      project,
      role,
      own,
      selectors: selectors.map(({ cloud, labels }) => ({ cloud, labels })),
    })),
  });
}
