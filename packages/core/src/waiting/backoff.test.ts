import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { backoffDelay } from './backoff.ts';

const backoffs = fc.record({
  initialMilliseconds: fc.integer({ min: 1, max: 5_000 }),
  maximumMilliseconds: fc.integer({ min: 5_000, max: 60_000 }),
  factor: fc.double({ min: 1, max: 4, noNaN: true }),
  jitter: fc.double({ min: 0, max: 1, noNaN: true }),
});
const attempts = fc.integer({ min: 0, max: 2_000 });
const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('backoff', () => {
  it('stays within its bounds and its jitter, however often it looked', () => {
    fc.assert(
      fc.property(backoffs, attempts, randoms, (backoff, attempt, random) => {
        const delay = backoffDelay(backoff, attempt, () => random);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(Math.ceil(backoff.maximumMilliseconds * (1 + backoff.jitter)));
        expect(Number.isInteger(delay)).toBe(true);
      }),
    );
  });

  it('never shrinks from one look to the next without jitter', () => {
    fc.assert(
      fc.property(backoffs, attempts, (backoff, attempt) => {
        const calm = { ...backoff, jitter: 0 };
        expect(backoffDelay(calm, attempt + 1, () => 0)).toBeGreaterThanOrEqual(backoffDelay(calm, attempt, () => 0));
      }),
    );
  });

  it('begins with its initial delay', () => {
    expect(backoffDelay({ initialMilliseconds: 500, maximumMilliseconds: 5_000, factor: 1.5, jitter: 0.2 }, 0, () => 0.5)).toBe(500);
  });
});
