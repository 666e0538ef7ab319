import type { CloudErrorDetails, ErrorCode } from '@isobar/core';
import { CloudError } from '@isobar/core';

import type { FailureKind } from './cloud/failure.ts';
import { MemoryFailure } from './cloud/failure.ts';

type Row = Pick<CloudErrorDetails, 'retryable' | 'transitional'> & { readonly code: ErrorCode };

const ROWS: Readonly<Record<FailureKind, Row>> = {
  missing: { code: 'not_found' },
  busy: { code: 'conflict', transitional: true },
  wrongState: { code: 'conflict', transitional: false },
  locked: { code: 'conflict', transitional: false },
  invalid: { code: 'invalid_argument' },
  unauthenticated: { code: 'unauthenticated' },
  unavailable: { code: 'unavailable', retryable: true },
  connectionLost: { code: 'unavailable', retryable: true },
  connectionRefused: { code: 'unavailable', retryable: true },
};

export interface ErrorContext {
  readonly cloud: string;
  readonly operation: string;
  readonly resource?: string;
  readonly writes: boolean;
}

/** The one table from the memory cloud's failures to neutral errors. Anything else, such as an abort, passes unchanged. */
export function toMemoryError(thrown: unknown, context: ErrorContext): unknown {
  if (!(thrown instanceof MemoryFailure)) return thrown;
  const { code, ...row } = ROWS[thrown.kind];
  const lost = thrown.kind === 'connectionLost';
  const details: CloudErrorDetails = {
    ...row,
    cloud: context.cloud,
    provider: 'memory',
    operation: context.operation,
    outcome: context.writes ? (lost ? 'unknown' : 'not_applied') : 'not_applicable',
    native: { code: thrown.kind, text: thrown.message, requestId: thrown.requestId },
    ...(context.resource === undefined ? {} : { resource: context.resource }),
  };
  return new CloudError(code, `${context.operation} in ${context.cloud}: ${thrown.message}`, details, { cause: thrown });
}
