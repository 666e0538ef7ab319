import { createHash } from 'node:crypto';

import type { JsonObject } from '@isobar/core';
import { canonicalJson } from '@isobar/core';

import type { AuditEntry } from './audit.ts';

/** What stands before the first entry. */
export const NO_HASH = '0'.repeat(64);

/**
 * SHA-256, in hexadecimal, of an entry with the hash before it: of its JSON in the canonical form of RFC 8785, so that it is the same
 * wherever and however the entry was kept. Members that no entry has are not looked at.
 */
export function hashOfEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const { number, at, subject, action, cloud, target, operationId, previousHash } = entry;
  const detail = entry.detail as JsonObject;
  return createHash('sha256').update(canonicalJson({ number, at, subject, action, cloud, target, operationId, detail, previousHash })).digest('hex');
}
