import type { RetryPolicy } from '@isobar/transport';
import { isRepeatable, PASSING_STATUSES } from '@isobar/transport';

/**
 * What the vendor's own clients ask again (SOURCES.md#gcore-client-retries-409), with two differences: a write is asked again
 * only after a 429, of which it is assumed that it applied nothing (SOURCES.md#gcore-rate-limit-not-applied), and a 409 of a lock is left to the steps, which look again
 * before they write (SOURCES.md#gcore-lock-409).
 */
export const retryGcore: RetryPolicy = ({ request, error, status }) =>
  error.code === 'rate_limited' || (isRepeatable(request) && PASSING_STATUSES.has(status));
