import { createHash } from 'node:crypto';

/** Key of a lock of PostgreSQL, from a text: 64 bits, written as a number. */
export function lockKey(text: string): string {
  return createHash('sha256').update(text).digest().readBigInt64BE(0).toString();
}
