import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import type { SourceFile } from '@isobar/core';

const bytes = readFileSync(import.meta.filename);

/** A small file that can stand for the bytes of an image: this one. */
export const SOURCE_FILE: SourceFile = {
  path: import.meta.filename,
  sizeBytes: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
};
