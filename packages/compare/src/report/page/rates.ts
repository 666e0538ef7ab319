import type { ReferenceRates, UsedRate } from '@isobar/currency';

import type { CostPart } from '../../cost/cost-estimate.ts';
import type { Child } from '../markup/markup.ts';
import { element } from '../markup/markup.ts';

/** A rate with the currencies between which it was used. */
export interface NamedRate extends UsedRate {
  readonly from: string;
  readonly to: string;
}

/** Each rate once, in a stable order. */
export function namedRates(parts: Iterable<CostPart>): readonly NamedRate[] {
  const rates = new Map<string, NamedRate>();
  for (const { rate, price, amount } of parts) {
    if (rate === null || price === null || amount === null) continue;
    const named = { ...rate, from: price.money.currency, to: amount.currency };
    rates.set(`${named.from} ${named.to} ${named.rate} ${named.date}`, named);
  }
  return [...rates].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, rate]) => rate);
}

/** What amounts were converted by, for the head of a report; rates that are too old are marked. */
export function ratesText(rates: Omit<ReferenceRates, 'rates'> | null, used: readonly NamedRate[]): readonly Child[] {
  if (rates === null || used.length === 0) return ['Nothing was converted: all prices are told in one currency.'];
  const texts = used.map(({ from, to, rate }) => `1 ${from} = ${shortRate(rate)} ${to}`);
  const stale = used.some((rate) => rate.stale) ? element('strong', {}, 'STALE: these rates are too old for the day of this answer.') : null;
  return [`Rates of ${rates.source}, ${rates.date}: ${texts.join(', ')}. `, stale];
}

const DIGITS = 6;

/** As one reads it: a rate has up to fifty digits, and the amounts were made with all of them. */
export function shortRate(rate: string): string {
  const value = Number(rate);
  return Number(value.toPrecision(DIGITS)) === value ? rate : `about ${value.toPrecision(DIGITS)}`;
}
