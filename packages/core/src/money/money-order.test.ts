import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareMoney, parseMoney } from './money.ts';
import type { Money } from './money.ts';

const amounts: fc.Arbitrary<Money> = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => {
    const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
    const amount = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
    return parseMoney(digits < 0n ? `-${amount}` : amount, 'EUR');
  });

describe('the order of money', () => {
  it('is total: reversed when turned round, and passed on', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (first, second, third) => {
        expect(compareMoney(first, second) + compareMoney(second, first)).toBe(0);
        if (compareMoney(first, second) <= 0 && compareMoney(second, third) <= 0) expect(compareMoney(first, third)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('does not see zeros at the end', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 5 }), (money, zeros) => {
        const longer = `${money.amount}${money.amount.includes('.') ? '' : '.'}${'0'.repeat(zeros)}`;
        expect(compareMoney(money, parseMoney(longer, 'EUR'))).toBe(0);
      }),
    );
  });

  it('reads every JSON number as the decimal that it is written as', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { amount } = parseMoney(value, 'EUR');
        expect(amount).not.toMatch(/e/i);
        expect(Number(amount) === value).toBe(true);
      }),
    );
  });
});
