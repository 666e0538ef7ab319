import { areStale } from '@isobar/currency';

import type { ComparisonQuestion } from './comparison-question.ts';
import type { PricedCloud } from './used-rates.ts';
import { usedRates } from './used-rates.ts';

/** What has to be known of the totals before they are compared. */
export function costWarnings(priced: readonly PricedCloud[], { rates, at }: ComparisonQuestion): readonly string[] {
  const stale = usedRates(priced, rates) !== null && areStale(rates, at);
  return [...(stale ? [`the rates are of ${rates.date} (${rates.source}): stale`] : []), ...taxWarnings(priced), ...assumedWarnings(priced)];
}

/** Totals of different taxes stand beside each other, but are not comparable to the last digit. */
function taxWarnings(priced: readonly PricedCloud[]): readonly string[] {
  const taxes = new Map<string, Set<string>>();
  for (const { cloud, cost } of priced) {
    if (cost.total !== null) taxes.set(cost.tax, (taxes.get(cost.tax) ?? new Set()).add(cloud));
  }
  if (taxes.size < 2) return [];
  const told = [...taxes].map(([tax, clouds]) => `${tax} in ${[...clouds].join(', ')}`);
  return [`tax differs between totals: ${told.join('; ')}`];
}

function assumedWarnings(priced: readonly PricedCloud[]): readonly string[] {
  const assumed = new Set(priced.filter(({ cost }) => cost.parts.some(({ price }) => price?.level === 'assumed')).map(({ cloud }) => cloud));
  return [...assumed].map((cloud) => `${cloud}: a price, or what it is for, is only assumed`);
}
