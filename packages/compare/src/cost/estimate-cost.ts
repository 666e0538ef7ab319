import type { BillingRules } from '@isobar/core';

import { Amounts } from './amount.ts';
import type { CostEstimate, CostPart, CostPeriod } from './cost-estimate.ts';
import type { CostLine } from './cost-lines.ts';
import { costLines } from './cost-lines.ts';
import type { CostNeed, CostOptions } from './cost-need.ts';
import { priceForHours, priceForPeriod } from './period-rule.ts';
import type { RateCard } from './rate-card.ts';
import { totalOf } from './total.ts';
import { trafficPart } from './traffic-part.ts';
import { whileStopped } from './while-stopped.ts';

/**
 * What a server costs for a period, part by part, in the asked currency. A part that is not known stays so, and makes the
 * total `atLeast`; parts of different taxes are never added. Pure. For many servers of a cloud use `createEstimator`.
 */
export function estimateCost(card: RateCard, need: CostNeed, options: CostOptions): CostEstimate {
  return createEstimator(card, options)(need);
}

/** Estimates of one cloud. */
export function createEstimator(card: RateCard, options: CostOptions): (need: CostNeed) => CostEstimate {
  const amounts = new Amounts(options);
  const { billing } = card;
  const { currency, period } = options;
  return (need) => {
    const { trafficGb } = need.usage;
    const parts = costLines(card, need).map((line) => pricedPart(line, need, { billing, period, amounts }));
    if (trafficGb !== null) parts.push(trafficPart(card, trafficGb, { period, currency, amounts }));
    return {
      period,
      parts,
      ...totalOf(parts, currency),
      whileStopped: whileStopped(billing, parts, currency),
      computeWhileStopped: billing.computeWhileStopped,
    };
  };
}

interface Pricing {
  readonly billing: BillingRules;
  readonly period: CostPeriod;
  readonly amounts: Amounts;
}

function pricedPart(line: CostLine, { usage }: CostNeed, { billing, period, amounts }: Pricing): CostPart {
  const { prices, missing, ...part } = line;
  const byHours = part.part === 'compute' && period === 'month' && usage.hoursRunning !== null;
  const found = byHours ? priceForHours(prices, usage.hoursRunning, billing) : priceForPeriod(prices, period, billing);
  if (found === null) return { ...part, price: null, amount: null, rate: null, periodRule: null, unknown: missing };
  const { price, times, by, rule } = found;
  return { ...part, price, periodRule: rule, ...amounts.of(price.money, { quantity: part.quantity, times, by }) };
}
