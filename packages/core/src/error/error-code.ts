/** Every failure has one of these codes. Callers branch on the code, never on text. */
export const ERROR_CODES = [
  'not_found',
  'already_exists',
  'invalid_argument',
  'unauthenticated',
  'permission_denied',
  'conflict',
  'concurrent_operation',
  'quota_exceeded',
  'capacity_unavailable',
  'rate_limited',
  'unavailable',
  'timeout',
  'canceled',
  'unsupported',
  'consent_required',
  'plan_stale',
  'invalid_response',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Whether the change that was asked for took place. `not_applicable` is for reads and local checks. */
export const OUTCOMES = ['not_applied', 'applied', 'unknown', 'not_applicable'] as const;

export type Outcome = (typeof OUTCOMES)[number];
