import type { Price } from '@isobar/core';
import type { UsedRate } from '@isobar/currency';
import { convert } from '@isobar/currency';

import type { CostEstimate, CostPart, CostPeriod } from '../cost/cost-estimate.ts';
import { totalOf } from '../cost/total.ts';

export const SAMPLE_INSTANT = '2026-11-21T10:15:00Z';

const RATES = { source: 'sample bank', date: '2026-11-20', base: 'EUR', rates: { KRW: '1612.40', USD: '1.1587' } };

export const SAMPLE_RATES = { source: RATES.source, date: RATES.date, base: RATES.base };

/** A part of a cost as a sample tells it; `amount` null is not known. */
export interface SamplePart extends Pick<CostPart, 'part' | 'what'> {
  readonly amount: string | null;
  readonly currency?: string;
  readonly tax?: Price['tax'];
  readonly level?: Price['level'];
  readonly unknown?: string;
}

/** A cost in EUR of what the parts cost for the period; prices in other currencies are converted at the rates of one day. */
export function sampleCost(parts: readonly SamplePart[], period: CostPeriod = 'month'): CostEstimate {
  const told = parts.map((part) => costPart(part, period));
  return {
    period,
    parts: told,
    ...totalOf(told, 'EUR'),
    whileStopped: null,
    computeWhileStopped: { value: null, level: 'assumed', source: 'sample#bills' },
  };
}

function costPart({ part, what, amount, currency = 'EUR', tax = 'excluded', level = 'documented', unknown }: SamplePart, per: CostPeriod): CostPart {
  const shared = { part, what, quantity: 1, unit: 'server', periodRule: null } as const;
  if (amount === null) return { ...shared, price: null, amount: null, rate: null, unknown: unknown ?? `the price of ${what} is not known` };
  const price: Price = { money: { amount, currency }, per, tax, level, source: `sample#prices-in-${currency}`, readAt: SAMPLE_INSTANT };
  const { money, rate }: { readonly money: Price['money']; readonly rate: UsedRate | null } = convert(price.money, 'EUR', RATES, {
    today: '2026-11-21',
  });
  return { ...shared, price, amount: money, rate, unknown: null };
}
