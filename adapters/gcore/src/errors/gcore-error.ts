import type { components } from '@isobar/contracts/gcore';
import { CloudError } from '@isobar/core';
import type { CloudErrorDetails, ErrorCode, Json } from '@isobar/core';
import { isRead, outcomeOfStatus } from '@isobar/transport';
import type { HttpReply, HttpRequest } from '@isobar/transport';
import { z } from 'zod';

type ExceptionClass = components['schemas']['ExceptionClass'];

interface ErrorRow {
  readonly status?: number;
  readonly exceptionClass?: ExceptionClass;
  readonly text?: RegExp;
  readonly code: ErrorCode;
  readonly transitional?: boolean;
  readonly retryable?: boolean;
  readonly certainty?: 'possible';
  readonly hint?: string;
}

const LOCKED = /currently locked by running task|already locked by another task/i;

/** The first row that fits. Quota is 400 and a lack of capacity 403 (SOURCES.md#gcore-quota-400, #gcore-capacity-403). */
const ROWS: readonly ErrorRow[] = [
  { status: 401, code: 'unauthenticated', hint: 'check apiKey; a shell eats what follows a $ in it' },
  { exceptionClass: 'QuotaLimitExceed', code: 'quota_exceeded' },
  { exceptionClass: 'MultipleQuotaLimitExceeded', code: 'quota_exceeded' },
  { status: 400, code: 'invalid_argument' },
  { status: 403, text: /has reached the limit of flavor/i, code: 'capacity_unavailable', retryable: true },
  // The guide says that 403 is capacity, its own table also lists permissions.
  { status: 403, code: 'permission_denied', certainty: 'possible' },
  { status: 404, exceptionClass: 'NotFoundError', code: 'not_found' },
  // A missing object always comes as NotFoundError; anything else is a path that this cloud does not have.
  { status: 404, code: 'unsupported', certainty: 'possible', hint: 'this cloud has no such call' },
  { status: 405, code: 'unsupported' },
  { status: 408, code: 'timeout', retryable: true },
  { status: 409, text: LOCKED, code: 'conflict', transitional: true, retryable: true },
  { status: 409, code: 'conflict', transitional: false },
  // A write over the limit was not applied, so waiting helps.
  { status: 429, code: 'rate_limited', transitional: true, retryable: true },
];

const errorWire = z.object({
  exception_class: z.string().nullish().catch(null),
  message: z.string().nullish().catch(null),
  request_id: z.string().nullish().catch(null),
  info: z.unknown().optional(),
  invalid_fields: z.unknown().optional(),
});

/** A reply that is not a success as a CloudError, with the cloud's own class, text and request id beside the code. */
export function toGcoreError(reply: HttpReply, request: HttpRequest): CloudError {
  const body = errorWire.safeParse(reply.body).data;
  const said = body?.message?.trim() ?? '';
  const row = ROWS.find((candidate) => fits(candidate, reply.status, body?.exception_class ?? '', said)) ?? rest(reply.status);
  const text = [said === '' ? `status ${reply.status}` : said, row.hint].filter((part) => part !== undefined).join('; ');
  return new CloudError(row.code, `${request.operation}: ${text}`, {
    outcome: isRead(request.method) ? 'not_applicable' : outcomeOfStatus(reply.status, request.method),
    retryable: row.retryable ?? false,
    ...(row.transitional === undefined ? {} : { transitional: row.transitional }),
    ...(row.certainty === undefined ? {} : { certainty: row.certainty }),
    native: nativeOf(reply, body, said),
    ...extraOf(body),
  });
}

function fits(row: ErrorRow, status: number, exceptionClass: string, text: string): boolean {
  return (
    (row.status === undefined || row.status === status) &&
    (row.exceptionClass === undefined || row.exceptionClass === exceptionClass) &&
    (row.text === undefined || row.text.test(text))
  );
}

function rest(status: number): ErrorRow {
  return status >= 500 ? { code: 'unavailable', retryable: true } : { code: 'internal' };
}

function nativeOf(reply: HttpReply, body: z.output<typeof errorWire> | undefined, text: string): NonNullable<CloudErrorDetails['native']> {
  const requestId = body?.request_id ?? reply.headers['request_id'] ?? reply.headers['x-id'];
  return {
    status: reply.status,
    ...(typeof body?.exception_class === 'string' ? { code: body.exception_class } : {}),
    ...(text === '' ? {} : { text }),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

/** Which quota and by how much, or which fields were refused. */
function extraOf(body: z.output<typeof errorWire> | undefined): CloudErrorDetails {
  const extra = {
    ...(body?.info === undefined ? {} : { info: body.info as Json }),
    ...(body?.invalid_fields === undefined ? {} : { invalidFields: body.invalid_fields as Json }),
  };
  return Object.keys(extra).length === 0 ? {} : { extra };
}
