import type { Operation } from '@isobar/core';

import type { Answer, Call } from '../handler.ts';
import { badInput } from '../problem/api-error.ts';

const MAX_WAIT_SECONDS = 60;

/** How long the caller wants to wait (RFC 7240); null where it does not. @throws ApiError for a time that is no whole number of seconds */
export function waitMilliseconds({ headers }: Pick<Call, 'headers'>): number | null {
  const preferences = (headers['prefer'] ?? '').split(/[,;]/).map((preference) => preference.trim());
  const wait = preferences.find((preference) => /^wait\s*=/i.test(preference));
  if (wait === undefined) return null;
  const seconds = /^wait\s*=\s*"?(\d{1,9})"?$/i.exec(wait)?.[1];
  if (seconds === undefined) throw badInput(['headers', 'prefer'], wait, 'wait=N, a whole number of seconds');
  return Math.min(Number(seconds), MAX_WAIT_SECONDS) * 1000;
}

/** An operation with its path, and whether it was waited for. */
export function operationAnswer(operation: Operation, status: 200 | 202, wait: number | null): Answer {
  const applied = wait === null ? {} : { 'preference-applied': `wait=${wait / 1000}` };
  return { status, headers: { location: `/v1/operations/${operation.id}`, ...applied }, body: operation };
}
