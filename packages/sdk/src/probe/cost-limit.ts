import type { Flavor, Money, Price } from '@isobar/core';
import { CloudError, compareMoney, invalidArgument, parseMoney } from '@isobar/core';
import { addMoney, convert, multiplyMoney, roundToDigits, SHIPPED_RATES } from '@isobar/currency';

/** Rates move after their day, so a foreign amount is counted with a quarter more. */
const FOREIGN_MARGIN = '1.25';

const SHOWN_DIGITS = 4;

/** `1EUR`. @throws CloudError `invalid_argument` */
export function parseCostLimit(text: string): Money {
  const [, amount, currency] = /^(\d+(?:\.\d+)?)\s?([A-Z]{3})$/.exec(text) ?? [];
  if (amount === undefined || currency === undefined) throw invalidArgument('max-cost', text, 'an amount with a currency, such as 1EUR');
  return parseMoney(amount, currency);
}

/** The dearest hour of this flavor; where no price by the hour is known, the whole of the shortest period. null is unknown. */
export function dearestHour(flavor: Flavor): Price | null {
  for (const per of ['hour', 'day', 'month'] as const) {
    const prices = flavor.prices.filter((price) => price.per === per);
    const [first] = prices.toSorted((left, right) => Number(right.money.amount) - Number(left.money.amount));
    if (first !== undefined) return first;
  }
  return null;
}

/** An upper bound in the currency of the limit. @throws CloudError `invalid_argument` for a currency without a rate */
export function boundIn(currency: string, money: Money): Money {
  const { money: converted, rate } = convert(money, currency, SHIPPED_RATES, { today: SHIPPED_RATES.date });
  return rate === null ? converted : multiplyMoney(converted, FOREIGN_MARGIN);
}

/**
 * @returns what the probe costs at most, in words
 * @throws CloudError `consent_required` where a price is not known and that was not accepted; `quota_exceeded` where it is above the limit
 */
export function requireWithinLimit(flavors: readonly Flavor[], limit: Money, acceptsUnknown: boolean): string {
  const prices = flavors.map(dearestHour);
  if (prices.includes(null)) {
    if (acceptsUnknown) return 'not known';
    throw new CloudError('consent_required', 'what this costs is not known: this cloud tells no price of the flavor; --unknown-cost accepts that', {
      outcome: 'not_applied',
    });
  }
  const known = prices.flatMap((price) => (price === null ? [] : [boundIn(limit.currency, price.money)]));
  const total = known.reduce(addMoney, { amount: '0', currency: limit.currency });
  const doubt = prices.some((price) => price?.level === 'assumed') ? '; the period of a price is only assumed' : '';
  const bound = `at most ${roundToDigits(total, SHOWN_DIGITS).amount} ${limit.currency} (compute, an hour or the shortest period that has a price; other currencies at the rate of ${SHIPPED_RATES.date} and a quarter more${doubt})`;
  if (compareMoney(total, limit) <= 0) return bound;
  throw new CloudError('invalid_argument', `--max-cost: the probe costs ${bound}, allowed is ${limit.amount} ${limit.currency}`, {
    field: 'max-cost',
    given: limit.amount,
    outcome: 'not_applied',
  });
}
