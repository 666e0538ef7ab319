import type { WireReply } from '../../kernel/wire.ts';
import type { QuotaExcess, Refusal } from '../gcore-refusal.ts';
import type { ErrorDocument } from './documents.ts';
import { toPythonRepr } from './python-repr.ts';

interface ErrorParts {
  readonly status: number;
  readonly exceptionClass: ErrorDocument['exception_class'];
  readonly message: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** The platform's error answer to a refusal. Quotas are 400 and a lack of capacity is 403. */
export function toErrorReply(refusal: Refusal, requestId: string): WireReply {
  return errorReply(toParts(refusal), requestId);
}

/** An answer that the platform's web framework gives by itself. */
export const httpErrorReply = (status: number, reason: string, requestId: string | null): WireReply =>
  errorReply({ status, exceptionClass: 'HTTPError', message: `HTTP ${status}: ${reason}` }, requestId);

export function errorReply(parts: ErrorParts, requestId: string | null): WireReply {
  const { status, exceptionClass, message, more } = parts;
  const id = requestId === null ? {} : { request_id: requestId };
  return { status, body: { exception_class: exceptionClass, message, ...id, ...more } };
}

function toParts(refusal: Refusal): ErrorParts {
  switch (refusal.kind) {
    case 'notFound':
      return { status: 404, exceptionClass: 'NotFoundError', message: refusal.message };
    case 'invalid':
      return { status: 400, exceptionClass: 'ValidationError', message: refusal.message };
    case 'invalidFields':
      return {
        status: 400,
        exceptionClass: 'ValidationError',
        message: `Validation Error: ${toPythonRepr(refusal.fields)}`,
        more: { invalid_fields: refusal.fields },
      };
    case 'locked':
      return { status: 409, exceptionClass: 'ConflictError', message: refusal.message };
    case 'wrongState':
      return {
        status: Number(refusal.answer),
        exceptionClass: refusal.answer === '409' ? 'ConflictError' : 'ValidationError',
        message: refusal.message,
      };
    case 'quota':
      return quotaParts('QuotaLimitExceed', refusal.excess, toExcess(refusal.excess));
    case 'quotas':
      return quotaParts('MultipleQuotaLimitExceeded', refusal.excesses[0], refusal.excesses.map(toExcess));
    case 'capacity':
    case 'forbidden':
      return { status: 403, exceptionClass: 'ForbiddenError', message: refusal.message };
  }
}

function quotaParts(exceptionClass: ErrorDocument['exception_class'], first: QuotaExcess | undefined, info: unknown): ErrorParts {
  const over = first === undefined ? 0 : first.requested - first.limit;
  return {
    status: 400,
    exceptionClass,
    message: `Quota limit for ${first?.attribute ?? 'resources'} exceeded by ${over}`,
    more: { info },
  };
}

const toExcess = (excess: QuotaExcess): unknown => ({
  attribute: excess.attribute,
  current_usage: excess.usage,
  requested_usage: excess.requested,
  limit: excess.limit,
});
