import type { Flavor } from '@isobar/core';

/** Hours of a month where two flavors have prices of different periods; the order needs no more than that. */
const HOURS = { hour: 730, day: 730 / 24, month: 1 } as const;

/** A month of a flavor by its own price list, as a number to sort by; null where it has no price. */
export function listPriceOf({ prices }: Flavor): number | null {
  const price = prices.find(({ per }) => per === 'month') ?? prices[0];
  return price === undefined ? null : Number(price.money.amount) * HOURS[price.per];
}
