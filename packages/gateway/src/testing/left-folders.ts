import { closeSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { lockFile } from '../database/embedded/file-lock.ts';

const PREFIX = 'isobar-test-database-';
/** So that a folder that was made just now, and is not owned yet, is not taken for one that was left. */
const YOUNG_MILLISECONDS = 120_000;

/** A folder for a server of tests. Those that ended processes left are removed: a runner that kills its workers lets them tidy nothing up. */
export async function makeTestFolder(): Promise<string> {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const folder of names.map((name) => join(tmpdir(), name))) {
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age < YOUNG_MILLISECONDS) continue;
    const lock = await lockFile(join(folder, 'server.lock')).catch(() => null);
    if (lock === null) continue;
    rmSync(folder, { recursive: true, force: true });
    closeSync(lock);
  }
  return mkdtempSync(join(tmpdir(), PREFIX));
}
