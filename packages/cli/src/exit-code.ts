import type { CloudError, ErrorCode, Operation, OperationState } from '@isobar/core';

/** How a command ends. Scripts rely on these numbers. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  notFound: 3,
  unsupported: 4,
  auth: 5,
  conflict: 6,
  timeout: 7,
  partial: 8,
  needsAttention: 9,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Each error code has its row. */
export const EXIT_OF_ERROR: Readonly<Record<ErrorCode, ExitCode>> = {
  not_found: EXIT.notFound,
  already_exists: EXIT.conflict,
  invalid_argument: EXIT.usage,
  unauthenticated: EXIT.auth,
  permission_denied: EXIT.auth,
  conflict: EXIT.conflict,
  concurrent_operation: EXIT.conflict,
  quota_exceeded: EXIT.failed,
  capacity_unavailable: EXIT.failed,
  rate_limited: EXIT.failed,
  unavailable: EXIT.failed,
  timeout: EXIT.timeout,
  canceled: EXIT.interrupted,
  unsupported: EXIT.unsupported,
  consent_required: EXIT.conflict,
  plan_stale: EXIT.conflict,
  invalid_response: EXIT.failed,
  internal: EXIT.failed,
};

const EXIT_OF_STATE: Readonly<Record<OperationState, ExitCode>> = {
  pending: EXIT.ok,
  running: EXIT.ok,
  awaitingConfirmation: EXIT.ok,
  compensating: EXIT.failed,
  needsAttention: EXIT.needsAttention,
  succeeded: EXIT.ok,
  failed: EXIT.failed,
  cancelled: EXIT.failed,
  superseded: EXIT.ok,
};

export function exitOfError(error: CloudError): ExitCode {
  return EXIT_OF_ERROR[error.code];
}

/** A failed operation ends as its error would. */
export function exitOfOperation(operation: Operation): ExitCode {
  if (operation.state === 'failed' && operation.error !== null) return EXIT_OF_ERROR[operation.error.code];
  return EXIT_OF_STATE[operation.state];
}
