import type { Schemas } from '../contract.ts';
import type { AuditEntry } from './audit.ts';
import { hashOfEntry, NO_HASH } from './entry-hash.ts';

export type AuditVerdict = Schemas['AuditVerdict'];

/**
 * Recomputes a chain as it streams by. Whatever was changed, left out, put in or moved is found at the first entry that does not fit.
 * @param knownHead hash of an entry that was there once, kept elsewhere: a chain that was cut off before it, or written anew, lacks it
 */
export async function verifyChain(chain: AsyncIterable<AuditEntry> | Iterable<AuditEntry>, knownHead: string | null = null): Promise<AuditVerdict> {
  let entries = 0;
  let head: string | null = null;
  let firstBroken: number | null = null;
  let isHeadSeen = knownHead === null;
  for await (const entry of chain) {
    entries += 1;
    if (!fits(entry, entries, head ?? NO_HASH)) firstBroken ??= entries;
    head = typeof entry.hash === 'string' ? entry.hash : null;
    isHeadSeen ||= entry.hash === knownHead;
  }
  if (!isHeadSeen) firstBroken ??= entries + 1;
  return { valid: firstBroken === null, entries, firstBroken, head };
}

/** The hash covers every member that an entry has, so it may have no other. */
const MEMBERS = 10;

function fits(entry: AuditEntry, number: number, previousHash: string): boolean {
  if (Object.keys(entry).length !== MEMBERS) return false;
  return entry.number === number && entry.previousHash === previousHash && entry.hash === hashOfEntry(entry);
}
