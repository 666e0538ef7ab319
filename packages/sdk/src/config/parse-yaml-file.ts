import { readFileSync } from 'node:fs';

import { CloudError } from '@isobar/core';
import { CORE_SCHEMA, loadAll, mergeTag } from 'js-yaml';

/** With `<<`, by which clouds share settings: OpenStack's own clients read clouds.yaml with PyYAML, which knows it. */
const SCHEMA = CORE_SCHEMA.withTags(mergeTag);

/**
 * The one document of a file; null for a file that says nothing.
 * @throws CloudError `invalid_argument` with the place of the mistake
 */
export function parseYamlFile(path: string): unknown {
  try {
    const [document = null, second] = loadAll(readFileSync(path, 'utf8'), { schema: SCHEMA });
    if (second === undefined) return document;
    throw new Error('it holds more than one document');
  } catch (error) {
    const text = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new CloudError('invalid_argument', `${path} cannot be read: ${text}`, { field: 'config', given: path, outcome: 'not_applied' });
  }
}
