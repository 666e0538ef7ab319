import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { link, open, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const OWNER_ONLY = 0o600;

/** Makes the entry of a new file in its folder survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Appends and returns when it is on stable storage. */
export async function appendDurably(path: string, text: string): Promise<void> {
  await writeDurably(await open(path, 'a', OWNER_ONLY), text);
}

/**
 * Creates a file with its whole content or not at all: nobody ever sees it half written.
 * @returns false where it exists already
 */
export async function createWhole(path: string, text: string): Promise<boolean> {
  const folder = dirname(path);
  const draft = join(folder, `.draft-${randomUUID()}`);
  await writeDurably(await open(draft, 'wx', OWNER_ONLY), text);
  try {
    await link(draft, path);
    await syncFolder(folder);
    return true;
  } catch (error) {
    if (isErrorCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

export function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

async function writeDurably(handle: FileHandle, text: string): Promise<void> {
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
