import { lstat, unlink } from 'node:fs/promises';

import { isErrorCode } from './durable-file.ts';

/** A draft of this age belongs to a process that is gone. */
const DRAFT_MILLISECONDS = 60_000;

export async function removeIfThere(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (!isErrorCode(error, 'ENOENT')) throw error;
  }
}

/** UTC milliseconds; null where there is no such file. */
export async function changedAt(path: string): Promise<number | null> {
  try {
    return (await lstat(path)).ctimeMs;
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Removes a file that was begun and never put in its place. */
export async function removeOldDraft(path: string): Promise<void> {
  try {
    const { mtimeMs } = await lstat(path);
    if (mtimeMs < Date.now() - DRAFT_MILLISECONDS) await unlink(path);
  } catch (error) {
    if (!isErrorCode(error, 'ENOENT')) throw error;
  }
}
