import type { LedgerEntry } from '@isobar/simulator';

import type { FaultyWorld } from '../world/faulty-world.ts';
import { FAULTS, isWrite } from '../proxy/faults.ts';

const DOUBLED: ReadonlySet<string> = new Set(FAULTS.filter(({ cloudActs }) => cloudActs === 2).map(({ name }) => name));

/** Writes that the cloud took. */
export function successfulWrites(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  return entries.filter((entry) => isWrite(entry) && entry.status !== null && entry.status >= 200 && entry.status < 300);
}

/** Whether the line itself delivered a write twice. */
export function wasDoubled({ proxy }: FaultyWorld): boolean {
  return proxy.requests().some((request) => isWrite(request) && request.fault !== null && DOUBLED.has(request.fault));
}

/** Writes that the cloud took more often than the line alone explains. */
export function ledgerProblems({ cloud, proxy }: FaultyWorld): readonly string[] {
  const counts = new Map<string, number>();
  const add = (key: string, change: number): void => void counts.set(key, (counts.get(key) ?? 0) + change);
  for (const { method, path, bodyDigest } of successfulWrites(cloud.ledger.entries())) add(`${method} ${path} ${bodyDigest}`, 1);
  for (const { method, path, bodyDigest, fault } of proxy.requests())
    if (fault !== null && DOUBLED.has(fault) && counts.has(`${method} ${path} ${bodyDigest}`)) add(`${method} ${path} ${bodyDigest}`, -1);
  return [...counts].filter(([, count]) => count > 1).map(([key, count]) => `the cloud took ${key} ${count} times`);
}
