import { stringify } from 'yaml';

import type { Format } from './formats.ts';

/** A reply of a cloud as text: JSON, which YAML and one line of it are too; a text stays as it is. Empty for no body. */
export function nativeOutput(format: Format, body: unknown): string {
  if (body === undefined) return '';
  if (format === 'yaml') return stringify(body).trimEnd();
  if (typeof body === 'string' && format === 'table') return body;
  return JSON.stringify(body, null, format === 'ndjson' ? undefined : 2);
}
