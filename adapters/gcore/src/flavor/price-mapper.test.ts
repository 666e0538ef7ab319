import { describe, expect, it } from 'vitest';

import { EVIDENCE } from '../gcore-evidence.ts';
import { toPrices } from './price-mapper.ts';

const AT = '2026-01-16T10:11:36.000Z';
const ROW = { price_per_hour: 0.0125, price_per_month: 9, currency_code: 'EUR', price_status: 'show' };

describe('a price', () => {
  it('is exact, with currency, unit, source and date', () => {
    expect(toPrices(ROW, EVIDENCE.flavorPrices, AT)).toEqual([
      {
        money: { amount: '0.0125', currency: 'EUR' },
        per: 'hour',
        tax: 'unknown',
        source: 'contracts/gcore/SOURCES.md#gcore-flavor-prices',
        level: 'documented',
        readAt: AT,
      },
      {
        money: { amount: '9', currency: 'EUR' },
        per: 'month',
        tax: 'unknown',
        source: 'contracts/gcore/SOURCES.md#gcore-flavor-prices',
        level: 'documented',
        readAt: AT,
      },
    ]);
  });

  it.each([
    { ...ROW, price_per_hour: 0, price_per_month: 0 },
    { ...ROW, price_status: 'hide' },
    { ...ROW, price_status: 'error' },
    { ...ROW, price_status: null },
    { ...ROW, currency_code: null },
    { price_per_hour: null, price_per_month: null, currency_code: null, price_status: 'error' },
    {},
  ])('is unknown for %j, never 0', (row) => {
    expect(toPrices(row, EVIDENCE.flavorPrices, AT)).toEqual([]);
  });

  it('is taken without a status where the dialect has none', () => {
    const { price_status: _, ...row } = ROW;
    expect(toPrices(row, EVIDENCE.flavorPrices, AT)).toHaveLength(2);
  });
});
