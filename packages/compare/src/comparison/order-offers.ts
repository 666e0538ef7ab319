import { compareMoney } from '@isobar/core';

import type { CostEstimate } from '../cost/cost-estimate.ts';
import type { FlavorOffer } from './flavor-comparison.ts';

export const OFFER_ORDERS = ['price', 'fit', 'cloud'] as const;

export type OfferOrder = (typeof OFFER_ORDERS)[number];

type Order = (left: FlavorOffer, right: FlavorOffer) => number;

const BY_TOTAL: Order = (left, right) => compareTotals(left.cost, right.cost);
const BY_FIT: Order = (left, right) => right.match.score - left.match.score;
const BY_NEED: Order = (left, right) => Number(lacks(left)) - Number(lacks(right));
const BY_CLOUD: Order = (left, right) => compareText(left.cloud, right.cloud);
const BY_RANK: Order = (left, right) => left.rank - right.rank;

const ORDERS: Readonly<Record<OfferOrder, readonly Order[]>> = {
  price: [BY_NEED, BY_TOTAL, BY_CLOUD, BY_RANK],
  fit: [BY_NEED, BY_FIT, BY_TOTAL, BY_CLOUD, BY_RANK],
  cloud: [BY_CLOUD, BY_RANK],
};

/**
 * Offers in the asked order. By price what is wholly known comes first, then what costs at least so much, then what is not
 * known; an offer that lacks something that was asked for, or cannot be had now, never stands before one that answers.
 */
export function orderOffers(offers: readonly FlavorOffer[], order: OfferOrder): readonly FlavorOffer[] {
  const orders = ORDERS[order];
  return offers.toSorted((left, right) => orders.reduce((found, compare) => (found === 0 ? compare(left, right) : found), 0));
}

/** Known totals by amount, then incomplete ones by amount, then unknown ones. */
export function compareTotals({ total: left }: CostEstimate, { total: right }: CostEstimate): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (left.atLeast !== right.atLeast) return left.atLeast ? 1 : -1;
  return compareMoney(left.money, right.money);
}

function lacks({ match }: FlavorOffer): boolean {
  return match.fit === 'lacking' || match.flavor.available === false;
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
