import type { Evidence, Warning } from '@isobar/core';

import type { GcoreFacts } from '../facts/gcore-facts.ts';
import { EVIDENCE } from '../gcore-evidence.ts';

/** An option that this platform cannot take: said, never dropped in silence. Nothing where it was not given. */
export function unsupported(subject: string, value: unknown, detail: string, { source }: Evidence): readonly Warning[] {
  return value === undefined ? [] : [{ type: 'unsupported', subject: `request.${subject}`, detail, source }];
}

/** Warnings of a translation, which names fields of the request. */
export function ofRequest(warnings: readonly Warning[]): readonly Warning[] {
  return warnings.map((warning) => ({ ...warning, subject: `request.${warning.subject}` }));
}

export function labelWarnings({ dialect }: GcoreFacts, labels: Readonly<Record<string, string>> | undefined): readonly Warning[] {
  if (dialect.tagsEverywhere) return [];
  return unsupported('labels', labels, 'no source says whether this white label takes tags on it', EVIDENCE.undescribedEdgecenter);
}
