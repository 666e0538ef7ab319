import type { JsonObject } from '../json.ts';

/**
 * Sessions with clouds, kept for the next process: a token, and what came with it. They hold secrets, and nothing else of Isobar's does.
 * A cache that cannot be used holds nothing; it never fails.
 */
export interface SessionCache {
  /** @param identity digest of all that makes the account; null where nothing is kept, or nothing that can be trusted */
  read(identity: string): Promise<JsonObject | null>;
  /** @param expiresAt milliseconds since 1970-01-01T00:00:00Z; what has expired is not read and does not stay */
  write(identity: string, session: JsonObject, expiresAt: number): Promise<void>;
  remove(identity: string): Promise<void>;
}

/** How signing out of a cloud ended: its token is void now, it was void before, or none was kept. */
export type SignOut = 'revoked' | 'alreadyEnded' | 'nothingKept';
