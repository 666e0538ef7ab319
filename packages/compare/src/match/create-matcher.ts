import type { Flavor } from '@isobar/core';

import type { FlavorMatch } from './flavor-match.ts';
import { matchFlavor } from './match-flavor.ts';
import { nearestFirst } from './nearest-first.ts';
import { numberColumn } from './number-column.ts';
import type { PriceOf } from './preference.ts';
import { byPreference } from './preference.ts';
import type { FlavorRequirement } from './requirement.ts';
import { askedSizes, sizeColumns, wholeRank } from './size-columns.ts';
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
 * Prepares the flavors once, so that the first is found among few and all are ranked by a few additions for each.
 * Ranks just as judging every flavor by `matchFlavor` would, ties by price and then by ref.
 */
export function createMatcher(flavors: readonly Flavor[], { priceOf = () => null }: MatchOptions = {}): FlavorMatcher {
  const preferred = byPreference(flavors, priceOf).map((flavor, preference) => ({ flavor, preference }));
  const ordered = preferred.toSorted((left, right) => bySize(left.flavor, right.flavor));
  const own = ordered.map(({ flavor }) => flavor);
  const preference = Int32Array.from(ordered, (entry) => entry.preference);
  const columns = sizeColumns(own);
  const nearest = nearestFirst(columns, preference);
  const ranksOf = wishRanks(own);
  return {
    first: (requirement) => {
      const flavor = own[nearest(ranksOf(requirement), askedSizes(requirement))];
      return flavor === undefined ? null : matchFlavor(requirement, flavor).match;
    },
    rank: (requirement, limit = own.length) => {
      const asked = askedSizes(requirement);
      const wishes = ranksOf(requirement).ranks;
      const ranks = numberColumn(own.length, (place) => wholeRank(wishes[place] as number, columns, asked, place));
      const places = [...own.keys()].sort(
        (left, right) => (ranks[left] as number) - (ranks[right] as number) || (preference[left] as number) - (preference[right] as number),
      );
      return places.slice(0, limit).flatMap((place) => {
        const flavor = own[place];
        return flavor === undefined ? [] : [matchFlavor(requirement, flavor).match];
      });
    },
  };
}

/** By vCPUs, then by memory; what does not tell both comes last. */
function bySize(left: Flavor, right: Flavor): number {
  return byNumber(toldVcpus(left), toldVcpus(right)) || byNumber(left.memoryMiB ?? 0, right.memoryMiB ?? 0);
}

function toldVcpus({ vcpus, memoryMiB }: Flavor): number {
  return vcpus === null || memoryMiB === null ? Number.POSITIVE_INFINITY : vcpus;
}

function byNumber(left: number, right: number): number {
  return left === right ? 0 : left - right;
}
