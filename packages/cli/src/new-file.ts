import type { FileHandle } from 'node:fs/promises';
import { open, rm } from 'node:fs/promises';

import { invalidArgument } from '@isobar/core';

/**
 * Writes a new file: where the writing fails nothing is left of it, and a file that was there stays as it was.
 * It is made before anything is written, and so before any cloud is asked for what comes into it.
 * @param option names it in errors: `--file`
 * @param mode of the file, before the user's umask
 * @throws CloudError `invalid_argument` for a file that is there, and a place where none can be made
 */
export async function writeNewFile(option: string, path: string, write: (file: FileHandle) => Promise<void>, mode = 0o666): Promise<void> {
  const file = await open(path, 'wx', mode).catch((error: NodeJS.ErrnoException) => {
    throw invalidArgument(option, path, `a new file that can be written (${error.code})`);
  });
  try {
    await write(file);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}
