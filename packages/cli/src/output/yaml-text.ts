import { dump } from 'js-yaml';

/** What JSON would say, as YAML, without an end of line. Texts that an older reader would take for a date or a truth are quoted. */
export function yamlText(value: unknown): string {
  return dump(JSON.parse(JSON.stringify(value))).trimEnd();
}
