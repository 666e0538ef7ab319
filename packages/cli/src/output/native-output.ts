import type { Format } from './formats.ts';
import { yamlText } from './yaml-text.ts';

/** A reply of a cloud as text: JSON, which YAML and one line of it are too; a text stays as it is. Empty for no body. */
export function nativeOutput(format: Format, body: unknown): string {
  if (body === undefined) return '';
  if (format === 'yaml') return yamlText(body);
  if (typeof body === 'string' && format === 'table') return body;
  return JSON.stringify(body, null, format === 'ndjson' ? undefined : 2);
}
