import type { Warning } from '@isobar/core';

/** Nothing is dropped in silence: one warning per option that the memory cloud has no place for. */
export function ignoredWarnings(request: object, names: readonly string[]): readonly Warning[] {
  return names
    .filter((name) => (request as Readonly<Record<string, unknown>>)[name] !== undefined)
    .map((name) => ({ type: 'unsupported', subject: `request.${name}`, detail: `the memory cloud has no ${name}` }));
}
