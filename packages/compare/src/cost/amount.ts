import type { Money } from '@isobar/core';
import { isCloudError } from '@isobar/core';
import type { UsedRate } from '@isobar/currency';
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

export type Amount = Pick<CostPart, 'amount' | 'rate' | 'unknown'>;

/** Places of an amount, so that sums of amounts are exact; far below what any currency can pay. */
const PLACES = 20;

/** Digits that no product of prices, quantities and rates exceeds before it is cut to its places. */
const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_EVEN, defaults: true });

type Unit = { readonly amount: Decimal; readonly rate: UsedRate | null } | { readonly unknown: string };

/** Amounts in one currency. What one unit costs is worked out once for each price. */
export class Amounts {
  private readonly options: CostOptions;
  private readonly units = new Map<Money, Map<number, Unit>>();

  constructor(options: CostOptions) {
    this.options = options;
  }

  /** Half even at 20 places; not known where there is no rate for the price's own currency. */
  of(price: Money, { quantity, times, by }: Multiple): Amount {
    const unit = this.unit(price, times, by);
    if ('unknown' in unit) return { amount: null, rate: null, unknown: unit.unknown };
    const amount = unit.amount.times(quantity).toDecimalPlaces(PLACES).toFixed();
    return { amount: { amount, currency: this.options.currency }, rate: unit.rate, unknown: null };
  }

  private unit(price: Money, times: number, by: number): Unit {
    const ofPrice = this.units.get(price) ?? new Map<number, Unit>();
    const known = ofPrice.get(times / by);
    if (known !== undefined) return known;
    const unit = this.convert({ amount: new Exact(price.amount).times(times).dividedBy(by).toFixed(), currency: price.currency });
    this.units.set(price, ofPrice.set(times / by, unit));
    return unit;
  }

  private convert(money: Money): Unit {
    const { currency, rates, today } = this.options;
    try {
      const converted = convert(money, currency, rates, { today });
      return { amount: new Exact(converted.money.amount), rate: converted.rate };
    } catch (error) {
      if (!isCloudError(error)) throw error;
      return { unknown: `${money.currency} has no rate` };
    }
  }
}

/** The exact sum of amounts of one currency. */
export function sumOf(amounts: readonly Money[], currency: string): Money {
  const [first, ...others] = amounts;
  if (first === undefined) return { amount: '0', currency };
  if (others.length === 0) return first;
  let sum = new Exact(first.amount);
  for (const { amount } of others) sum = sum.plus(amount);
  return { amount: sum.toFixed(), currency };
}
