import { CloudError } from '@isobar/core';
import type { CloudErrorDetails, Outcome } from '@isobar/core';
import { isRead, outcomeOfStatus } from '@isobar/transport';
import type { HttpReply, HttpRequest } from '@isobar/transport';

import type { ErrorRow } from './openstack-error-table.ts';
import { ERROR_ROWS, rowOfStatus } from './openstack-error-table.ts';
import type { FaultBody } from '../wire/fault-body.ts';
import { toFaultBody } from '../wire/fault-body.ts';
import { requestIdOf } from '../wire/request-id.ts';

/** A reply that is not a success as a CloudError. The service's own name, its text and the request id stay beside the neutral code. */
export function toOpenStackError(reply: HttpReply, request: HttpRequest): CloudError {
  const fault = toFaultBody(reply);
  const row = rowOf(reply.status, fault);
  const said = fault.text || fault.name || `status ${reply.status}`;
  return new CloudError(row.code, `${request.operation}: ${said}`, {
    retryable: row.retryable ?? false,
    outcome: outcomeOf(row, reply, request),
    native: nativeOf(reply, fault),
    ...(row.transitional === undefined ? {} : { transitional: row.transitional }),
    ...(row.certainty === undefined ? {} : { certainty: row.certainty }),
  });
}

function rowOf(status: number, { name, text }: FaultBody): ErrorRow {
  const wording = `${name} ${text}`;
  return ERROR_ROWS.find((row) => row.status === status && (row.when?.test(wording) ?? true)) ?? rowOfStatus(status);
}

function outcomeOf(row: ErrorRow, reply: HttpReply, request: HttpRequest): Outcome {
  if (isRead(request.method)) return 'not_applicable';
  return row.refusal === true ? 'not_applied' : outcomeOfStatus(reply.status, request.method);
}

function nativeOf(reply: HttpReply, { name, text }: FaultBody): NonNullable<CloudErrorDetails['native']> {
  const requestId = requestIdOf(reply);
  return {
    status: reply.status,
    ...(name === '' ? {} : { code: name }),
    ...(text === '' ? {} : { text }),
    ...(requestId === null ? {} : { requestId }),
  };
}
