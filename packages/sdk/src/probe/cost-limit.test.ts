import type { Flavor, Price } from '@isobar/core';
import { parseMoney } from '@isobar/core';
import { SHIPPED_RATES } from '@isobar/currency';
import { describe, expect, it } from 'vitest';

import { boundIn, dearestHour, parseCostLimit, requireWithinLimit } from './cost-limit.ts';

const priced = (...prices: readonly (readonly [amount: string, currency: string, per: Price['per']])[]): Flavor =>
  ({
    prices: prices.map(([amount, currency, per]) => ({
      money: parseMoney(amount, currency),
      per,
      tax: 'excluded',
      source: 'test',
      level: 'documented',
      readAt: '2026-01-01T00:00:00Z',
    })),
  }) as unknown as Flavor;

describe('what a probe may cost', () => {
  it('reads an amount with its currency', () => {
    expect(parseCostLimit('1.50EUR')).toEqual({ amount: '1.50', currency: 'EUR' });
    for (const text of ['1', 'EUR', '-1EUR', '1 euro']) expect(() => parseCostLimit(text)).toThrow(/such as 1EUR/);
  });

  it('takes the hour where there is one, else the shortest period', () => {
    expect(dearestHour(priced(['20', 'EUR', 'month'], ['0.03', 'EUR', 'hour'], ['0.05', 'EUR', 'hour']))?.money.amount).toBe('0.05');
    expect(dearestHour(priced(['20', 'EUR', 'month'], ['1', 'EUR', 'day']))?.per).toBe('day');
    expect(dearestHour(priced())).toBeNull();
  });

  it('counts another currency at the rate of the European Central Bank and a quarter more', () => {
    const wonOfOneEuro = SHIPPED_RATES.rates['KRW'] ?? '';
    expect(boundIn('EUR', parseMoney(wonOfOneEuro, 'KRW'))).toEqual(parseMoney('1.25', 'EUR'));
    expect(boundIn('EUR', parseMoney('1', 'EUR'))).toEqual(parseMoney('1', 'EUR'));
    expect(() => boundIn('EUR', parseMoney('1', 'ZZZ'))).toThrow(/ZZZ/);
  });

  it('refuses what is above the limit, and what is not known unless that is accepted', () => {
    const limit = parseCostLimit('1EUR');
    expect(requireWithinLimit([priced(['0.4', 'EUR', 'hour']), priced(['0.5', 'EUR', 'hour'])], limit, false)).toContain('at most 0.9 EUR');
    expect(() => requireWithinLimit([priced(['0.4', 'EUR', 'hour']), priced(['0.7', 'EUR', 'hour'])], limit, false)).toThrow(
      /costs at most 1\.1 EUR/,
    );
    expect(() => requireWithinLimit([priced(['0.1', 'EUR', 'hour']), priced()], limit, false)).toThrow(/--unknown-cost/);
    expect(requireWithinLimit([priced()], limit, true)).toBe('not known');
  });
});
