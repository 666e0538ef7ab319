import type { BillingFact, BillingRules, Flavor, Price } from '@isobar/core';

import type { RateCard } from '../cost/rate-card.ts';
import type { BookedCloud } from './book-fit.ts';
import { doubledFlavors, flavorIds, requireBookOf } from './book-fit.ts';
import { bookError } from './book-problem.ts';
import type { BookItem, BookPrice, PriceBook } from './price-book.ts';
import { BILLING_MEMBERS, DEFAULT_TYPE, holdsAt } from './price-book.ts';

/** What is known of the prices of one cloud, from itself and from a book. */
export interface RateCardSources extends BookedCloud {
  /** What its provider says of its bills. */
  readonly billing: BillingRules;
  /** Its flavors, with the prices that it tells. */
  readonly flavors: readonly Pick<Flavor, 'id' | 'name' | 'prices'>[];
  readonly book: PriceBook | null;
  /** The day, or an instant of the day, that the prices are wanted for, UTC. */
  readonly at: string;
}

/**
 * Prices of a cloud for one day. A book goes before what the cloud tells: its price of a flavor, and its prices of vCPUs and memory where it
 * has both. What neither tells is not known, which is an empty list.
 * @throws CloudError `invalid_argument` with file and line for a book of another cloud, provider or region, or with a flavor twice
 */
export function buildRateCard({ cloud, provider, region, billing, flavors, book, at }: RateCardSources): RateCard {
  if (book !== null) requireFit(book, { cloud, provider, region }, flavors);
  const valid = book === null ? [] : book.prices.filter((price) => holdsAt(price, at));
  const of = (item: BookItem, name: string | null): readonly Price[] =>
    valid.filter((price) => price.item === item && price.name === name).flatMap((price) => (book === null ? [] : timedPrice(price, book.readAt)));
  const perVcpu = of('vcpu', null);
  const perMemoryGiB = of('memoryGiB', null);
  const byUnit = perVcpu.length > 0 && perMemoryGiB.length > 0;
  const told = new Map(flavors.map(({ id, prices }): [string, readonly Price[]] => [id, byUnit ? [] : prices]));
  for (const [id, prices] of bookedFlavors(valid, flavors, book?.readAt ?? at)) told.set(id, prices);
  return {
    cloud,
    region: region ?? book?.region ?? null,
    billing: book === null ? billing : bookedBilling(billing, book),
    flavor: (id) => told.get(id) ?? [],
    perVcpu,
    perMemoryGiB,
    perVolumeGiB: (type) => of('volumeGiB', type ?? DEFAULT_TYPE),
    perImageGiB: of('imageGiB', null),
    perSnapshotGiB: of('snapshotGiB', null),
    perAddress: of('address', null),
    perTrafficGb: trafficPrice(valid, book?.readAt ?? at),
    licence: (system) => of('licence', system),
  };
}

function requireFit(book: PriceBook, cloud: BookedCloud, flavors: RateCardSources['flavors']): void {
  requireBookOf(book, cloud);
  const doubled = doubledFlavors(book, flavors);
  if (doubled.length > 0) throw bookError(doubled);
}

/** Prices by id of the flavor. A name in the book that no flavor of the cloud has is told by `prices check`. */
function bookedFlavors(
  valid: readonly BookPrice[],
  flavors: readonly Pick<Flavor, 'id' | 'name'>[],
  readAt: string,
): ReadonlyMap<string, readonly Price[]> {
  const idOf = flavorIds(flavors);
  const booked = new Map<string, readonly Price[]>();
  for (const price of valid) {
    const id = price.item === 'flavor' && price.name !== null ? idOf(price.name) : null;
    if (id !== null) booked.set(id, [...(booked.get(id) ?? []), ...timedPrice(price, readAt)]);
  }
  return booked;
}

function timedPrice({ money, per, tax, source }: BookPrice, readAt: string): readonly Price[] {
  return per === 'gb' ? [] : [{ money, per, tax, source, level: 'documented', readAt }];
}

function trafficPrice(valid: readonly BookPrice[], readAt: string): RateCard['perTrafficGb'] {
  const found = valid.find(({ item }) => item === 'trafficGb');
  if (found === undefined) return null;
  const { money, tax, source } = found;
  return { money, per: 'gb', tax, source, level: 'documented', readAt };
}

/** What the book says of the bills, in place of what the provider says of all its clouds. */
function bookedBilling(rules: BillingRules, { billing, file }: PriceBook): BillingRules {
  const said = BILLING_MEMBERS.filter((member) => billing[member] !== undefined).map((member) => {
    const fact: BillingFact<unknown> = { value: billing[member], level: 'documented', source: `${file}#billing.${member}` };
    return [member, fact] as const;
  });
  return { ...rules, ...Object.fromEntries(said) };
}
