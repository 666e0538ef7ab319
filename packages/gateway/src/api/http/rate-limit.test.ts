import { describe, expect, it } from 'vitest';

import { createRateLimit } from './rate-limit.ts';

describe('a limit of two in a minute', () => {
  it('counts each key alone, and begins anew with the next minute', () => {
    let now = 0;
    const limit = createRateLimit(2, () => now);
    limit.take('a');
    limit.take('a');
    now = 20_000;
    expect(() => limit.take('a')).toThrow(
      expect.objectContaining({ code: 'rate_limited', details: expect.objectContaining({ retryAfterMilliseconds: 40_000 }) as object }) as Error,
    );
    expect([limit.tryTake('a'), limit.tryTake('b')]).toEqual([false, true]);
    now = 60_000;
    expect(limit.tryTake('a')).toBe(true);
  });
});
