import type { Price } from '@isobar/core';
import { compareMoney } from '@isobar/core';

import { sumOf } from './amount.ts';
import type { CostEstimate, CostPart } from './cost-estimate.ts';

type Total = Pick<CostEstimate, 'total' | 'tax'>;

const TAXES: readonly Price['tax'][] = ['excluded', 'included', 'unknown'];

/**
 * The sum of the parts of one tax: of that which has the most, so that a total never falls by what is added. What is free
 * has no tax and belongs to each. null where no part is known.
 */
export function totalOf(parts: readonly CostPart[], currency: string): Total {
  const sums = TAXES.flatMap((tax) => {
    const sum = sumOfTax(parts, tax, currency);
    return sum === null ? [] : [sum];
  });
  const [first = freeTotal(parts, currency), ...others] = sums;
  return others.reduce((most, sum) => (isMore(sum, most) ? sum : most), first);
}

/** null where no part has a price of this tax. */
function sumOfTax(parts: readonly CostPart[], tax: Price['tax'], currency: string): Total | null {
  if (!parts.some(({ amount, price }) => amount !== null && price?.tax === tax)) return null;
  return { tax, total: totalBy(parts, currency, ({ price }) => price === null || price.tax === tax) };
}

function freeTotal(parts: readonly CostPart[], currency: string): Total {
  const known = parts.some(({ amount }) => amount !== null);
  return { tax: 'unknown', total: known ? totalBy(parts, currency, () => true) : null };
}

function totalBy(parts: readonly CostPart[], currency: string, accept: (part: CostPart) => boolean): NonNullable<Total['total']> {
  const amounts = parts.flatMap((part) => (part.amount !== null && accept(part) ? [part.amount] : []));
  return { money: sumOf(amounts, currency), atLeast: amounts.length < parts.length };
}

function isMore(left: Total, right: Total): boolean {
  return left.total !== null && right.total !== null && compareMoney(left.total.money, right.total.money) > 0;
}
