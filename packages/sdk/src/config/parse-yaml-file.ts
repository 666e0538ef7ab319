import { readFileSync } from 'node:fs';

import { CloudError } from '@isobar/core';
import { CORE_SCHEMA, loadAll, mergeTag, YAMLException } from 'js-yaml';

/** With `<<`, by which clouds share settings: OpenStack's own clients read clouds.yaml with PyYAML, which knows it. */
const SCHEMA = CORE_SCHEMA.withTags(mergeTag);

/**
 * The one document of a file; null for a file that says nothing.
 * @throws CloudError `invalid_argument` with the place of the mistake, and nothing of what stands there: it may be a secret
 */
export function parseYamlFile(path: string): unknown {
  try {
    const [document = null, second] = loadAll(readFileSync(path, 'utf8'), { schema: SCHEMA });
    if (second === undefined) return document;
    throw new Error('it holds more than one document');
  } catch (error) {
    throw new CloudError('invalid_argument', `${path} cannot be read: ${reasonOf(error)}`, { field: 'config', given: path, outcome: 'not_applied' });
  }
}

/** Of a password without quotes, YAML takes what follows `*`, `&` or `!` for a name, and its error would quote it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof YAMLException)) return error instanceof Error ? error.message : String(error);
  const { reason, mark } = error;
  const words = /^[^"!:]*/.exec(reason)?.[0].trim() ?? '';
  const place = mark === undefined ? '' : ` (${mark.line + 1}:${mark.column + 1})`;
  return `${words}${place}${words === reason ? '' : '; a text that begins with *, & or ! stands in quotes'}`;
}
