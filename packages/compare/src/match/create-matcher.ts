import type { Flavor } from '@isobar/core';

import type { FlavorMatch } from './flavor-match.ts';
import { matchFlavor } from './match-flavor.ts';
import type { PriceOf } from './preference.ts';
import { byPreference } from './preference.ts';
import type { FlavorRequirement } from './requirement.ts';
import { addSizes, askedSizes, sizeColumns } from './size-columns.ts';
import { wishRanks } from './wish-ranks.ts';

export interface MatchOptions {
  /** Left out, prices are not looked at. */
  readonly priceOf?: PriceOf;
}

/** Answers many requirements from the flavors of one cloud. */
export interface FlavorMatcher {
  /** The nearest one, which may lack something or be sold out; null where there are no flavors. */
  first(requirement: FlavorRequirement): FlavorMatch | null;
  /** The nearest ones, nearest first; all where no limit is given. */
  rank(requirement: FlavorRequirement, limit?: number): readonly FlavorMatch[];
}

/**
 * Prepares the flavors once, so that a requirement costs a few additions for each. Ranks just as judging every flavor by
 * `matchFlavor` would, ties by price and then by ref.
 */
export function createMatcher(flavors: readonly Flavor[], { priceOf = () => null }: MatchOptions = {}): FlavorMatcher {
  const preferred = byPreference(flavors, priceOf);
  const columns = sizeColumns(preferred);
  const ranksOf = wishRanks(preferred);
  return {
    first: (requirement) => {
      const wishes = ranksOf(requirement);
      const asked = askedSizes(requirement);
      let best = Number.POSITIVE_INFINITY;
      let found: number | undefined;
      for (let index = 0; index < wishes.length; index += 1) {
        const wish = wishes[index] as number;
        // Sizes only add to it.
        if (wish >= best) continue;
        const rank = addSizes(wish, columns, asked, index);
        if (rank >= best) continue;
        best = rank;
        found = index;
      }
      const flavor = found === undefined ? undefined : preferred[found];
      return flavor === undefined ? null : matchFlavor(requirement, flavor).match;
    },
    rank: (requirement, limit = preferred.length) => {
      const asked = askedSizes(requirement);
      const ranked = ranksOf(requirement).map((wish, index) => addSizes(wish, columns, asked, index));
      const order = preferred.map((flavor, index) => ({ flavor, rank: ranked[index] as number })).sort((left, right) => left.rank - right.rank);
      return order.slice(0, limit).map(({ flavor }) => matchFlavor(requirement, flavor).match);
    },
  };
}
