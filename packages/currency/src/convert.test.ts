import { parseMoney } from '@isobar/core';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { areStale, convert, ratedCurrencies } from './convert.ts';
import { minorDigits } from './currencies.ts';
import { ExactDecimal } from './decimal.ts';
import { roundToMinorUnit } from './money-arithmetic.ts';
import { SHIPPED_RATES } from './shipped-rates.ts';
import { INDEPENDENT_CONVERSIONS } from './testing/independent-conversions.ts';
import { RATES_OF_JUNE_2024 } from './testing/june-2024.ts';

const OPTIONS = { today: '2024-07-01' };

test.each(INDEPENDENT_CONVERSIONS)('%s %s is in %s what an independent calculation says, to the last digit', (amount, from, to, exact, shown) => {
  const { money } = convert(parseMoney(amount, from), to, RATES_OF_JUNE_2024, OPTIONS);
  expect(money).toEqual({ amount: exact, currency: to });
  expect(roundToMinorUnit(money).amount).toBe(shown);
});

const amounts = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) =>
    places === 0 ? String(digits) : `${digits / 10n ** BigInt(places)}.${String(digits).slice(-places).padStart(places, '0')}`,
  );

describe('there and back', () => {
  const pairs = ratedCurrencies(SHIPPED_RATES).flatMap((from) => ratedCurrencies(SHIPPED_RATES).map((to) => [from, to] as const));
  // In exact decimals: near 10¹² the doubles beside each other are 0.0001 apart, and a bound of one minor unit means nothing among them.
  const minorUnit = (currency: string) => new ExactDecimal(10).pow(-minorDigits(currency));
  const distance = (left: string, right: string) => new ExactDecimal(left).minus(right).abs();

  it('is within one minor unit for every pair of currencies', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        for (const [from, to] of pairs) {
          const there = convert(parseMoney(amount, from), to, SHIPPED_RATES, OPTIONS).money;
          const back = convert(there, from, SHIPPED_RATES, OPTIONS).money;
          const shown = [back, parseMoney(amount, from)].map((money) => roundToMinorUnit(money).amount) as [string, string];
          const isNear = distance(...shown).lessThanOrEqualTo(minorUnit(from));
          expect(isNear, `${amount} ${from} came back from ${to} as ${back.amount}`).toBe(true);
        }
      }),
      { numRuns: 6, examples: [['999999988591.295']] },
    );
  });

  it('goes by the larger of the two minor units where what is shown is taken back', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...pairs), (amount, [from, to]) => {
        const shown = roundToMinorUnit(convert(parseMoney(amount, from), to, SHIPPED_RATES, OPTIONS).money);
        const back = convert(shown, from, SHIPPED_RATES, OPTIONS).money;
        const unit = convert(parseMoney(minorUnit(to).toFixed(), to), from, SHIPPED_RATES, OPTIONS).money;
        const allowed = ExactDecimal.max(unit.amount, minorUnit(from));
        const isNear = distance(back.amount, amount).lessThanOrEqualTo(allowed);
        expect(isNear, `${amount} ${from} came back from ${shown.amount} ${to} as ${back.amount}`).toBe(true);
      }),
    );
  });
});

describe('a converted amount', () => {
  it('carries what it was made of: amount, rate, day and source', () => {
    expect(convert(parseMoney('1.50', 'EUR'), 'KRW', RATES_OF_JUNE_2024, OPTIONS)).toEqual({
      money: { amount: '2212.29', currency: 'KRW' },
      original: { amount: '1.50', currency: 'EUR' },
      rate: { rate: '1474.86', date: '2024-06-28', source: RATES_OF_JUNE_2024.source, stale: false },
    });
  });

  it('is left as it is in its own currency, without a rate', () => {
    const money = parseMoney('1.50', 'JPY');
    expect(convert(money, 'JPY', RATES_OF_JUNE_2024, OPTIONS)).toEqual({ money, original: money, rate: null });
    const withoutRate = parseMoney('1.50', 'AZN');
    expect(convert(withoutRate, 'AZN', RATES_OF_JUNE_2024, OPTIONS)).toEqual({ money: withoutRate, original: withoutRate, rate: null });
  });

  it('says that its rate is stale more than seven days later', () => {
    const staleOn = (today: string) => convert(parseMoney('1', 'EUR'), 'USD', RATES_OF_JUNE_2024, { today }).rate?.stale;
    expect([staleOn('2024-06-28'), staleOn('2024-07-05T23:59:59Z'), staleOn('2024-07-06')]).toEqual([false, false, true]);
    expect(areStale(RATES_OF_JUNE_2024, '2026-01-01')).toBe(true);
  });

  it('is refused in a currency without a rate, and in one that there is not, naming the ones with a rate', () => {
    expect(() => convert(parseMoney('1', 'EUR'), 'AED', RATES_OF_JUNE_2024, OPTIONS)).toThrow(/currency: got "AED", allowed is AUD, BGN,.*EUR.*ZAR$/);
    expect(() => convert(parseMoney('1', 'XYZ'), 'XYZ', RATES_OF_JUNE_2024, OPTIONS)).toThrow(/got "XYZ"/);
    expect(() => convert(parseMoney('1', 'EUR'), 'constructor', RATES_OF_JUNE_2024, OPTIONS)).toThrow(/got "constructor"/);
  });
});
