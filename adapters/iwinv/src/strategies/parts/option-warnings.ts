import type { Evidence, Warning } from '@isobar/core';

/** An option that iwinv has no place for: it is ignored, and said so. */
export interface IgnoredOption {
  readonly detail: string;
  readonly evidence: Evidence;
}

/** One warning for each given option that cannot be honoured. */
export function ignoredOptions(request: object, ignored: Readonly<Record<string, IgnoredOption>>): readonly Warning[] {
  return Object.entries(ignored).flatMap(([option, { detail, evidence }]): readonly Warning[] => {
    const given = (request as Readonly<Record<string, unknown>>)[option];
    return given === undefined ? [] : [{ type: 'unsupported', subject: `request.${option}`, detail, source: evidence.source }];
  });
}

/** iwinv chooses passwords itself. */
export function passwordWarnings(password: string | undefined, evidence: Evidence): readonly Warning[] {
  if (password !== 'set') return [];
  const detail = 'iwinv chooses the password itself; with `return` it is read and handed over once';
  return [{ type: 'unsupported', subject: 'request.password', detail, source: evidence.source }];
}
