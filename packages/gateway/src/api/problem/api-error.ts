import type { CloudErrorDetails, ErrorCode, Plan } from '@isobar/core';
import { CloudError } from '@isobar/core';

/** What HTTP says of a failure beside its code. */
export interface HttpFacts {
  /** In place of the status of its code. */
  readonly status?: number;
  /** Where in the request the wrong value is: a JSON Pointer into { path, query, headers, body }. */
  readonly pointer?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** For `consent_required`: what shows the losses. */
  readonly plan?: Plan;
}

/** A failure that HTTP can say more of than its code. */
export class ApiError extends CloudError {
  readonly facts: HttpFacts;

  constructor(code: ErrorCode, message: string, details: CloudErrorDetails, facts: HttpFacts, options?: { readonly cause?: unknown }) {
    super(code, message, details, options);
    this.facts = facts;
  }
}

/** Members of a pointer, escaped as RFC 6901 has it. */
export function toPointer(parts: readonly (string | number)[]): string {
  return parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A wrong value of a request: where it is, what was given and what is allowed. */
export function badInput(parts: readonly (string | number)[], given: string | null, allowed: string, facts: HttpFacts = {}): ApiError {
  const [, ...names] = parts;
  const field = names.join('.') || String(parts[0] ?? 'request');
  const details = { field, given, allowed, outcome: 'not_applied' } as const;
  return new ApiError('invalid_argument', `${field}: got ${given ?? 'nothing'}, allowed is ${allowed}`, details, {
    pointer: toPointer(parts),
    ...facts,
  });
}
