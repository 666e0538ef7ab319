import type { Flavor, VolumeType } from '@isobar/core';

import type { BookProblem } from './book-problem.ts';
import { bookError } from './book-problem.ts';
import type { BookPrice, PriceBook } from './price-book.ts';
import { DEFAULT_TYPE } from './price-book.ts';

/** The cloud that a book is to be used for. */
export interface BookedCloud {
  readonly cloud: string;
  readonly provider: string;
  /** null where it is not known, or there is none. */
  readonly region: string | null;
}

/** Why a book is not one of this cloud. */
export function cloudProblems({ file, lines, ...book }: PriceBook, { cloud, provider, region }: BookedCloud): readonly BookProblem[] {
  const problem = (field: 'cloud' | 'provider' | 'region', given: string, allowed: string): BookProblem[] =>
    given === allowed ? [] : [{ file, line: lines[field], field, given, allowed }];
  return [
    ...problem('cloud', book.cloud, cloud),
    ...problem('provider', book.provider, provider),
    ...(book.region === null || region === null ? [] : problem('region', book.region, region)),
  ];
}

/** @throws CloudError `invalid_argument` with file, line and what is allowed, for a book of another cloud, provider or region */
export function requireBookOf(book: PriceBook, cloud: BookedCloud): void {
  const problems = cloudProblems(book, cloud);
  if (problems.length > 0) throw bookError(problems);
}

/** Ids of the flavors that a book names: by id, else by a name that only one has. null for a name of none, or of several. */
export function flavorIds(flavors: readonly Pick<Flavor, 'id' | 'name'>[]): (name: string) => string | null {
  const ids = new Set(flavors.map(({ id }) => id));
  const byName = Map.groupBy(flavors, ({ name }) => name);
  return (name) => {
    if (ids.has(name)) return name;
    const [first, ...others] = byName.get(name) ?? [];
    return first === undefined || others.length > 0 ? null : first.id;
  };
}

/** Prices of a flavor under its id and under its name: which of them holds is not said. */
export function doubledFlavors({ file, prices }: PriceBook, flavors: readonly Pick<Flavor, 'id' | 'name'>[]): readonly BookProblem[] {
  const idOf = flavorIds(flavors);
  const groups = Map.groupBy(namesOf(prices), ({ name }) => idOf(name));
  return [...groups].flatMap(([id, [first, ...others]]) => {
    if (id === null || first === undefined) return [];
    const allowed = `one entry for a flavor: line ${first.line} has it as ${first.name}`;
    return others.map(({ name, line, entry }) => ({ file, line, field: entry, given: name, allowed }));
  });
}

/** Prices of flavors that the cloud has not, or has twice, and flavors that are priced twice. */
export function flavorProblems(book: PriceBook, flavors: readonly Pick<Flavor, 'id' | 'name'>[]): readonly BookProblem[] {
  const known = flavors.map(({ id, name }) => (name === null || name === id ? id : `${name} (${id})`)).toSorted();
  const allowed = known.length === 0 ? 'nothing: the cloud shows no flavor' : `a flavor of the cloud: ${known.join(', ')}`;
  const idOf = flavorIds(flavors);
  const missing = namesOf(book.prices).filter(({ name }) => idOf(name) === null);
  return [
    ...missing.map(({ name, line, entry }) => ({ file: book.file, line, field: entry, given: name, allowed })),
    ...doubledFlavors(book, flavors),
  ];
}

/** Prices of volume types that the cloud has not; `default` is in every cloud. */
export function volumeTypeProblems({ file, prices }: PriceBook, types: readonly Pick<VolumeType, 'id' | 'name'>[]): readonly BookProblem[] {
  const known = [DEFAULT_TYPE, ...types.map(({ id, name }) => name ?? id).toSorted()];
  return prices
    .filter(({ item, name }) => item === 'volumeGiB' && name !== null && !known.includes(name))
    .map(({ name, line, entry }) => ({ file, line, field: entry, given: name, allowed: `a volume type of the cloud: ${known.join(', ')}` }));
}

/** Names of the flavors whose compute the book prices on no day. */
export function unpricedFlavors({ prices }: PriceBook, flavors: readonly Pick<Flavor, 'id' | 'name'>[]): readonly string[] {
  if (['vcpu', 'memoryGiB'].every((item) => prices.some((price) => price.item === item))) return [];
  const idOf = flavorIds(flavors);
  const priced = new Set(namesOf(prices).map(({ name }) => idOf(name)));
  return flavors.filter(({ id }) => !priced.has(id)).map(({ id, name }) => name ?? id);
}

function namesOf(prices: readonly BookPrice[]): readonly { readonly name: string; readonly line: number; readonly entry: string }[] {
  const first = new Map<string, BookPrice>();
  for (const price of prices) if (price.item === 'flavor' && price.name !== null && !first.has(price.name)) first.set(price.name, price);
  return [...first].map(([name, { line, entry }]) => ({ name, line, entry }));
}
