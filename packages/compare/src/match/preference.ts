import type { Flavor } from '@isobar/core';

/** Prices of the flavors of one cloud, comparable with each other; null is not known. For sorting only: amounts stay exact elsewhere. */
export type PriceOf = (flavor: Flavor) => number | null;

/** Between flavors that answer equally well: the cheaper, an unknown price last, then by ref. Total, whatever order they came in. */
export function byPreference(flavors: readonly Flavor[], priceOf: PriceOf): readonly Flavor[] {
  const prices = new Map(flavors.map((flavor) => [flavor, priceOf(flavor) ?? Number.POSITIVE_INFINITY]));
  const price = (flavor: Flavor): number => prices.get(flavor) ?? Number.POSITIVE_INFINITY;
  return flavors.toSorted((left, right) => comparePrices(price(left), price(right)) || compareTexts(left.ref, right.ref));
}

function comparePrices(left: number, right: number): number {
  return left === right ? 0 : left - right;
}

function compareTexts(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
