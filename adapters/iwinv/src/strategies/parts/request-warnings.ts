import type { Warning } from '@isobar/core';

/** Warnings of a translation, which name a field, as warnings of the request. */
export function ofRequest(warnings: readonly Warning[]): readonly Warning[] {
  return warnings.map((warning) => ({ ...warning, subject: `request.${warning.subject}` }));
}
