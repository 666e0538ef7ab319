import { lchownSync, lstatSync, mkdirSync, mkdtempSync, readlinkSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import type { WayToRun } from './way-to-run.ts';

const NAME = 'run';
const ELSEWHERE = 'isobar-sockets-';
const MODE = 0o700;
/** Of `.s.PGSQL.5432` in it, with its end: what the kernel takes. */
const LONGEST_PATH = process.platform === 'darwin' ? 103 : 107;

/**
 * Makes the folder in which the server has its socket, empty, in place of what an earlier one left there. It is `run` in the data
 * folder, or a link of this name to one whose path is short enough for a socket.
 */
export function makeSocketsFolder(folder: string, { user }: WayToRun): string {
  removeSocketsFolder(folder);
  const sockets = makeFolder(join(folder, NAME));
  if (user !== null) lchownSync(sockets, user.uid, user.gid);
  return sockets;
}

function makeFolder(near: string): string {
  if (fits(near)) {
    mkdirSync(near, { mode: MODE });
    return near;
  }
  // The folder for temporary files may have a long path itself.
  const parent = [tmpdir(), '/tmp'].find((path) => fits(join(path, `${ELSEWHERE}012345`))) ?? tmpdir();
  const short = mkdtempSync(join(parent, ELSEWHERE));
  symlinkSync(short, near);
  return short;
}

/** Where the server of this folder has its socket; null where none was started. */
export function findSocketsFolder(folder: string): string | null {
  try {
    return realpathSync(join(folder, NAME));
  } catch {
    return null;
  }
}

export function removeSocketsFolder(folder: string): void {
  const near = join(folder, NAME);
  const isLink = lstatSync(near, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const target = isLink ? readlinkSync(near) : null;
  if (target !== null && basename(target).startsWith(ELSEWHERE)) rmSync(target, { recursive: true, force: true });
  rmSync(near, { recursive: true, force: true });
}

function fits(path: string): boolean {
  return Buffer.byteLength(join(path, '.s.PGSQL.5432')) <= LONGEST_PATH;
}
