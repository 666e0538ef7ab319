import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { link, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Json, SharedRecord } from '@isobar/core';
import { CloudError } from '@isobar/core';

import { isErrorCode } from './durable-file.ts';
import { changedAt, removeIfThere, removeOldDraft } from './leftovers.ts';
import { openStateFolder } from './state-folder.ts';

/** Another process was first so often that something else must be wrong. */
const MOST_TRIES = 1000;

/** So long a number that was taken stays taken: nobody who read the one before it in half of this can take it once more. */
const KEPT_MILLISECONDS = 10_000;

interface Newest {
  /** 0 where there is none. */
  readonly number: number;
  readonly value: Json | undefined;
}

/**
 * A shared value as files `<name>.<generation>`: the highest number counts, and only one process can create the next, so that no lock is left
 * behind by a process that dies. What it holds may be lost in a power cut; a change is made twice, never lost, where its process
 * stood still for seconds in the middle of it while others went on.
 */
export class SharedRecordFile implements SharedRecord {
  private readonly stateFolder: string;
  private readonly name: string;
  private readonly keptMilliseconds: number;

  constructor(stateFolder: string, name: string, keptMilliseconds = KEPT_MILLISECONDS) {
    this.stateFolder = stateFolder;
    this.name = name;
    this.keptMilliseconds = keptMilliseconds;
  }

  async update(change: (current: Json | undefined) => Json | undefined): Promise<void> {
    const folder = join(openStateFolder(this.stateFolder), 'shared');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const begun = performance.now();
      const newest = await this.newest(folder);
      if (newest === null) continue;
      const next = change(newest.value);
      if (next === undefined) return;
      const number = newest.number + 1;
      if (!(await this.take(folder, number, JSON.stringify(next)))) continue;
      const isLate = performance.now() - begun >= this.keptMilliseconds / 2;
      const generations = await this.generations(folder);
      await Promise.all([this.sweep(folder, number, generations), this.sweepDrafts(folder)]);
      // Whoever is late may have a number that was taken and swept before: then a higher one is there, and nobody saw this one.
      if (!isLate || !generations.some((generation) => generation > number)) return;
      await removeIfThere(this.path(folder, number));
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
  private async take(folder: string, number: number, text: string): Promise<boolean> {
    const draft = join(folder, `.${this.name}.${randomUUID()}`);
    await writeFile(draft, text, { flag: 'wx', mode: 0o600 });
    try {
      await link(draft, this.path(folder, number));
      return true;
    } catch (error) {
      if (isErrorCode(error, 'EEXIST')) return false;
      throw error;
    } finally {
      await unlink(draft);
    }
  }

  /** By the clock of the folder: when a file was linked to its number stands in its `ctime`, and they were linked in the order of their numbers. */
  private async sweep(folder: string, number: number, generations: readonly number[]): Promise<void> {
    const now = await changedAt(this.path(folder, number));
    if (now === null) return;
    const older = generations.filter((generation) => generation < number).toSorted((left, right) => left - right);
    for (const path of older.map((generation) => this.path(folder, generation))) {
      const taken = await changedAt(path);
      if (taken !== null && taken > now - this.keptMilliseconds) return;
      await removeIfThere(path);
    }
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
