import type { components } from '@isobar/contracts/iwinv';
import type { ErrorCode } from '@isobar/core';

export type IwinvErrorCode = components['schemas']['ErrorCode'];

/** What one of iwinv's error names means. */
export interface ErrorRow {
  readonly code: ErrorCode;
  /** For `conflict`: waiting will help. */
  readonly transitional?: boolean;
  readonly retryable?: boolean;
  /** The name may mean something else too. */
  readonly certainty?: 'possible';
  /** True where the name says that nothing was done, even when it comes with a 5xx. */
  readonly refusal?: boolean;
  readonly hint?: string;
}

const ALLOW_LIST: ErrorRow = {
  code: 'permission_denied',
  refusal: true,
  hint: 'add the address of this machine to the allow-list of the API key in the iwinv console, unless iwinv refused for another reason',
};
const CREDENTIALS: ErrorRow = { code: 'unauthenticated', refusal: true };
const BAD_INPUT: ErrorRow = { code: 'invalid_argument' };

/** Every name of the vendor's table (SOURCES.md#iwinv-error-table); meanings are read from the names where no live case is known. */
export const ERROR_ROWS = {
  // Also says "busy with another job" while the resource exists (SOURCES.md#iwinv-404-can-mean-busy).
  NOT_FOUND: { code: 'not_found', certainty: 'possible' },
  CIDR_NOT_VALID: BAD_INPUT,
  CIDR_NOT_REGISTERED: BAD_INPUT,
  IPV6_NOT_SUPPORTED: BAD_INPUT,
  CHECK_REQUEST_IP: ALLOW_LIST,
  CHECK_CREDENTIAL: CREDENTIALS,
  CHECK_SIGNATURE: CREDENTIALS,
  INVALID_SIGNATURE: CREDENTIALS,
  CHECK_IP: ALLOW_LIST,
  REQUIRED_GET_PARAM_MISSING: BAD_INPUT,
  REQUIRED_POST_PARAM_MISSING: BAD_INPUT,
  // HTTP 500, yet a refusal by policy and not a fault (SOURCES.md#iwinv-error-dev-check-return).
  DEV_CHECK_RETURN: {
    code: 'permission_denied',
    refusal: true,
    hint: 'iwinv refused it by its own policy, for instance because the zone is restricted',
  },
  UNAVAILABLE_FLAVOR: { code: 'capacity_unavailable' },
  CHECK_PARAM: BAD_INPUT,
  CHECK_PARAM_ENUM: BAD_INPUT,
  UNAVAILABLE_COMBINATION: { code: 'invalid_argument', hint: 'zone, image and flavor do not go together, or the disk would shrink' },
  CHECK_LENGTH: BAD_INPUT,
  UNAVAILABLE_SSH_KEY: BAD_INPUT,
  // One name for "deleted" and for "another operation runs" (SOURCES.md#iwinv-error-working-instance).
  DELETED_OR_WORKING_INSTANCE: { code: 'conflict', transitional: true, retryable: true, certainty: 'possible' },
  EMPTY_SET: { code: 'not_found' },
  IN_USE: { code: 'conflict', transitional: false },
  ID_INVALID: { code: 'not_found' },
  LIMIT_EXCEEDED: { code: 'quota_exceeded' },
  CHECK_CONSOLE: { code: 'conflict', transitional: false, certainty: 'possible', hint: 'look at the server in the iwinv console' },
} as const satisfies Readonly<Record<IwinvErrorCode, ErrorRow>>;

/** For replies without a name that is known: a proxy's page, or the 422 of other services on this host. */
export const STATUS_ROWS: ReadonlyMap<number, ErrorRow> = new Map<number, ErrorRow>([
  [400, BAD_INPUT],
  [401, CREDENTIALS],
  [403, { code: 'permission_denied' }],
  [404, { code: 'not_found', certainty: 'possible' }],
  [405, { code: 'unsupported' }],
  [408, { code: 'timeout', retryable: true }],
  [409, { code: 'conflict' }],
  [422, BAD_INPUT],
]);

/** 60 calls a minute (SOURCES.md#iwinv-rate-60-per-minute); a write over the limit was not applied, so waiting helps. */
export const RATE_LIMIT: ErrorRow = { code: 'rate_limited', retryable: true, transitional: true, refusal: true };

export function rowOfName(name: string): ErrorRow | undefined {
  return Object.hasOwn(ERROR_ROWS, name) ? ERROR_ROWS[name as IwinvErrorCode] : undefined;
}
