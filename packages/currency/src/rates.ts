import type { Money } from '@isobar/core';

/** Reference rates of one day: what one unit of `base` cost. */
export interface ReferenceRates {
  /** Who published them, such as the European Central Bank. */
  readonly source: string;
  /** The day of the rates, `YYYY-MM-DD`. */
  readonly date: string;
  /** ISO 4217. */
  readonly base: string;
  /** Decimal text by currency, exactly as published; `base` itself is not in it. */
  readonly rates: Readonly<Record<string, string>>;
}

/** What was used to convert: decimal text, how many of the target for one of the origin. null on an amount that was not converted. */
export interface UsedRate {
  readonly rate: string;
  readonly date: string;
  readonly source: string;
  /** True where the day of the rates is too long ago for the day of the answer. */
  readonly stale: boolean;
}

/** An amount in the asked currency, with the amount that it was made of. */
export interface ConvertedMoney {
  readonly money: Money;
  readonly original: Money;
  readonly rate: UsedRate | null;
}
