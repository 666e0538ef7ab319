import type { HttpReply, HttpRequest } from '@isobar/transport';
import { describe, expect, it } from 'vitest';

import { ERROR_ROWS } from './iwinv-error-table.ts';
import { toIwinvError } from './iwinv-error.ts';

const READ: HttpRequest = { method: 'GET', url: '/v1/instances/X', operation: 'get server' };
const WRITE: HttpRequest = { method: 'POST', url: '/v1/instances/X/rebuild', operation: 'rebuild server' };

function failure(status: number, name: string, message = 'Check request.'): HttpReply {
  const body = { code: '0x1', error_code: name, message, result: 'error' };
  return { status, headers: {}, text: JSON.stringify(body), body };
}

const errorOf = (reply: HttpReply, request: HttpRequest = WRITE) => toIwinvError(reply, request);

describe('toIwinvError', () => {
  it.each(Object.entries(ERROR_ROWS))('maps %s by the table and keeps the name', (name, row) => {
    const error = errorOf(failure(400, name));
    expect(error.code).toBe(row.code);
    expect(error.outcome).toBe('not_applied');
    expect(error.details.native).toEqual({ status: 400, code: `0x1 ${name}`, text: 'Check request.' });
  });

  it('takes the 500 of DEV_CHECK_RETURN as a refusal that is not to be repeated', () => {
    const error = errorOf(failure(500, 'DEV_CHECK_RETURN', "<script>alert('해당 존은 제한')</script>"));
    expect(error).toMatchObject({ code: 'permission_denied', outcome: 'not_applied', retryable: false });
    expect(error.message).not.toContain('<');
  });

  it('does not know whether a write was applied after any other 5xx', () => {
    expect(errorOf(failure(500, ''))).toMatchObject({ code: 'unavailable', outcome: 'unknown', retryable: true });
    expect(errorOf(failure(500, 'CHECK_PARAM')).outcome).toBe('unknown');
    expect(errorOf(failure(500, ''), READ).outcome).toBe('not_applicable');
  });

  it('says that waiting helps where another operation may run', () => {
    expect(errorOf(failure(400, 'DELETED_OR_WORKING_INSTANCE')).details).toMatchObject({ transitional: true, certainty: 'possible' });
  });

  it('does not take a read of a working or deleted server as a conflict', () => {
    expect(errorOf(failure(400, 'DELETED_OR_WORKING_INSTANCE'), READ)).toMatchObject({ code: 'not_found', details: { certainty: 'possible' } });
  });

  it('calls a 404 only possibly not found, and a write that meets the busy text a conflict', () => {
    expect(errorOf(failure(404, 'NOT_FOUND'), READ)).toMatchObject({ code: 'not_found', details: { certainty: 'possible' } });
    const busy = errorOf(failure(404, 'NOT_FOUND', '서비스가 다른 작업을 진행중입니다.'));
    expect(busy).toMatchObject({ code: 'conflict', outcome: 'not_applied', details: { transitional: true } });
  });

  it('reads a bad parameter of a call without parameters as the wrong state', () => {
    const shutdown = { ...WRITE, url: '/v1/instances/X/shutdown' };
    expect(errorOf(failure(400, 'CHECK_PARAM'), shutdown)).toMatchObject({ code: 'conflict', details: { transitional: false } });
    expect(errorOf(failure(400, 'CHECK_PARAM')).code).toBe('invalid_argument');
  });

  it('knows a passed call limit by the status, whatever the name', () => {
    for (const name of ['LIMIT_EXCEEDED', 'CHECK_PARAM', '']) {
      const error = errorOf(failure(429, name));
      expect(error).toMatchObject({ code: 'rate_limited', outcome: 'not_applied', retryable: true });
      expect(error.details.retryAfterMilliseconds).toBe(60_000);
    }
    expect(errorOf(failure(400, 'LIMIT_EXCEEDED')).code).toBe('quota_exceeded');
  });

  it('points to the allow-list where the address is refused', () => {
    expect(errorOf(failure(403, 'CHECK_IP'), READ).message).toContain('allow-list of the API key');
  });

  it('takes a 200 that is no envelope as an invalid response, and a write as perhaps applied', () => {
    const page: HttpReply = { status: 200, headers: {}, text: '<html>hello</html>', body: undefined };
    expect(errorOf(page)).toMatchObject({ code: 'invalid_response', outcome: 'unknown' });
    expect(errorOf(page, READ)).toMatchObject({ code: 'invalid_response', outcome: 'not_applicable' });
  });

  it('maps a status where no name is known', () => {
    const codes = [401, 403, 404, 405, 409, 422, 418, 503].map((status) => errorOf(failure(status, 'SOMETHING_NEW')).code);
    expect(codes).toEqual([
      'unauthenticated',
      'permission_denied',
      'not_found',
      'unsupported',
      'conflict',
      'invalid_argument',
      'internal',
      'unavailable',
    ]);
  });
});
