import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';

import type { SourceFile } from '@isobar/core';
import { invalidArgument } from '@isobar/core';

/** Size and digest of a file, read as a stream. @throws CloudError `invalid_argument` for a file that cannot be read */
export async function measureFile(path: string): Promise<SourceFile> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk as Uint8Array);
      sizeBytes += (chunk as Uint8Array).byteLength;
    }
  } catch (error) {
    throw invalidArgument('file', path, `a file that can be read (${error instanceof Error ? error.message : String(error)})`);
  }
  return { path: resolve(path), sizeBytes, sha256: hash.digest('hex') };
}
