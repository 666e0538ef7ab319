import type { LedgerEntry } from '@isobar/simulator';

import type { World } from './world.ts';

const isSignIn = ({ path }: LedgerEntry): boolean => path.endsWith('/auth/tokens');

/** Writes that arrived since the ledger had so many entries. */
export function writesSince({ cloud }: World, count: number): readonly LedgerEntry[] {
  return cloud.ledger
    .entries()
    .slice(count)
    .filter((entry) => entry.method !== 'GET' && !isSignIn(entry));
}

export const arrivals = ({ cloud }: World): number => cloud.ledger.entries().length;
