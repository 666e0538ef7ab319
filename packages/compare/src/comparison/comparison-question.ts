import type { ReferenceRates } from '@isobar/currency';

import type { CostPeriod, Usage } from '../cost/cost-estimate.ts';
import type { PriceBook } from '../price-book/price-book.ts';

/** What every comparison is asked with. */
export interface ComparisonQuestion {
  /** ISO 4217, one of those that the rates have. */
  readonly currency: string;
  readonly period: CostPeriod;
  readonly rates: ReferenceRates;
  readonly usage: Usage;
  /** UTC instant of the answer: prices that hold then are taken. */
  readonly at: string;
  /** Price book of a cloud; null where there is none. */
  readonly bookOf: (cloud: string) => PriceBook | null;
  readonly signal?: AbortSignal | undefined;
}
