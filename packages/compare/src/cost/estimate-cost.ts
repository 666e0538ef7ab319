import { amountIn } from './amount.ts';
import type { CostEstimate, CostPart } from './cost-estimate.ts';
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
 * total `atLeast`; parts of different taxes are never added. Pure.
 */
export function estimateCost(card: RateCard, need: CostNeed, options: CostOptions): CostEstimate {
  const { trafficGb } = need.usage;
  const parts = [
    ...costLines(card, need).map((line) => pricedPart(card, line, need, options)),
    ...(trafficGb === null ? [] : [trafficPart(card, trafficGb, options)]),
  ];
  return {
    period: options.period,
    parts,
    ...totalOf(parts, options.currency),
    whileStopped: whileStopped(card.billing, parts, options.currency),
    computeWhileStopped: card.billing.computeWhileStopped,
  };
}

function pricedPart({ billing }: RateCard, line: CostLine, { usage }: CostNeed, options: CostOptions): CostPart {
  const { prices, missing, ...part } = line;
  const byHours = part.part === 'compute' && options.period === 'month' && usage.hoursRunning !== null;
  const found = byHours ? priceForHours(prices, usage.hoursRunning, billing) : priceForPeriod(prices, options.period, billing);
  if (found === null) return { ...part, price: null, amount: null, rate: null, periodRule: null, unknown: missing };
  const { price, times, by, rule } = found;
  return { ...part, price, periodRule: rule, ...amountIn(price.money, { quantity: part.quantity, times, by }, options) };
}
