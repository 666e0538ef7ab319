import type { Json, JsonObject } from '@isobar/core';

const NUL = String.fromCodePoint(0);

/** What a text of PostgreSQL cannot hold is left out of it: NUL and halves of characters. */
export function storableText(text: string): string {
  return text.replaceAll(NUL, '').toWellFormed();
}

/** Escapes that jsonb refuses; a backslash before one makes it harmless, and is looked at closely then too. */
const SUSPECT = /\\u(?:0000|d[89a-f])/;

/** JSON that a jsonb takes. */
export function storableJson(value: Json): string {
  const text = JSON.stringify(value);
  return SUSPECT.test(text) ? JSON.stringify(cleaned(value)) : text;
}

function cleaned(value: Json | undefined): Json | undefined {
  if (typeof value === 'string') return storableText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => cleaned(item) ?? null);
  const members = Object.entries(value as JsonObject);
  return Object.fromEntries(members.map(([name, member]) => [storableText(name), cleaned(member)]));
}
