import { access, readFile, readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';

import type { OperationEvent } from '@isobar/core';
import { CloudError } from '@isobar/core';

import { appendDurably, createWhole, isErrorCode } from './durable-file.ts';

const SUFFIX = '.ndjson';
const MARK = '.cancel';

/** The journals of a folder: one append-only file per operation, one event per line. */
export class JournalFiles {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async create(id: string, first: OperationEvent): Promise<void> {
    if (await createWhole(this.path(id), line(first))) return;
    throw new CloudError('already_exists', `operation ${id} exists already`, { outcome: 'not_applied' });
  }

  async append(id: string, event: OperationEvent): Promise<void> {
    await appendDurably(this.path(id), line(event));
  }

  /** @throws CloudError `not_found` */
  async read(id: string): Promise<readonly OperationEvent[]> {
    return parseLines(await this.text(id));
  }

  /** Cuts off a last line that a crash left half written, so that the next append begins a line of its own. */
  async repair(id: string): Promise<void> {
    const text = await this.text(id);
    const whole = text.lastIndexOf('\n') + 1;
    if (whole < text.length) await truncate(this.path(id), Buffer.byteLength(text.slice(0, whole)));
  }

  /** Leaves a mark beside the journal, which stays its owner's. @throws CloudError `not_found` */
  async mark(id: string): Promise<void> {
    await this.text(id);
    await createWhole(`${this.path(id)}${MARK}`, '');
  }

  async isMarked(id: string): Promise<boolean> {
    return access(`${this.path(id)}${MARK}`).then(
      () => true,
      (error: unknown) => {
        if (isErrorCode(error, 'ENOENT')) return false;
        throw error;
      },
    );
  }

  /** Ids of all operations. */
  async ids(): Promise<readonly string[]> {
    const names = await readdir(this.folder);
    return names.filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length));
  }

  private async text(id: string): Promise<string> {
    try {
      return await readFile(this.path(id), 'utf8');
    } catch (error) {
      if (isErrorCode(error, 'ENOENT')) throw new CloudError('not_found', `no operation ${id}`, { resource: id, outcome: 'not_applied' });
      throw error;
    }
  }

  private path(id: string): string {
    if (!/^[A-Za-z0-9-]+$/.test(id)) throw new CloudError('not_found', `no operation ${JSON.stringify(id)}`, { outcome: 'not_applied' });
    return join(this.folder, `${id}${SUFFIX}`);
  }
}

function line(event: OperationEvent): string {
  return `${JSON.stringify(event)}\n`;
}

/** A line without its end was never acknowledged: the write that it tells of did not begin. */
function parseLines(text: string): OperationEvent[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => JSON.parse(row) as OperationEvent);
}
