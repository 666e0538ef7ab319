import type { InvalidFields } from '../gcore-refusal.ts';

/** A map of field errors the way Python prints a dictionary: the platform puts that in its text. */
export function toPythonRepr(fields: InvalidFields | readonly string[]): string {
  if (isMessages(fields)) return `[${fields.map(quote).join(', ')}]`;
  const rows = Object.entries(fields).map(([name, inner]) => `${quote(name)}: ${toPythonRepr(inner)}`);
  return `{${rows.join(', ')}}`;
}

const isMessages = (fields: InvalidFields | readonly string[]): fields is readonly string[] => Array.isArray(fields);

/** Python prefers single quotes and takes double ones when the text has single ones in it. */
function quote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  if (escaped.includes("'") && !escaped.includes('"')) return `"${escaped}"`;
  return `'${escaped.replaceAll("'", "\\'")}'`;
}
