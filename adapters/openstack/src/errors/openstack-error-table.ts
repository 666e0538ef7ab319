import type { ErrorCode } from '@isobar/core';

/** What a reply of this status, with this wording, means. */
export interface ErrorRow {
  readonly status: number;
  /** Wording, or the service's own name of the fault; absent: any. */
  readonly when?: RegExp;
  readonly code: ErrorCode;
  /** For `conflict`: waiting will help. */
  readonly transitional?: boolean;
  readonly retryable?: boolean;
  /** The code may mean something else too. */
  readonly certainty?: 'possible';
  /** True where the answer says that nothing was done, even as a 5xx. */
  readonly refusal?: boolean;
}

/** Every service counts its quota under another status (SOURCES.md#nova-quota-403, #cinder-quota-413, #neutron-quota-409). */
const QUOTA = /quota|\bMaximum number of\b/i;

/** The first row that fits counts. Wordings are those that were recorded; the tests name them. */
export const ERROR_ROWS: readonly ErrorRow[] = [
  // A row was deleted while the list was being read (SOURCES.md#nova-list-bad-marker-400).
  { status: 400, when: /\bmarker\b.*not.*found/i, code: 'conflict', transitional: true, retryable: true },
  { status: 400, when: /No valid host was found/, code: 'capacity_unavailable' },
  // Cinder and Nova call the wrong state of a volume a bad request (SOURCES.md#nova-volume-attach-in-use-400).
  { status: 400, when: /status must be|is already attached|is not attached/i, code: 'conflict', transitional: false },
  // What this cloud or this API version does not do, however it is asked (SOURCES.md#nova-rescue-volume-backed-2.87, exchanges 206 and 246).
  { status: 400, when: /only supported starting with compute API|Cannot rescue a volume-backed|Unavailable console type/, code: 'unsupported' },
  { status: 400, code: 'invalid_argument' },
  { status: 401, code: 'unauthenticated' },
  { status: 403, when: QUOTA, code: 'quota_exceeded' },
  // Not a matter of rights (SOURCES.md#nova-create-zero-disk-403).
  { status: 403, when: /Only volume-backed servers are allowed/, code: 'invalid_argument' },
  { status: 403, code: 'permission_denied' },
  // An unknown path and a method that the microversion removed look like this (SOURCES.md#nova-404-path-shape).
  { status: 404, when: /^(Not Found|itemNotFound) The resource could not be found\.?$/, code: 'not_found', certainty: 'possible' },
  // Both are there, but no router joins them (SOURCES.md#neutron-floatingip-needs-router-404).
  { status: 404, when: /is not reachable from subnet/, code: 'conflict', transitional: false },
  { status: 404, code: 'not_found' },
  { status: 405, code: 'unsupported' },
  { status: 406, code: 'unsupported' },
  { status: 408, code: 'timeout', retryable: true },
  { status: 409, when: QUOTA, code: 'quota_exceeded' },
  // The one conflict that ends by itself (SOURCES.md#nova-busy-409); a server that is being built ends too.
  { status: 409, when: /while it is in (task_state|vm_state building\b)/, code: 'conflict', transitional: true, retryable: true },
  { status: 409, when: /while it is in vm_state|is locked|is not ready|is in an invalid state/, code: 'conflict', transitional: false },
  { status: 409, when: /Multiple possible networks/, code: 'invalid_argument' },
  { status: 409, when: /already exists/i, code: 'already_exists' },
  { status: 409, code: 'conflict', transitional: false },
  // A call that was taken out of the service (SOURCES.md#nova-xen-network-actions).
  { status: 410, code: 'unsupported' },
  { status: 413, when: QUOTA, code: 'quota_exceeded' },
  // Nova's old rate limits, and proxies that cut large bodies.
  { status: 413, when: /overLimit/, code: 'rate_limited', retryable: true },
  { status: 413, code: 'invalid_argument' },
  { status: 429, code: 'rate_limited', retryable: true, transitional: true, refusal: true },
  { status: 501, code: 'unsupported', refusal: true },
  // "Unexpected API Error": a fault in the cloud that a repetition meets again (SOURCES.md#nova-interface-attach-unknown-500).
  { status: 500, code: 'unavailable' },
];

/** For statuses without a row. */
export function rowOfStatus(status: number): ErrorRow {
  return status >= 500 ? { status, code: 'unavailable', retryable: true } : { status, code: 'internal' };
}
