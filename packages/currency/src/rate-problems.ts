import { invalidArgument } from '@isobar/core';

import { isCurrency } from './currencies.ts';
import type { ReferenceRates } from './rates.ts';

const POSITIVE = /^(?=.*[1-9])\d+(?:\.\d+)?$/;
const MAX_DIGITS = 24;

/** One rate as it was read: text of a file, not yet known to be one. */
export type ReadRate = readonly [currency: string, rate: unknown];

export interface ReadRates {
  readonly source: unknown;
  readonly date: unknown;
  readonly base: unknown;
  readonly rates: readonly ReadRate[];
}

/**
 * What was read, as rates.
 * @throws CloudError `invalid_argument` naming the first member that is wrong, such as `rates.USD`
 */
export function checkRates({ source, date, base, rates }: ReadRates): ReferenceRates {
  if (typeof source !== 'string' || source.trim() === '') throw wrong('source', source, 'the name of who published the rates');
  if (!isDay(date)) throw wrong('date', date, 'a day such as 2024-06-28');
  if (typeof base !== 'string' || !isCurrency(base)) throw wrong('base', base, 'a currency of ISO 4217 such as EUR');
  const seen = new Set<string>([base]);
  for (const [currency, rate] of rates) {
    if (!isCurrency(currency)) throw wrong(`rates.${currency}`, currency, 'a currency of ISO 4217 such as USD');
    if (seen.has(currency)) throw wrong(`rates.${currency}`, currency, 'each currency once, and not the base');
    if (typeof rate !== 'string' || rate.length > MAX_DIGITS || !POSITIVE.test(rate)) {
      throw wrong(`rates.${currency}`, rate, 'decimal text above 0 such as 1.0705');
    }
    seen.add(currency);
  }
  if (rates.length === 0) throw wrong('rates', null, 'at least one rate');
  return { source, date, base, rates: Object.fromEntries(rates as readonly (readonly [string, string])[]) };
}

/** A day of the calendar as `YYYY-MM-DD`. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Values of a file may be of any size and kind: what is shown is short text. */
export function wrong(field: string, given: unknown, allowed: string): ReturnType<typeof invalidArgument> {
  const text = given === undefined ? undefined : typeof given === 'string' ? given : JSON.stringify(given);
  return invalidArgument(field, text?.slice(0, 80), allowed);
}
