import { readFileSync } from 'node:fs';

import { CloudError } from '@isobar/core';
import { parse } from 'yaml';

/** @throws CloudError `invalid_argument` with the place of the mistake */
export function parseYamlFile(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const text = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new CloudError('invalid_argument', `${path} cannot be read: ${text}`, { field: 'config', given: path, outcome: 'not_applied' });
  }
}
