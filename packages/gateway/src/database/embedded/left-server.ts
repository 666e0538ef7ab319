import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

import { CloudError } from '@isobar/core';

import { lockFile } from './file-lock.ts';

const FILE = 'server.lock';

/** What a server that an earlier gateway left is told, and how long it may take then. Fast shutdown, then immediate: that one recovers from its log. */
const WAYS_TO_END: readonly (readonly [signal: NodeJS.Signals, seconds: number])[] = [
  ['SIGINT', 20],
  ['SIGQUIT', 10],
];

/**
 * Takes the lock that a server holds with all its processes, and so knows that none of the folder's is left: one that an earlier
 * gateway left behind when it was killed is ended, one that is ending is waited for.
 * @returns a descriptor that the next server inherits
 * @throws CloudError `unavailable` for one that does not end
 */
export async function succeedServer(folder: string, data: string): Promise<number> {
  const path = join(folder, FILE);
  const free = await lockFile(path);
  if (free !== null) return free;
  for (const [signal, seconds] of WAYS_TO_END) {
    const pid = postmasterOf(data);
    if (pid !== null) end(pid, signal);
    const descriptor = await lockFile(path, seconds);
    if (descriptor !== null) return descriptor;
  }
  throw new CloudError('unavailable', `the database of ${folder} that an earlier process left does not end`, { outcome: 'not_applied' });
}

/** null where its file is gone, or names a process that is another one by now. */
function postmasterOf(data: string): number | null {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    if (!Number.isSafeInteger(pid) || pid <= 1) return null;
    // It works in the folder of its data.
    return process.platform !== 'linux' || readlinkSync(`/proc/${pid}/cwd`) === data ? pid : null;
  } catch {
    return null;
  }
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ESRCH') throw error;
  }
}
