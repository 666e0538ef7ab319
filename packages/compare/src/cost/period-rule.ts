import type { BillingRules, Price } from '@isobar/core';

import type { CostPeriod } from './cost-estimate.ts';

/** Where a cloud tells no hours of its month: a year by twelve, as most bills count. */
const HOURS_PER_MONTH = 730;

/** A price with what it has to be multiplied and divided by to become one for the period. */
export interface PeriodPrice {
  readonly price: Price;
  readonly times: number;
  readonly by: number;
  /** null where the price is for the period as it is. */
  readonly rule: string | null;
}

interface MonthOf {
  readonly hours: number;
  readonly text: string;
}

type Way = (month: MonthOf) => Omit<PeriodPrice, 'price'>;

const AS_IT_IS: Way = () => ({ times: 1, by: 1, rule: null });

/** By period, which prices are taken first and what is done to them. */
const WAYS: Readonly<Record<CostPeriod, readonly (readonly [Price['per'], Way])[]>> = {
  month: [
    ['month', AS_IT_IS],
    ['hour', ({ hours, text }) => ({ times: hours, by: 1, rule: text })],
    ['day', ({ hours, text }) => ({ times: hours, by: 24, rule: `of the price of a day: ${text}, 24 a day` })],
  ],
  hour: [
    ['hour', AS_IT_IS],
    ['month', ({ hours, text }) => ({ times: 1, by: hours, rule: `of the price of a month: ${text}` })],
    ['day', () => ({ times: 1, by: 24, rule: 'of the price of a day: 24 hours' })],
  ],
};

/** Hours that the month of a cloud has, and how that is known. */
export function hoursOfMonth({ hoursPerMonth }: BillingRules): MonthOf {
  const { value, level } = hoursPerMonth;
  if (value === null) return { hours: HOURS_PER_MONTH, text: `${HOURS_PER_MONTH} hours a month, as the cloud tells none` };
  return { hours: value, text: `${value} hours a month, as the cloud counts (${level})` };
}

/** The price for a period by the provider's own rule; null where none of the prices is known. */
export function priceForPeriod(prices: readonly Price[], period: CostPeriod, billing: BillingRules): PeriodPrice | null {
  for (const [per, way] of WAYS[period]) {
    const price = prices.find((candidate) => candidate.per === per);
    if (price !== undefined) return { price, ...way(hoursOfMonth(billing)) };
  }
  return null;
}

/**
 * The price of compute that runs for so many hours of a month. Only a price by the hour of a cloud that charges nothing
 * while stopped becomes less by it; why another does not is said.
 */
export function priceForHours(prices: readonly Price[], hoursRunning: number, billing: BillingRules): PeriodPrice | null {
  const whole = priceForPeriod(prices, 'month', billing);
  if (whole === null) return null;
  const { value } = billing.computeWhileStopped;
  if (value !== false) return { ...whole, rule: joined(whole.rule, STILL_CHARGED[value === null ? 'unknown' : 'charged']) };
  const hourly = prices.find(({ per }) => per === 'hour');
  if (hourly === undefined) return { ...whole, rule: joined(whole.rule, 'not divided: there is no price by the hour') };
  return { price: hourly, times: hoursRunning, by: 1, rule: `${hoursRunning} hours of running; nothing is charged while stopped` };
}

const STILL_CHARGED = {
  charged: 'a whole month: a stopped server is charged too',
  unknown: 'a whole month: whether a stopped server is charged is not known',
} as const;

function joined(first: string | null, second: string): string {
  return first === null ? second : `${first}; ${second}`;
}
