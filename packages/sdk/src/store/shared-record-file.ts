import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { link, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Json, SharedRecord } from '@isobar/core';
import { CloudError } from '@isobar/core';

import { isErrorCode } from './durable-file.ts';
import { removeIfThere, removeOldDraft } from './leftovers.ts';
import { openStateFolder } from './state-folder.ts';

/** Another process was first so often that something else must be wrong. */
const MOST_TRIES = 1000;

interface Newest {
  /** 0 where there is none. */
  readonly number: number;
  readonly value: Json | undefined;
}

/**
 * A shared value as files `<name>.<generation>`: the highest number counts, and only one process can create the next, so that no lock is left
 * behind by a process that dies. What it holds may be lost in a power cut.
 */
export class SharedRecordFile implements SharedRecord {
  private readonly stateFolder: string;
  private readonly name: string;

  constructor(stateFolder: string, name: string) {
    this.stateFolder = stateFolder;
    this.name = name;
  }

  async update(change: (current: Json | undefined) => Json | undefined): Promise<void> {
    const folder = join(openStateFolder(this.stateFolder), 'shared');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const newest = await this.newest(folder);
      if (newest === null) continue;
      const next = change(newest.value);
      if (next === undefined) return;
      if (await this.succeed(folder, newest.number + 1, JSON.stringify(next))) return;
    }
    throw new CloudError('internal', `${join(folder, this.name)}: other processes do not let it be changed`);
  }

  /** null where it was replaced while it was looked for. */
  private async newest(folder: string): Promise<Newest | null> {
    const number = Math.max(0, ...(await this.generations(folder)));
    if (number === 0) return { number, value: undefined };
    try {
      return { number, value: parsed(await readFile(this.path(folder, number), 'utf8')) };
    } catch (error) {
      if (isErrorCode(error, 'ENOENT')) return null;
      throw error;
    }
  }

  /** @returns false where another process was first */
  private async succeed(folder: string, number: number, text: string): Promise<boolean> {
    const draft = join(folder, `.${this.name}.${randomUUID()}`);
    await writeFile(draft, text, { flag: 'wx', mode: 0o600 });
    try {
      await link(draft, this.path(folder, number));
    } catch (error) {
      if (isErrorCode(error, 'EEXIST')) return false;
      throw error;
    } finally {
      await unlink(draft);
    }
    const generations = await this.generations(folder);
    const older = generations.filter((generation) => generation < number);
    await Promise.all([...older.map((generation) => removeIfThere(this.path(folder, generation))), this.sweepDrafts(folder)]);
    // This number may have been taken and swept before: then a higher one is there, and nobody saw this one.
    if (!generations.some((generation) => generation > number)) return true;
    await removeIfThere(this.path(folder, number));
    return false;
  }

  private async generations(folder: string): Promise<readonly number[]> {
    const prefix = `${this.name}.`;
    const files = (await readdir(folder)).filter((file) => file.startsWith(prefix));
    return files.map((file) => Number(file.slice(prefix.length))).filter(Number.isInteger);
  }

  private async sweepDrafts(folder: string): Promise<void> {
    const drafts = (await readdir(folder)).filter((file) => file.startsWith(`.${this.name}.`));
    await Promise.all(drafts.map((draft) => removeOldDraft(join(folder, draft))));
  }

  private path(folder: string, number: number): string {
    return join(folder, `${this.name}.${number}`);
  }
}

/** What is not JSON is handed over as the text that it is. */
function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
