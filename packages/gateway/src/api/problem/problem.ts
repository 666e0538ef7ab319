import type { CloudErrorJson, ErrorCode } from '@isobar/core';
import { isCloudError, toCloudError } from '@isobar/core';

import type { Schemas } from '../../contract.ts';
import { ApiError } from './api-error.ts';

/** HTTP status and title of each code; see SOURCES.md#isobar-problem. */
const CODES: Readonly<Record<ErrorCode, readonly [status: number, title: string]>> = {
  not_found: [404, 'Not found'],
  already_exists: [409, 'Already exists'],
  invalid_argument: [400, 'Wrong in itself'],
  unauthenticated: [401, 'Not signed in'],
  permission_denied: [403, 'Not allowed'],
  conflict: [409, 'Not in this state'],
  concurrent_operation: [409, 'Another operation works on it'],
  quota_exceeded: [409, 'A limit of the account is reached'],
  capacity_unavailable: [409, 'The cloud has no room'],
  rate_limited: [429, 'Too many requests'],
  unavailable: [503, 'Not available now'],
  timeout: [504, 'No answer in time'],
  canceled: [503, 'Stopped'],
  unsupported: [422, 'Not possible on this cloud'],
  consent_required: [409, 'A loss must be accepted first'],
  plan_stale: [409, 'The plan is not fresh'],
  invalid_response: [502, 'The cloud answered what nobody can read'],
  internal: [500, 'A fault of Isobar'],
};

/**
 * What a cloud says to the gateway is another thing than what the gateway says to its caller: the credentials that it refuses are
 * the gateway's own, and that it is away does not mean that the gateway is.
 */
const CODES_OF_A_CLOUD: Readonly<Partial<Record<ErrorCode, number>>> = { unauthenticated: 502, unavailable: 502 };

export interface ProblemAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Schemas['Problem'];
}

/** Any failure as problem+json. Of what nobody mapped nothing is told but the id under which the log has it. */
export function problemOf(thrown: unknown, requestId: string): ProblemAnswer {
  const error = toCloudError(thrown);
  const facts = isCloudError(thrown) && thrown instanceof ApiError ? thrown.facts : {};
  const json = error.code === 'internal' ? inside(error.details.cloud, requestId) : error.toJSON();
  const [plain, title] = CODES[error.code];
  const status = facts.status ?? (error.details.cloud === undefined ? plain : (CODES_OF_A_CLOUD[error.code] ?? plain));
  return {
    status,
    headers: { ...headersOf(json, status), ...facts.headers },
    body: {
      type: `/problems/${error.code.replaceAll('_', '-')}`,
      title,
      status,
      detail: json.message,
      code: error.code,
      requestId,
      ...(facts.pointer === undefined ? {} : { pointer: facts.pointer }),
      error: json as Schemas['CloudErrorJson'],
      ...(error.code === 'consent_required' ? { accept: [...(error.details.accept ?? [])] as Schemas['AcceptName'][] } : {}),
      ...(facts.plan === undefined ? {} : { plan: facts.plan as unknown as Schemas['Plan'] }),
    },
  };
}

function headersOf(error: CloudErrorJson, status: number): Readonly<Record<string, string>> {
  const wait = error.retryAfterMilliseconds;
  return {
    ...(status === 401 ? { 'www-authenticate': 'Bearer realm="isobar"' } : {}),
    ...(wait === undefined ? {} : { 'retry-after': String(Math.max(1, Math.ceil(wait / 1000))) }),
  };
}

function inside(cloud: string | undefined, requestId: string): CloudErrorJson {
  const message = `a fault of Isobar; its log has it under ${requestId}`;
  return { code: 'internal', message, outcome: 'unknown', retryable: false, ...(cloud === undefined ? {} : { cloud }) };
}
