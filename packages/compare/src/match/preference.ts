import type { Flavor } from '@isobar/core';

/** Prices of the flavors of one cloud, comparable with each other; null is not known. For sorting only: amounts stay exact elsewhere. */
export type PriceOf = (flavor: Flavor) => number | null;

/** Between flavors that answer equally well: the cheaper, an unknown price last, then by ref. Total, whatever order they came in. */
export function byPreference(flavors: readonly Flavor[], priceOf: PriceOf): readonly Flavor[] {
  return flavors
    .map((flavor) => ({ flavor, price: priceOf(flavor) ?? Number.POSITIVE_INFINITY }))
    .sort((left, right) => comparePrices(left.price, right.price) || compareTexts(left.flavor.ref, right.flavor.ref))
    .map(({ flavor }) => flavor);
}

function comparePrices(left: number, right: number): number {
  return left === right ? 0 : left - right;
}

function compareTexts(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}
