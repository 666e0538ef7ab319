import type { Amounts } from './amount.ts';
import type { CostPart, CostPeriod } from './cost-estimate.ts';
import { hoursOfMonth } from './period-rule.ts';
import type { RateCard } from './rate-card.ts';

interface TrafficPricing {
  readonly period: CostPeriod;
  readonly currency: string;
  readonly amounts: Amounts;
}

/** What outgoing traffic costs: the GB beyond those that are free. */
export function trafficPart({ billing, perTrafficGb: price }: RateCard, trafficGb: number, { period, currency, amounts }: TrafficPricing): CostPart {
  const { value: free, level, source } = billing.freeTrafficGb;
  const part = { part: 'traffic', what: `${trafficGb} GB of traffic a month`, unit: 'GB' } as const;
  if (free === 'unlimited' || (free !== null && trafficGb <= free)) {
    const rule = `${free === 'unlimited' ? 'all traffic is free' : `${free} GB a month are free`} (${level}, ${source})`;
    const amount = { amount: '0', currency };
    return { ...part, quantity: 0, price: null, amount, rate: null, periodRule: rule, unknown: null };
  }
  const quantity = trafficGb - (free ?? 0);
  const beyond = free === null ? 'all of it: what is free is not known' : `beyond ${free} GB a month, which are free (${level}, ${source})`;
  const missing = `${quantity} GB of traffic are charged, at a price that is not known`;
  if (price === null) return { ...part, quantity, price, amount: null, rate: null, periodRule: null, unknown: missing };
  const month = hoursOfMonth(billing);
  const hourly = period === 'hour';
  const rule = hourly ? `${beyond}; ${month.text}` : beyond;
  return { ...part, quantity, price, periodRule: rule, ...amounts.of(price.money, { quantity, times: 1, by: hourly ? month.hours : 1 }) };
}
