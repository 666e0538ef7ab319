import type { RetryPolicy } from '@isobar/transport';
import { isRepeatable, PASSING_STATUSES } from '@isobar/transport';

/**
 * That a 429 applied nothing is assumed (SOURCES.md#iwinv-rate-429-not-applied): no source says so, and it is what the word means elsewhere. Reads are asked again after faults that pass; a 5xx with a name of the vendor's table
 * is a refusal that a repetition meets again (SOURCES.md#iwinv-error-dev-check-return), so the error decides and not the status alone.
 */
export const retryIwinv: RetryPolicy = ({ request, error, status }) =>
  error.code === 'rate_limited' || (isRepeatable(request) && error.retryable && PASSING_STATUSES.has(status));
