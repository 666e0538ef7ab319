import { describe, expect, it } from 'vitest';

import { SAMPLE_BOOK } from '../testing/sample-book.ts';
import { diffBooks } from './diff-books.ts';
import { parsePriceBook } from './read-price-book.ts';

const bookOf = (text: string, file = 'north.yaml') => parsePriceBook(text, file, '2026-05-01T00:00:00Z');
const day = '2026-05-01';

describe('the difference of two books', () => {
  it('is empty for the same book, and for digits that say the same', () => {
    const book = bookOf(SAMPLE_BOOK);
    expect(diffBooks({ book, at: day }, { book: bookOf(SAMPLE_BOOK.replace('0.0120', '0.012000')), at: day })).toEqual([]);
  });

  it('has what changed between two days of one book', () => {
    const book = bookOf(SAMPLE_BOOK);
    expect(diffBooks({ book, at: '2026-06-30' }, { book, at: '2026-07-01' })).toMatchObject([
      {
        item: 'flavor',
        name: '1.10',
        per: 'hour',
        before: { amount: '0.024' },
        after: { amount: '0.025' },
        change: { amount: '0.001', currency: 'EUR' },
      },
    ]);
  });

  it('has what is new and what is gone, and no change between taxes or currencies', () => {
    const before = bookOf(SAMPLE_BOOK.replace(/ {4}ssd.*\n/, ''));
    const after = bookOf(SAMPLE_BOOK.replace(/ {2}address.*\n/, ''), 'new.yaml');
    expect(diffBooks({ book: before, at: day }, { book: after, at: day })).toMatchObject([
      { item: 'address', before: { amount: '0.004' }, after: null, change: null, source: { after: null } },
      { item: 'volumeGiB', name: 'ssd', before: null, after: { amount: '0.11' }, change: null },
    ]);
    const taxed = diffBooks({ book: before, at: day }, { book: bookOf(SAMPLE_BOOK.replace('excluded', 'included')), at: day });
    expect(taxed).toHaveLength(12);
    expect(taxed.every(({ change }) => change === null)).toBe(true);
    expect(taxed[0]?.tax).toEqual({ before: 'excluded', after: 'included' });
  });
});
