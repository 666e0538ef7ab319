import type { Clock } from '@isobar/core';

export interface TimedCacheSettings {
  readonly lifetimeMilliseconds: number;
  /** The oldest goes when there are more. */
  readonly capacity: number;
  readonly clock: Pick<Clock, 'now'>;
}

interface Kept<Value> {
  readonly value: Promise<Value>;
  readonly loadedAt: number;
}

/**
 * Values that are loaded once for all who ask at the same time, and again when they are old. What was being loaded when the
 * cache was cleared is given to who waits for it, but not kept.
 */
export class TimedCache<Value> {
  private readonly settings: TimedCacheSettings;
  private readonly kept = new Map<string, Kept<Value>>();

  constructor(settings: TimedCacheSettings) {
    this.settings = settings;
  }

  get(key: string, load: () => Promise<Value>): Promise<Value> {
    const now = this.settings.clock.now();
    const found = this.kept.get(key);
    if (found !== undefined && now - found.loadedAt < this.settings.lifetimeMilliseconds) return found.value;
    const entry = { value: load(), loadedAt: now };
    entry.value.catch(() => this.forget(key, entry));
    this.kept.delete(key);
    this.kept.set(key, entry);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.settings.capacity) break;
      this.kept.delete(oldest);
    }
    return entry.value;
  }

  clear(): void {
    this.kept.clear();
  }

  private forget(key: string, entry: Kept<Value>): void {
    if (this.kept.get(key) === entry) this.kept.delete(key);
  }
}
