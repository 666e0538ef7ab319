import type { Money } from '@isobar/core';
import { isCloudError } from '@isobar/core';
import { convert } from '@isobar/currency';
import { Decimal } from 'decimal.js';

import type { CostPart } from './cost-estimate.ts';
import type { CostOptions } from './cost-need.ts';

/** How often a price is paid. */
export interface Multiple {
  readonly quantity: number;
  readonly times: number;
  readonly by: number;
}

/** Places of an amount, so that sums of amounts are exact; far below what any currency can pay. */
const PLACES = 20;

/** Digits that no product of prices, quantities and rates exceeds before it is cut to its places. */
const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_EVEN, defaults: true });

/** The amount in the asked currency, half even at 20 places; not known where there is no rate for the price's own. */
export function amountIn(price: Money, { quantity, times, by }: Multiple, options: CostOptions): Pick<CostPart, 'amount' | 'rate' | 'unknown'> {
  const paid = new Exact(price.amount).times(quantity).times(times).dividedBy(by);
  try {
    const { money, rate } = convert({ amount: paid.toFixed(), currency: price.currency }, options.currency, options.rates, { today: options.today });
    const amount = new Exact(money.amount).toDecimalPlaces(PLACES).toFixed();
    return { amount: { amount, currency: options.currency }, rate, unknown: null };
  } catch (error) {
    if (!isCloudError(error)) throw error;
    return { amount: null, rate: null, unknown: `${price.currency} has no rate` };
  }
}
