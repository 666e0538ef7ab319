import type { JsonObject, SessionCache } from '@isobar/core';

/** Sessions that outlive an adapter, not the test. */
export class MemorySessionCache implements SessionCache {
  readonly kept = new Map<string, { readonly session: JsonObject; readonly expiresAt: number }>();

  read(identity: string): Promise<JsonObject | null> {
    return Promise.resolve(this.kept.get(identity)?.session ?? null);
  }

  write(identity: string, session: JsonObject, expiresAt: number): Promise<void> {
    this.kept.set(identity, { session, expiresAt });
    return Promise.resolve();
  }

  remove(identity: string): Promise<void> {
    this.kept.delete(identity);
    return Promise.resolve();
  }
}
