import type { Evidence, Price } from '@isobar/core';
import { parseMoney } from '@isobar/core';

import type { PriceRow } from './flavor-wire.ts';

/** A price of zero is what a trial account sees, and any status but `show` is not to be shown: both are unknown. */
export function toPrice(row: PriceRow, per: 'hour' | 'month', evidence: Evidence, readAt: string): Price | null {
  const amount = per === 'hour' ? row.price_per_hour : row.price_per_month;
  const currency = row.currency_code;
  if (amount === null || amount === undefined || amount === 0) return null;
  if (currency === null || currency === undefined) return null;
  // EdgeCenter's price has no status.
  if (row.price_status !== undefined && row.price_status !== 'show') return null;
  return { money: parseMoney(amount, currency), per, tax: 'unknown', source: evidence.source, level: evidence.level, readAt };
}

/** Per hour and per month, as far as they are known. */
export function toPrices(row: PriceRow, evidence: Evidence, readAt: string): readonly Price[] {
  return (['hour', 'month'] as const).flatMap((per) => toPrice(row, per, evidence, readAt) ?? []);
}
