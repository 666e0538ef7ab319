import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { CloudError } from '@isobar/core';

/** Version of what is on disk. Another version is refused, never guessed at. */
const FORMAT = '1';
const OWNER_ONLY = 0o700;

export interface FolderEnvironment {
  readonly [name: string]: string | undefined;
}

/** `--state-dir`, then $ISOBAR_STATE_DIR, then $XDG_STATE_HOME/isobar, then ~/.local/state/isobar. */
export function stateFolderPath(given: string | undefined, environment: FolderEnvironment): string {
  if (given !== undefined) return given;
  const own = environment['ISOBAR_STATE_DIR'];
  if (own !== undefined && own !== '') return own;
  const base = environment['XDG_STATE_HOME'];
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.local', 'state'), 'isobar');
}

/**
 * Makes the folder for its owner only, or checks the one that is there.
 * @throws CloudError `internal` when another version of Isobar wrote it
 */
export function openStateFolder(path: string): string {
  const versionFile = join(path, 'FORMAT');
  mkdirSync(path, { recursive: true, mode: OWNER_ONLY });
  if (!existsSync(versionFile)) writeFileSync(versionFile, `${FORMAT}\n`, { mode: 0o600 });
  const found = readFileSync(versionFile, 'utf8').trim();
  if (found !== FORMAT && found !== '') {
    throw new CloudError('internal', `${path} holds state of format ${found}, this Isobar reads format ${FORMAT}`, { outcome: 'not_applied' });
  }
  return path;
}
