import type { Money, Price } from '@isobar/core';
import { compareMoney } from '@isobar/core';

import { sumOf } from '../cost/amount.ts';
import type { CostEstimate } from '../cost/cost-estimate.ts';
import type { ComparedTotal } from './inventory-comparison.ts';

/** One server in a sum. */
export interface Summand {
  readonly cost: CostEstimate | null;
  readonly blocked: boolean;
}

/** Sums of the servers of one cloud, of the tax that has the most; what is not known, taxed otherwise or blocked makes it `atLeast`. */
export function totalOfServers(cloud: string, summands: readonly Summand[], currency: string): ComparedTotal {
  const amounts = new Map<Price['tax'], Money[]>();
  for (const { cost } of summands) {
    if (cost === null || cost.total === null) continue;
    amounts.set(cost.tax, amounts.get(cost.tax) ?? []);
    amounts.get(cost.tax)?.push(cost.total.money);
  }
  const sums = new Map([...amounts].map(([tax, money]) => [tax, { money: sumOf(money, currency), servers: money.length }]));
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
