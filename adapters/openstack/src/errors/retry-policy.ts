import type { RetryPolicy } from '@isobar/transport';
import { isRepeatable, PASSING_STATUSES } from '@isobar/transport';

/**
 * Reads are asked again after faults that pass; anything that a rate limit refused waits, and was not applied (413 `overLimit` of old Novas
 * too). A 5xx of a write may have been applied (SOURCES.md#nova-interface-attach-unknown-500) and is left to the steps, as are the
 * conflicts of Nova, Cinder and Neutron (SOURCES.md#nova-busy-409): they look again before they write.
 */
export const retryOpenStack: RetryPolicy = ({ request, error, status }) =>
  error.code === 'rate_limited' || (isRepeatable(request) && PASSING_STATUSES.has(status));
