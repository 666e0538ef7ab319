import type { Money } from '@isobar/core';
import { invalidArgument } from '@isobar/core';

import { isCurrency } from './currencies.ts';
import { ExactDecimal } from './decimal.ts';
import type { ConvertedMoney, ReferenceRates, UsedRate } from './rates.ts';

/** Reference rates come each working day; after so many days something keeps the new ones away. */
const STALE_AFTER_DAYS = 7;
const DAY_MILLISECONDS = 86_400_000;

export interface ConvertOptions {
  /** The day of the answer, `YYYY-MM-DD`; an instant that begins so does as well. */
  readonly today: string;
}

/**
 * An amount in another currency: exact where the quotient ends, else half even at 50 significant digits. Nothing is rounded to what is paid.
 * What is in that currency already needs no rate.
 * @throws CloudError `invalid_argument` for a currency without a rate, naming those that have one
 */
export function convert(money: Money, currency: string, rates: ReferenceRates, { today }: ConvertOptions): ConvertedMoney {
  if (money.currency === currency && isCurrency(currency)) return { money, original: money, rate: null };
  const from = rateOf(money.currency, rates);
  const to = rateOf(currency, rates);
  // The product is exact for any amount that is met, so there is one rounding.
  const amount = new ExactDecimal(money.amount).times(to).dividedBy(from).toFixed();
  return { money: { amount, currency }, original: money, rate: usedRate(from, to, rates, today) };
}

/** Currencies that the rates tell of, in the order of the alphabet. */
export function ratedCurrencies(rates: ReferenceRates): readonly string[] {
  return [rates.base, ...Object.keys(rates.rates)].toSorted();
}

/** Whether the day of the rates is more than seven days before `today`. */
export function areStale({ date }: Pick<ReferenceRates, 'date'>, today: string): boolean {
  return Date.parse(today.slice(0, 'YYYY-MM-DD'.length)) - Date.parse(date) > STALE_AFTER_DAYS * DAY_MILLISECONDS;
}

function usedRate(from: string, to: string, rates: ReferenceRates, today: string): UsedRate {
  const rate = from === '1' ? to : new ExactDecimal(to).dividedBy(from).toFixed();
  return { rate, date: rates.date, source: rates.source, stale: areStale(rates, today) };
}

function rateOf(currency: string, rates: ReferenceRates): string {
  if (currency === rates.base) return '1';
  const rate = Object.hasOwn(rates.rates, currency) ? rates.rates[currency] : undefined;
  if (rate === undefined) throw invalidArgument('currency', currency, ratedCurrencies(rates).join(', '));
  return rate;
}
