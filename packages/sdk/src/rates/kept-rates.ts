import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CloudError, isCloudError } from '@isobar/core';
import type { ReferenceRates } from '@isobar/currency';
import { parseJsonRates, SHIPPED_RATES } from '@isobar/currency';

import { openStateFolder } from '../store/state-folder.ts';

const FILE = 'reference-rates.json';
const OWNER_ONLY = 0o600;

/**
 * The rates that were kept last, else those that come with Isobar.
 * @throws CloudError `invalid_argument` naming the file, where it holds something else
 */
export function readRates(stateFolder: string): ReferenceRates {
  const path = join(stateFolder, FILE);
  if (!existsSync(path)) return SHIPPED_RATES;
  try {
    return parseJsonRates(readFileSync(path, 'utf8'));
  } catch (error) {
    const text = isCloudError(error) ? error.message : 'it cannot be read';
    throw new CloudError('invalid_argument', `${path}: ${text}; isobar prices rates --forget removes it`, { field: 'rates', outcome: 'not_applied' });
  }
}

/** Keeps rates for later commands, readable by their owner only and never half written. @returns the path of the file */
export function keepRates(stateFolder: string, rates: ReferenceRates): string {
  const folder = openStateFolder(stateFolder);
  const path = join(folder, FILE);
  const draft = join(folder, `.${FILE}.${randomUUID()}`);
  try {
    writeFileSync(draft, `${JSON.stringify(rates, null, 2)}\n`, { flag: 'wx', mode: OWNER_ONLY });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
  return path;
}

/** Goes back to the rates that come with Isobar. */
export function forgetRates(stateFolder: string): void {
  rmSync(join(stateFolder, FILE), { force: true });
}
