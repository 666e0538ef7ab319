import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { quotaLeft, quotaSubject, readQuota } from './quota-table.ts';

describe('a quota', () => {
  it.each([
    [10, -1, 10],
    [0, -1, 0],
    [-1, -1, 'unlimited'],
    [-1, null, null],
    [-2, -1, null],
    [null, -1, null],
    [undefined, -1, null],
    ['10', -1, null],
    [Number.NaN, -1, null],
  ])('of %j where %j is no limit is %j', (value, unlimited, expected) => {
    expect(readQuota(value, { unlimited })).toBe(expected);
  });

  it('is never negative, and unknown never becomes a number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.constant(null)), fc.option(fc.nat()), fc.constantFrom(-1, null), (value, used, unlimited) => {
        const limit = readQuota(value, { unlimited });
        const left = quotaLeft(limit, used);
        expect(typeof limit === 'number' && limit < 0).toBe(false);
        expect(left === null).toBe(limit === null || (limit !== 'unlimited' && used === null));
        expect(typeof left === 'number' && left < 0).toBe(false);
      }),
    );
  });

  it('is named by what it counts', () => {
    const service = { keys: { vcpus: 'cores', memoryMiB: 'ram' } };
    expect(quotaSubject('cores', service)).toBe('vcpus');
    expect(quotaSubject('injected_files', service)).toBeNull();
  });
});
