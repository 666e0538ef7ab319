import { CloudError } from '@isobar/core';
import type { CloudErrorDetails, Outcome } from '@isobar/core';
import { isRead, outcomeOfStatus } from '@isobar/transport';
import type { HttpReply, HttpRequest } from '@isobar/transport';

import type { ErrorRow } from './iwinv-error-table.ts';
import { RATE_LIMIT, rowOfName, STATUS_ROWS } from './iwinv-error-table.ts';
import type { ErrorBody } from '../wire/envelope.ts';
import { isAccepted, toErrorBody } from '../wire/envelope.ts';
import { saysBusy } from '../wire/error-text.ts';

const MINUTE_MILLISECONDS = 60_000;
const POWER_ACTION = /\/(start|shutdown|reboot)$/;

const BUSY: ErrorRow = { code: 'conflict', transitional: true, retryable: true };
const WRONG_STATE: ErrorRow = { code: 'conflict', transitional: false };
const ABSENT_OR_BUSY: ErrorRow = { code: 'not_found', certainty: 'possible' };

/**
 * A reply that is not a success as a CloudError. iwinv's own name and text are kept beside the neutral code;
 * the text may hold markup, which is taken out.
 */
export function toIwinvError(reply: HttpReply, request: HttpRequest): CloudError {
  const body = toErrorBody(reply);
  if (isAccepted(reply.status)) return unreadable(reply, request, body);
  const row = rowOf(reply, request, body);
  const said = [body.name, body.text].filter((part) => part !== '').join(': ') || `status ${reply.status}`;
  return new CloudError(row.code, [`${request.operation}: ${said}`, ...(row.hint === undefined ? [] : [row.hint])].join('; '), {
    ...detailsOf(row),
    outcome: outcomeOf(row, reply, request),
    native: nativeOf(reply, body),
  });
}

function rowOf(reply: HttpReply, request: HttpRequest, body: ErrorBody): ErrorRow {
  if (reply.status === 429) return RATE_LIMIT;
  const read = isRead(request.method);
  if (!read && reply.status === 404 && saysBusy(body.text)) return BUSY;
  if (read && body.name === 'DELETED_OR_WORKING_INSTANCE') return ABSENT_OR_BUSY;
  // Start, shutdown and reboot have no parameter that could be wrong, so it is the state.
  if (body.name === 'CHECK_PARAM' && POWER_ACTION.test(request.url)) return WRONG_STATE;
  return (
    rowOfName(body.name) ?? STATUS_ROWS.get(reply.status) ?? (reply.status >= 500 ? { code: 'unavailable', retryable: true } : { code: 'internal' })
  );
}

function outcomeOf(row: ErrorRow, reply: HttpReply, request: HttpRequest): Outcome {
  if (isRead(request.method)) return 'not_applicable';
  return row.refusal === true ? 'not_applied' : outcomeOfStatus(reply.status, request.method);
}

function detailsOf({ transitional, retryable, certainty, code }: ErrorRow): CloudErrorDetails {
  return {
    retryable: retryable ?? false,
    ...(transitional === undefined ? {} : { transitional }),
    ...(certainty === undefined ? {} : { certainty }),
    // iwinv names no time; the quota is a minute's (SOURCES.md#iwinv-rate-429-shape).
    ...(code === 'rate_limited' ? { retryAfterMilliseconds: MINUTE_MILLISECONDS } : {}),
  };
}

/** A 2xx that is not iwinv's envelope of success: a cut body, a proxy's page. A write may have been applied. */
function unreadable(reply: HttpReply, request: HttpRequest, body: ErrorBody): CloudError {
  const row = body.name === '' ? undefined : rowOfName(body.name);
  const outcome = isRead(request.method) ? 'not_applicable' : 'unknown';
  const code = row?.code ?? 'invalid_response';
  const said = body.name === '' ? 'the body is not an iwinv reply' : `${body.name}: ${body.text}`;
  return new CloudError(code, `${request.operation}: status ${reply.status}, but ${said}`, { outcome, native: nativeOf(reply, body) });
}

function nativeOf(reply: HttpReply, { number, name, text }: ErrorBody): NonNullable<CloudErrorDetails['native']> {
  const code = [number, name].filter((part) => part !== '').join(' ');
  return { status: reply.status, ...(code === '' ? {} : { code }), ...(text === '' ? {} : { text }) };
}
