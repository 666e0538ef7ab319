import { closeSync, ftruncateSync, readFileSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

import { CloudError } from '@isobar/core';

import { lockFile } from './file-lock.ts';

const FILE = 'owner.lock';

interface Owner {
  readonly pid: number;
  readonly host: string;
}

/**
 * Makes this process the one owner of a data folder, for as long as it lives: whatever ends it frees the folder.
 * @returns what gives it up before
 * @throws CloudError `conflict` with the owner's pid, where there is one
 */
export async function ownFolder(folder: string): Promise<() => void> {
  const path = join(folder, FILE);
  const descriptor = await lockFile(path);
  if (descriptor === null) throw taken(folder, path);
  ftruncateSync(descriptor);
  writeSync(descriptor, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Owner));
  return () => closeSync(descriptor);
}

function taken(folder: string, path: string): CloudError {
  const owner = readOwner(path);
  const who = owner === null ? 'another process' : owner.host === hostname() ? `process ${owner.pid}` : `process ${owner.pid} of ${owner.host}`;
  return new CloudError(
    'conflict',
    `${folder} belongs to ${who}, which is running: end it, choose another --state-dir, or share one PostgreSQL by --database postgres://…`,
    { outcome: 'not_applied', resource: folder, ...(owner === null ? {} : { extra: { pid: owner.pid, host: owner.host } }) },
  );
}

/** null where it is just being written. */
function readOwner(path: string): Owner | null {
  try {
    const { pid, host } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
  } catch {
    return null;
  }
}
