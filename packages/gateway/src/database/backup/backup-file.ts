import { createHash } from 'node:crypto';
import { createReadStream, linkSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

import { CloudError } from '@isobar/core';

import type { StoredSequence, StoredTable } from './stored-tables.ts';

/** First line of a backup. */
export interface BackupHeader {
  readonly format: 'isobar-backup';
  readonly version: 1;
  readonly madeAt: string;
  /** Migrations that the tables had. */
  readonly migrations: readonly string[];
  /** Version of the tables of DBOS; null where there were none. */
  readonly dbos: number | null;
}

/** A line after the first: what comes next, one row of it, or what a sequence gave last. */
export type BackupLine =
  | { readonly table: StoredTable }
  | readonly (string | null)[]
  | { readonly sequence: StoredSequence & { readonly last: string; readonly used: boolean } };

/** Last line: without it the file was cut off. */
interface BackupEnd {
  readonly end: { readonly lines: number; readonly sha256: string };
}

const FORMAT = 'isobar-backup';
const VERSION = 1;

/**
 * Writes a file that is there whole or not at all, for nobody else to read.
 * @param lines JSON, without ends of lines
 * @throws CloudError `already_exists`: nothing is written over
 */
export async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    // Open before a line is asked for: a file that is still being made would come after its removal.
    const file = await open(unfinished, 'wx', 0o600);
    try {
      await pipeline(Readable.from(withEnd(lines)), createGzip(), (bytes: AsyncIterable<Uint8Array>) => file.writeFile(bytes));
      await file.sync();
    } finally {
      await file.close();
    }
    // Unlike a renaming, a link takes no place that is taken.
    linkSync(unfinished, path);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
    throw new CloudError('already_exists', `there is a file ${path} already`, { outcome: 'not_applied', resource: path }, { cause: error });
  } finally {
    rmSync(unfinished, { force: true });
  }
}

async function* withEnd(lines: AsyncIterable<string>): AsyncIterable<string> {
  const digest = createHash('sha256');
  let count = 0;
  for await (const line of lines) {
    digest.update(line).update('\n');
    count += 1;
    yield `${line}\n`;
  }
  yield `${JSON.stringify({ end: { lines: count, sha256: digest.digest('hex') } } satisfies BackupEnd)}\n`;
}

/**
 * Reads a whole backup to see that it is one, and as it was written.
 * @throws CloudError `invalid_argument` for one that is cut off, changed, of a newer form or none at all; `not_found`
 */
export async function verifyFile(path: string): Promise<BackupHeader> {
  const digest = createHash('sha256');
  let header: BackupHeader | null = null;
  let count = 0;
  let last: string | null = null;
  try {
    for await (const line of readLines(path)) {
      if (last !== null) {
        header ??= parseHeader(last, path);
        digest.update(last).update('\n');
        count += 1;
      }
      last = line;
    }
  } catch (error) {
    if (error instanceof CloudError) throw error;
    const { code } = error as { code?: unknown };
    if (code === 'ENOENT') throw new CloudError('not_found', `there is no file ${path}`, { outcome: 'not_applied' }, { cause: error });
    throw refused(path, `it is damaged (${String(code)})`);
  }
  const end = parseEnd(last);
  if (header === null || end === null) throw refused(path, 'it is cut off');
  if (end.lines !== count || end.sha256 !== digest.digest('hex')) throw refused(path, 'it is not as it was written');
  return header;
}

/** What a verified backup holds, after its header. */
export async function* readContent(path: string): AsyncIterable<BackupLine> {
  let isFirst = true;
  for await (const text of readLines(path)) {
    const line = JSON.parse(text) as BackupLine | BackupEnd;
    if ('end' in line) return;
    if (!isFirst) yield line;
    isFirst = false;
  }
}

async function* readLines(path: string): AsyncIterable<string> {
  const packed = createReadStream(path);
  const bytes = createGunzip();
  packed.on('error', (error) => bytes.destroy(error));
  packed.pipe(bytes);
  // `readline` swallows what its input throws.
  const failed = new Promise<never>((_resolve, reject) => bytes.once('error', reject));
  failed.catch(() => undefined);
  const lines = createInterface({ input: bytes, crlfDelay: Infinity })[Symbol.asyncIterator]();
  bytes.once('error', () => void lines.return?.());
  for (;;) {
    const { done, value } = await Promise.race([lines.next(), failed]);
    if (done === true) break;
    yield value;
  }
  if (bytes.errored !== null) throw bytes.errored;
}

function parseHeader(line: string, path: string): BackupHeader {
  const { format, version, ...more } = parseObject(line) as Partial<BackupHeader>;
  if (format !== FORMAT) throw refused(path, 'it is no backup of this program');
  if (version !== VERSION) throw refused(path, `its form is ${String(version)}, the newest known here is ${VERSION}`);
  return { format, version, ...more } as BackupHeader;
}

function parseEnd(line: string | null): BackupEnd['end'] | null {
  return (parseObject(line ?? '') as Partial<BackupEnd>).end ?? null;
}

function parseObject(line: string): object {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function refused(path: string, reason: string): CloudError {
  return new CloudError('invalid_argument', `${path} cannot be restored: ${reason}`, {
    field: 'file',
    given: path,
    allowed: 'a whole backup',
    outcome: 'not_applied',
  });
}
