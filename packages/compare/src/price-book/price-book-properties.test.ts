import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { SAMPLE_BOOK } from '../testing/sample-book.ts';
import { checkPriceBook } from './check-price-book.ts';
import type { BookPrice } from './price-book.ts';
import { holdsAt } from './price-book.ts';

const AT = '2026-05-01T00:00:00Z';
const HEAD = 'version: 1\ncloud: a\nprovider: b\ncurrency: EUR\ntax: excluded\nprices:\n';
const pricesOf = (text: string): readonly BookPrice[] => {
  const { book, problems } = checkPriceBook(text, 'a.yaml', AT);
  expect(problems).toEqual([]);
  return book?.prices ?? [];
};

it('every decimal keeps each of its digits', () => {
  const decimals = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.stringMatching(/^\d{0,18}[1-9]$/))
    .map(([whole, places]) => `${whole}.${places}`);
  fc.assert(
    fc.property(decimals, (decimal) => {
      expect(pricesOf(`${HEAD}  vcpu: { price: ${decimal}, per: hour }\n`)[0]?.money.amount).toBe(decimal);
    }),
    { numRuns: 50 },
  );
});

it('of prices that are accepted at most one holds on a day', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
  const period = fc.record({ from: fc.option(day, { nil: null }), until: fc.option(day, { nil: null }) });
  fc.assert(
    fc.property(fc.array(period, { minLength: 1, maxLength: 3 }), fc.array(day, { minLength: 8, maxLength: 8 }), (periods, days) => {
      const entries = periods.map(({ from, until }) => {
        const members = ['price: 1', 'per: hour', ...(from === null ? [] : [`from: ${from}`]), ...(until === null ? [] : [`until: ${until}`])];
        return `    - { ${members.join(', ')} }\n`;
      });
      const { book } = checkPriceBook(`${HEAD}  vcpu:\n${entries.join('')}`, 'a.yaml', AT);
      const most = Math.max(...days.map((at) => periods.filter((each) => holdsAt(each, at)).length));
      if (book === null) expect(periods.length > 1 || (periods[0]?.until ?? '9') < (periods[0]?.from ?? '')).toBe(true);
      else expect(most).toBeLessThanOrEqual(1);
    }),
    { numRuns: 100 },
  );
});

it('whatever stands in a file, it is a book or has problems with lines of it', () => {
  const places = fc.integer({ min: 0, max: SAMPLE_BOOK.length });
  const damaged = fc
    .tuple(places, fc.integer({ min: 0, max: 12 }), fc.string({ unit: 'binary', maxLength: 8 }))
    .map(([at, length, text]) => SAMPLE_BOOK.slice(0, at) + text + SAMPLE_BOOK.slice(at + length));
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string({ unit: 'binary' })), (text) => {
      const { book, problems } = checkPriceBook(text, 'a.yaml', AT);
      expect(book === null).toBe(problems.length > 0);
      for (const { line } of problems) expect(line >= 1 && line <= text.split('\n').length).toBe(true);
    }),
    { numRuns: 150 },
  );
});
