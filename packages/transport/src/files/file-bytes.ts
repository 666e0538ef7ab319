import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

import type { SourceFile, TransferProgress } from '@isobar/core';
import { CloudError } from '@isobar/core';

/** Digests of what was sent, by algorithm. */
export type FileDigests = Readonly<Record<string, string>>;

/** The one that a plan has, and the one that clouds make by default. */
const ALGORITHMS = ['sha256', 'sha512'] as const;

/**
 * The bytes of a file on their way out. The last piece is held back until the whole is known to be what was planned, so that
 * a file that has changed is never taken by the cloud.
 * @throws CloudError `invalid_argument` for a file that cannot be read or is another than planned; nothing was stored then
 */
export async function* plannedBytes(
  file: SourceFile,
  onDigests: (digests: FileDigests) => void,
  report: (progress: TransferProgress) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const hashes = ALGORITHMS.map((algorithm): readonly [string, Hash] => [algorithm, createHash(algorithm)]);
  let doneBytes = 0;
  let held: Uint8Array | null = null;
  for await (const piece of read(file)) {
    for (const [, hash] of hashes) hash.update(piece);
    doneBytes += piece.byteLength;
    if (doneBytes > file.sizeBytes) throw changed(file, 'it is larger');
    if (held !== null) yield held;
    held = piece;
    report({ doneBytes: doneBytes - piece.byteLength, ofBytes: file.sizeBytes });
  }
  const digests = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
  if (doneBytes < file.sizeBytes) throw changed(file, 'it is smaller');
  if (digests['sha256'] !== file.sha256) throw changed(file, 'its sha256 is another');
  onDigests(digests);
  if (held !== null) yield held;
  report({ doneBytes, ofBytes: file.sizeBytes });
}

/** A digest of a file that is still here; null where it cannot be had. */
export async function digestOfFile(path: string, algorithm: string): Promise<string | null> {
  try {
    const hash = createHash(algorithm);
    for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

/** The first bytes of a file; null where it cannot be read. */
export async function headOfFile(path: string, sizeBytes: number): Promise<Buffer | null> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(sizeBytes), 0, sizeBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

async function* read({ path }: SourceFile): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) yield piece as Uint8Array;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CloudError(
      'invalid_argument',
      `file: cannot be read: ${reason}`,
      { field: 'file', given: path, outcome: 'not_applied' },
      { cause: error },
    );
  }
}

function changed({ path }: SourceFile, how: string): CloudError {
  const details = { field: 'file', given: path, outcome: 'not_applied' } as const;
  return new CloudError('plan_stale', `file: ${how} than when it was planned. Make a new plan.`, details);
}
