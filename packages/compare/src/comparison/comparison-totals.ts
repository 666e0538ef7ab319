import type { Money, Price } from '@isobar/core';
import { compareMoney } from '@isobar/core';
import { addMoney } from '@isobar/currency';

import type { CostEstimate } from '../cost/cost-estimate.ts';
import type { ComparedTotal } from './inventory-comparison.ts';

/** One server in a sum. */
export interface Summand {
  readonly cost: CostEstimate | null;
  readonly blocked: boolean;
}

/** Sums of the servers of one cloud, of the tax that has the most; what is not known, taxed otherwise or blocked makes it `atLeast`. */
export function totalOfServers(cloud: string, summands: readonly Summand[], currency: string): ComparedTotal {
  const sums = new Map<Price['tax'], { money: Money; servers: number }>();
  for (const { cost } of summands) {
    if (cost === null || cost.total === null) continue;
    const { money, servers } = sums.get(cost.tax) ?? { money: { amount: '0', currency }, servers: 0 };
    sums.set(cost.tax, { money: addMoney(money, cost.total.money), servers: servers + 1 });
  }
  const [most] = [...sums].toSorted(([, left], [, right]) => compareMoney(right.money, left.money));
  const blocked = summands.filter((summand) => summand.blocked).length;
  const unknown = summands.length - (most?.[1].servers ?? 0);
  const holes = summands.some(({ cost }) => cost?.total?.atLeast === true);
  return {
    cloud,
    servers: summands.length,
    unknown,
    blocked,
    money: most?.[1].money ?? null,
    atLeast: unknown > 0 || blocked > 0 || holes,
    tax: most?.[0] ?? null,
  };
}
