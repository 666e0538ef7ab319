import { CloudError } from '@isobar/core';
import type { CloudErrorDetails, ErrorCode } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import type { HttpRequest } from '../http-request.ts';
import { defaultRetryPolicy, mayRepeat } from './retry-policy.ts';

const READ: HttpRequest = { method: 'GET', url: '/things', operation: 'list things' };
const WRITE: HttpRequest = { method: 'POST', url: '/things', operation: 'make thing' };
const LOG_IN: HttpRequest = { ...WRITE, repeatable: true };
const UPLOAD: HttpRequest = { ...WRITE, stream: { sizeBytes: 1, open: async function* open() {} } };

function may(request: HttpRequest, status: number | null, code: ErrorCode = 'unavailable', more: CloudErrorDetails = {}, sent = true): boolean {
  const outcome = request.method === 'GET' ? 'not_applicable' : sent && (status === null || status >= 500) ? 'unknown' : 'not_applied';
  return mayRepeat({ request, status, sent, error: new CloudError(code, 'failed', { outcome, retryable: true, ...more }) }, defaultRetryPolicy);
}

describe('what may be sent again', () => {
  it('is a read that broke off or met a fault that passes', () => {
    expect([may(READ, null), may(READ, 500), may(READ, 502), may(READ, 503), may(READ, 504), may(READ, 429, 'rate_limited')]).toEqual(
      Array.from({ length: 6 }, () => true),
    );
    expect([may(READ, 400, 'invalid_argument'), may(READ, 404, 'not_found'), may(READ, 409, 'conflict'), may(READ, 501, 'unsupported')]).toEqual(
      Array.from({ length: 4 }, () => false),
    );
  });

  it('is a read whose answer cannot be read, but not one that is too large', () => {
    expect(may(READ, 200, 'invalid_response')).toBe(true);
    expect(may(READ, null, 'invalid_response', { retryable: false })).toBe(false);
    expect(may(READ, 404, 'invalid_response')).toBe(true);
  });

  it('is a write that never left, and one that is over a limit', () => {
    expect(may(WRITE, null, 'unavailable', {}, false)).toBe(true);
    expect(may(WRITE, 429, 'rate_limited')).toBe(true);
  });

  it('is no write that may have been applied, whatever a policy says', () => {
    expect([may(WRITE, null), may(WRITE, 500), may(WRITE, 503), may(WRITE, 200, 'invalid_response')]).toEqual([false, false, false, false]);
    const error = new CloudError('unavailable', 'failed', { outcome: 'unknown', retryable: true });
    expect(mayRepeat({ request: WRITE, status: 503, sent: true, error }, () => true)).toBe(false);
  });

  it('is no conflict: the steps of an operation look again before they write', () => {
    expect(may(WRITE, 409, 'conflict', { transitional: true })).toBe(false);
  });

  it('is a log-in, which changes nothing', () => {
    expect([may(LOG_IN, null), may(LOG_IN, 503)]).toEqual([true, true]);
  });

  it('is no transfer of bytes', () => {
    expect(may(UPLOAD, null, 'unavailable', {}, false)).toBe(false);
  });

  it('is nothing that fails the same way for ever, such as a certificate', () => {
    expect(may(READ, null, 'unavailable', { retryable: false }, false)).toBe(false);
  });
});
