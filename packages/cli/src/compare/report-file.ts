import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { CloudError, invalidArgument } from '@isobar/core';

const FLAG = '--report';

/** A file that a report may be written to, found so before any cloud is asked. */
export interface ReportFile {
  readonly path: string;
  /** Whole or not at all, with the permissions of the user's umask. @throws CloudError `already_exists` if somebody made it meanwhile */
  write(text: string): void;
}

/**
 * @param force replaces a file that is there
 * @throws CloudError `invalid_argument` for a folder, and for a file whose folder is not there; `already_exists` for one that is there
 */
export function reportFile(path: string, force: boolean): ReportFile {
  const folder = dirname(path);
  if (path === '' || path.endsWith('/') || isFolder(path)) throw invalidArgument(FLAG, path, 'a file, such as report.html');
  if (!isFolder(folder)) throw invalidArgument(FLAG, path, `a file in a folder that is there; ${folder} is not`);
  if (!force && existsSync(path)) throw alreadyThere(path);
  return { path, write: (text) => writeWhole(path, text, force) };
}

function writeWhole(path: string, text: string, force: boolean): void {
  // A link goes on leading where it leads.
  const target = force && existsSync(path) ? realpathSync(path) : path;
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    // To link, unlike to rename, never replaces a file.
    if (force) renameSync(draft, target);
    else linkSync(draft, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason told';
    throw code === 'EEXIST' ? alreadyThere(path) : invalidArgument(FLAG, path, `a file that can be written (${code})`);
  } finally {
    rmSync(draft, { force: true });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function alreadyThere(path: string): CloudError {
  return new CloudError('already_exists', `${path} is there already; --force replaces it`, { field: FLAG, given: path, outcome: 'not_applied' });
}
