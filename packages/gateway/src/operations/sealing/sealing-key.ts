import { createHash, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CloudError } from '@isobar/core';

const KEY_BYTES = 32;
const ALLOWED = '32 bytes in base64, such as `openssl rand -base64 32` makes';

/** Seals secrets before they are stored. Never in the database, nor in its folder. */
export interface SealingKey {
  /** Tells keys apart, and tells nothing of them. */
  readonly id: string;
  readonly bytes: Buffer;
}

/** @throws CloudError `invalid_argument` for what is no key, without showing it */
export function parseSealingKey(field: string, text: string): SealingKey {
  const bytes = Buffer.from(text.trim(), 'base64');
  if (bytes.length !== KEY_BYTES || bytes.toString('base64').replace(/=$/, '') !== text.trim().replace(/=$/, ''))
    throw new CloudError('invalid_argument', `${field}: allowed is ${ALLOWED}`, { field, allowed: ALLOWED, outcome: 'not_applied' });
  return { id: createHash('sha256').update('isobar sealing key').update(bytes).digest('hex').slice(0, 16), bytes };
}

/**
 * The key that was given, else the one of the state folder, which is made at the first start. Gateways on several machines
 * need one that is given, since what one seals another opens.
 * @throws CloudError `invalid_argument` for what is no key
 */
export function openSealingKey(given: string | undefined, stateFolder: string): SealingKey {
  if (given !== undefined) return parseSealingKey('gateway.sealingKey', given);
  const path = join(stateFolder, 'sealing.key');
  return parseSealingKey(path, readKey(path) ?? makeKey(stateFolder, path));
}

/** Whole or not at all, and one for all processes that start at once. */
function makeKey(stateFolder: string, path: string): string {
  mkdirSync(stateFolder, { recursive: true, mode: 0o700 });
  const draft = join(stateFolder, `.sealing-${randomBytes(8).toString('hex')}`);
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isErrorCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(path, 'utf8');
}

function readKey(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
