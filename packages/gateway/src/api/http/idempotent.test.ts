import { CloudError } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import type { Answer, Call } from '../handler.ts';
import { CALLERS } from '../testing/test-callers.ts';
import { testIdempotency } from '../testing/test-operations.ts';
import { answeredOnce } from './idempotent.ts';

const caller = CALLERS['operator'];

function callOf(body: unknown): Call {
  if (caller === undefined) throw new Error('no such caller');
  return { caller, path: {}, query: {}, headers: {}, body, url: '/v1/x', signal: new AbortController().signal };
}

function once(store: ReturnType<typeof testIdempotency>, work: () => Promise<Answer>, body: unknown = {}): Promise<Answer> {
  return answeredOnce('key', callOf(body), { method: 'POST', requestId: 'request-1', store }, work);
}

describe('a request with a key', () => {
  it('that may have changed something is not sent again: its failure is its answer', async () => {
    const store = testIdempotency();
    const lost = new CloudError('timeout', 'no answer', { cloud: 'lux', outcome: 'unknown' });
    await expect(once(store, async () => Promise.reject(lost))).rejects.toBe(lost);
    const again = await once(store, async () => ({ status: 202, body: 'sent twice' }));
    expect([again.status, again.headers?.['idempotency-replayed'], JSON.parse(again.json ?? '')]).toEqual([
      504,
      'true',
      expect.objectContaining({ code: 'timeout', requestId: 'request-1' }),
    ]);
  });

  it('that changed nothing can be sent again', async () => {
    const store = testIdempotency();
    await expect(once(store, async () => Promise.reject(new TypeError('a slip')))).rejects.toThrow('a slip');
    expect(await once(store, async () => ({ status: 202, body: {} }))).toEqual({ status: 202, body: {} });
  });

  it('is the same in whatever order its members stand, and keeps no secret', async () => {
    const store = testIdempotency();
    await once(store, async () => ({ status: 202, body: {} }), { a: 1, secrets: { password: 'planted-secret' } });
    expect((await once(store, async () => ({ status: 500 }), { secrets: { password: 'planted-secret' }, a: 1 })).status).toBe(202);
    expect(JSON.stringify([...store.kept])).not.toContain('planted');
  });
});
