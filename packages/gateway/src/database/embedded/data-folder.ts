import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { CloudError } from '@isobar/core';

import type { WayToRun } from './way-to-run.ts';
import { start } from './way-to-run.ts';

/** The one user of an embedded database. */
export const ROLE = 'isobar';

/** Of the programs that come with it. */
const MAJOR_VERSION = '18';
const OPTIONS = ['-U', ROLE, '-E', 'UTF8', '--locale=C', '-A', 'trust', '--no-instructions'];

export interface DataFolderSettings {
  readonly initdb: string;
  readonly way: WayToRun;
  /** Whether its files must be there after a loss of power. */
  readonly sync: boolean;
}

/**
 * Makes the folder of the data where it is not there. It has its name only when it is whole: what is cut off leaves nothing.
 * @throws CloudError `unsupported` for one of another version of PostgreSQL
 */
export async function makeDataFolder(data: string, { initdb, way, sync }: DataFolderSettings): Promise<void> {
  if (existsSync(data)) {
    checkVersion(data);
    // What a copy may have opened to others: PostgreSQL would not start on that.
    return chmodSync(data, 0o700);
  }
  const unfinished = `${data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const child = start(way, initdb, ['-D', unfinished, ...OPTIONS, ...(sync ? [] : ['--no-sync'])], ['ignore', 'ignore', 'pipe']);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new CloudError('internal', `${initdb} ended with ${code}: ${said.trim()}`, { outcome: 'not_applied' });
  renameSync(unfinished, data);
}

function checkVersion(data: string): void {
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR_VERSION) return;
  throw new CloudError(
    'unsupported',
    `${data} is of PostgreSQL ${version}, this program brings ${MAJOR_VERSION}: make a backup with the program that made it, and restore that into an empty folder`,
    { outcome: 'not_applied' },
  );
}
