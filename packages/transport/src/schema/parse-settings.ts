import { CloudError } from '@isobar/core';
import type { z } from 'zod';

import { nearest } from './nearest.ts';
import { jsonPath } from './parse-wire.ts';
import { READ_ONCE } from './read-once.ts';
import { isAccepted } from './wire-check.ts';

/** Settings, with the defaults of those that were left out. */
export type ParsedSettings<Schema extends z.ZodObject, Defaults> = Omit<z.output<Schema>, keyof Defaults> & {
  readonly [Name in keyof Defaults & keyof z.output<Schema>]: Exclude<z.output<Schema>[Name], undefined>;
};

/**
 * Checks settings that a user wrote, and fills in defaults. The schema is strict: an unknown key is an error that names the nearest known
 * one. Values are never shown, they may be secrets. What the schema need not change is read without making it.
 * @throws CloudError `invalid_argument`
 */
export function parseSettings<Schema extends z.ZodObject, Defaults extends Partial<z.output<Schema>>>(
  schema: Schema,
  defaults: Defaults,
  settings: unknown,
  where: string,
): ParsedSettings<Schema, Defaults> {
  const read = isAccepted(schema, settings) ? (settings as z.output<Schema>) : readSettings(schema, settings, where);
  const written = Object.entries(read).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(written) } as ParsedSettings<Schema, Defaults>;
}

function readSettings<Schema extends z.ZodObject>(schema: Schema, settings: unknown, where: string): z.output<Schema> {
  const parsed = schema.safeParse(settings, READ_ONCE);
  if (parsed.success) return parsed.data;
  // A misspelt key is also a missing one: the misspelling says more.
  const issue = parsed.error.issues.find((candidate) => candidate.code === 'unrecognized_keys') ?? parsed.error.issues[0];
  const known = Object.keys(schema.shape);
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const guess = nearest(key, known);
    const hint = guess === undefined ? '' : `; did you mean ${guess}?`;
    throw wrong(`${where}.${key}`, `unknown key${hint}`, known.join(', '));
  }
  const path = jsonPath(issue?.path ?? []).slice(1);
  throw wrong(`${where}${path}`, issue?.message ?? 'is wrong', known.join(', '));
}

function wrong(field: string, text: string, allowed: string): CloudError {
  return new CloudError('invalid_argument', `${field}: ${text}`, { field, allowed, outcome: 'not_applied' });
}

/** What messages call these settings: the cloud's name where it has one. */
export function settingsName(settings: unknown, provider: string): string {
  const name = (settings as { readonly cloud?: unknown } | null)?.cloud;
  return typeof name === 'string' && name !== '' ? name : provider;
}
