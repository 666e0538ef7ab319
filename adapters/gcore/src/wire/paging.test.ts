import { PAGES_AHEAD } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { pagesAfter } from './paging.ts';

const pageOf = (size: number, count: number) => ({ rows: Array.from({ length: size }), count });

describe('pagesAfter', () => {
  it.each([
    ['small pages, up to the bound of pages', 100, 5_000, PAGES_AHEAD],
    ['large pages, up to the bound of rows', 1_000, 10_000, 3],
    ['pages that are larger than that bound, one at a time', 5_000, 50_000, 1],
    ['no more pages than there are', 1_000, 2_500, 2],
  ])('tells of %s', (_case, size, count, known) => {
    const { next, ahead } = pagesAfter(pageOf(size, count), 0, String);
    expect(next).toBe(String(size));
    expect(ahead).toEqual(Array.from({ length: known }, (_, index) => String(size * (index + 1))));
  });

  it('tells of none after the last, and after an empty one', () => {
    expect(pagesAfter(pageOf(500, 2_500), 2_000, String)).toEqual({});
    expect(pagesAfter(pageOf(0, 2_500), 2_000, String)).toEqual({});
  });
});
