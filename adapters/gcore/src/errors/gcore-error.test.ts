import type { HttpReply, HttpRequest } from '@isobar/transport';
import { describe, expect, it } from 'vitest';

import { toGcoreError } from './gcore-error.ts';

const REQUEST_ID = '0123456789abcdef0123456789abcdef';
const reply = (status: number, body?: object, headers: Record<string, string> = {}): HttpReply => ({
  status,
  headers,
  body,
  text: body === undefined ? '' : JSON.stringify(body),
});
const read: HttpRequest = { method: 'GET', url: '/x', operation: 'get server' };
const write: HttpRequest = { method: 'POST', url: '/x', operation: 'create server' };
const said = (exceptionClass: string, message: string, more: object = {}) => ({
  exception_class: exceptionClass,
  message,
  request_id: REQUEST_ID,
  ...more,
});

const LOCKED_BY_TASK =
  'Operation on resource `r` currently locked by running task `resize_vm` with id `t` (2026-01-16 10:11:25) to prevent concurrent operations. Repeat request a little later. ';

describe('an error reply', () => {
  it.each([
    [400, said('ValidationError', "Validation Error: {'volumes': ['Field required']}"), 'invalid_argument'],
    [400, said('QuotaLimitExceed', 'Quota limit for volume_count exceeded by 1'), 'quota_exceeded'],
    [400, said('MultipleQuotaLimitExceeded', 'Quota limit for cpu_count exceeded by 1'), 'quota_exceeded'],
    [401, { exception_class: 'UnauthorizedError', message: 'Invalid <APIKey> authentication token: 12***' }, 'unauthenticated'],
    [403, said('ForbiddenError', 'The region 6 has reached the limit of flavor g1-standard-2-4'), 'capacity_unavailable'],
    [403, said('ForbiddenError', 'You may not do this'), 'permission_denied'],
    [404, said('NotFoundError', 'Instance x could not be found'), 'not_found'],
    [404, undefined, 'unsupported'],
    [404, said('HTTPError', 'HTTP 404: Not Found'), 'unsupported'],
    [405, said('HTTPError', 'HTTP 405: Method Not Allowed'), 'unsupported'],
    [409, said('ConflictError', LOCKED_BY_TASK), 'conflict'],
    [429, undefined, 'rate_limited'],
    [500, undefined, 'unavailable'],
    [503, undefined, 'unavailable'],
    [418, undefined, 'internal'],
  ] as const)('%i %j is %s', (status, body, code) => {
    expect(toGcoreError(reply(status, body), read).code).toBe(code);
  });

  it('keeps the class, the text and the request id of the cloud', () => {
    expect(toGcoreError(reply(404, said('NotFoundError', 'Instance x could not be found')), read).details.native).toEqual({
      status: 404,
      code: 'NotFoundError',
      text: 'Instance x could not be found',
      requestId: REQUEST_ID,
    });
  });

  it('takes the request id from the header where the body has none', () => {
    expect(toGcoreError(reply(500, undefined, { request_id: REQUEST_ID }), read).details.native).toMatchObject({ requestId: REQUEST_ID });
  });

  it.each([LOCKED_BY_TASK, 'Resource `r` is already locked by another task. Please try again later.'])(
    'says of a lock that waiting helps: %s',
    (text) => {
      expect(toGcoreError(reply(409, said('ConflictError', text)), write).details).toMatchObject({
        transitional: true,
        outcome: 'not_applied',
        retryable: true,
      });
    },
  );

  it('says of any other conflict that waiting does not help', () => {
    expect(toGcoreError(reply(409, said('ConflictError', 'Cannot stop instance while it is in vm_state error')), write).details).toMatchObject({
      transitional: false,
      retryable: false,
    });
  });

  it('does not know what became of a write after a 5xx, and knows that a 4xx was refused', () => {
    expect(toGcoreError(reply(502), write).outcome).toBe('unknown');
    expect(toGcoreError(reply(400, said('ValidationError', 'no')), write).outcome).toBe('not_applied');
    expect(toGcoreError(reply(502), read).outcome).toBe('not_applicable');
  });

  it('shows which quota is full, for one and for several', () => {
    const excess = { attribute: 'volume_count', current_usage: 5, requested_usage: 6, limit: 5 };
    expect(toGcoreError(reply(400, said('QuotaLimitExceed', 'x', { info: excess })), write).details.extra).toEqual({ info: excess });
    expect(toGcoreError(reply(400, said('MultipleQuotaLimitExceeded', 'x', { info: [excess] })), write).details.extra).toEqual({ info: [excess] });
  });
});
