import { isJsonObject } from './exchange.ts';

/** A JSON value as Python prints it: the services quote what they refuse in this form. */
export function toPythonText(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(toPythonText).join(', ')}]`;
  if (isJsonObject(value)) {
    const entries = Object.entries(value).map(([key, item]) => `${quote(key)}: ${toPythonText(item)}`);
    return `{${entries.join(', ')}}`;
  }
  // Only numbers are left of JSON; Python prints them alike.
  return typeof value === 'number' ? String(value) : typeof value;
}

function quote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', String.raw`\n`);
  if (!escaped.includes("'")) return `'${escaped}'`;
  return escaped.includes('"') ? `'${escaped.replaceAll("'", String.raw`\'`)}'` : `"${escaped}"`;
}
