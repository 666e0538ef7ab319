import type { CloudError } from '@isobar/core';

import type { HttpRequest } from '../http-request.ts';
import { isRead } from '../http-request.ts';

/** One attempt that did not succeed. */
export interface FailedAttempt {
  readonly request: HttpRequest;
  readonly error: CloudError;
  /** null where there was no whole reply. */
  readonly status: number | null;
  /** Whether bytes of the request may have reached the cloud. */
  readonly sent: boolean;
}

/**
 * Whether a reply of this provider may be answered by asking again. Pure. It is asked only where that cannot do a thing twice:
 * for reads, and for writes whose error says `not_applied`.
 *
 * Which layer tries what again: the transport repeats what never arrived, reads, and what a provider's policy calls refused for now
 * (too many requests). A `conflict` that is `transitional` belongs to the engine of operations (core, run-step), which
 * looks again at what the write relies on first; so does every write whose outcome is `unknown`.
 */
export type RetryPolicy = (failed: FailedAttempt & { readonly status: number }) => boolean;

/** Statuses that pass by themselves; a read that met one is worth another try. */
export const PASSING_STATUSES: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** For providers that are like most: what is over a limit waits, and reads are patient. */
export const defaultRetryPolicy: RetryPolicy = ({ request, error, status }) =>
  error.code === 'rate_limited' || status === 429 || (isRepeatable(request) && PASSING_STATUSES.has(status));

/** Whether sending it twice is the same as sending it once. */
export function isRepeatable(request: HttpRequest): boolean {
  return isRead(request.method) || request.repeatable === true;
}

/** The rule above every policy: nothing that may have been applied is sent again, and bytes of a file are never sent a second time. */
export function mayRepeat(failed: FailedAttempt, policy: RetryPolicy): boolean {
  const { request, error, status, sent } = failed;
  if (request.stream !== undefined) return false;
  if (status === null) return error.retryable && (!sent || isRepeatable(request));
  if (!isRepeatable(request)) return error.outcome === 'not_applied' && policy({ ...failed, status });
  return isGarbled(error) || policy({ ...failed, status });
}

/** A reply whose body is cut or a proxy's page: what was read is unknown, and reading again does no harm. */
function isGarbled(error: CloudError): boolean {
  return error.code === 'invalid_response';
}
