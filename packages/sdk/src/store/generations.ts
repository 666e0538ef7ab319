import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { createWhole, isErrorCode } from './durable-file.ts';

/** The newest generation of a lock. */
export interface Generation {
  readonly number: number;
  readonly content: string;
}

/**
 * Locks as files `<name>.<generation>`: the highest number counts, and only one process can create the next.
 * Nothing is ever deleted or overwritten, so two processes that see the same dead holder cannot both succeed it.
 */
export class Generations {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async newest(name: string): Promise<Generation | null> {
    const prefix = `${name}.`;
    const numbers = (await readdir(this.folder)).filter((file) => file.startsWith(prefix)).map((file) => Number(file.slice(prefix.length)));
    const number = Math.max(0, ...numbers.filter(Number.isInteger));
    return number === 0 ? null : { number, content: await this.read(`${prefix}${number}`) };
  }

  /** @returns false where another process was first */
  succeed(name: string, previous: Generation | null, content: string): Promise<boolean> {
    return createWhole(join(this.folder, `${name}.${(previous?.number ?? 0) + 1}`), content);
  }

  private async read(file: string): Promise<string> {
    try {
      return await readFile(join(this.folder, file), 'utf8');
    } catch (error) {
      if (isErrorCode(error, 'ENOENT')) return '';
      throw error;
    }
  }
}
