import { readFileSync } from 'node:fs';

import { invalidArgument } from '@isobar/core';

/** @throws CloudError `invalid_argument` naming the flag */
export function readTextFile(flag: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw invalidArgument(flag, path, 'a file that can be read');
  }
}
