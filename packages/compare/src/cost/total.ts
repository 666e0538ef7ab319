import type { Price } from '@isobar/core';
import { compareMoney } from '@isobar/core';
import { addMoney } from '@isobar/currency';

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
  const known = parts.filter(({ amount, price }) => amount !== null && (price === null || price.tax === tax));
  if (known.every(({ price }) => price === null)) return null;
  return { tax, total: { money: sumOf(known, currency), atLeast: known.length < parts.length } };
}

function freeTotal(parts: readonly CostPart[], currency: string): Total {
  const known = parts.filter(({ amount }) => amount !== null);
  if (known.length === 0) return { tax: 'unknown', total: null };
  return { tax: 'unknown', total: { money: sumOf(known, currency), atLeast: known.length < parts.length } };
}

function sumOf(parts: readonly CostPart[], currency: string) {
  return parts.reduce((sum, { amount }) => (amount === null ? sum : addMoney(sum, amount)), { amount: '0', currency });
}

function isMore(left: Total, right: Total): boolean {
  return left.total !== null && right.total !== null && compareMoney(left.total.money, right.total.money) > 0;
}
