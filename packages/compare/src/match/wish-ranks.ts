import type { Flavor } from '@isobar/core';

import type { Judgement } from './facet-rule.ts';
import { WISH_FACETS } from './facets.ts';
import { numberColumn } from './number-column.ts';
import type { FlavorRequirement } from './requirement.ts';
import { UNTOLD_SIZE } from './size-facets.ts';
import type { Standing } from './standing.ts';
import { leastRank, rankOf, STANDINGS } from './standing.ts';

/** Sets of wishes that are remembered; an inventory has a handful. */
const MOST_SETS = 64;

/** Ranks of all flavors by everything but their sizes. */
export interface WishRanks {
  readonly ranks: Float64Array;
  /** Each of them with whatever sizes ranks no better than this with the same. */
  readonly least: number;
}

/** Makes them once for all requirements with the same wishes. */
export function wishRanks(flavors: readonly Flavor[]): (requirement: FlavorRequirement) => WishRanks {
  const known = new Map<string, WishRanks>();
  return (requirement) => {
    const { vcpuKind, architecture, gpu, networkGbps, osType } = requirement;
    const wishes = JSON.stringify([vcpuKind, architecture, gpu, networkGbps, osType]);
    const found = known.get(wishes);
    if (found !== undefined) return found;
    if (known.size === MOST_SETS) known.clear();
    const ranks = numberColumn(flavors.length, (place) => wishRank(requirement, flavors[place] as Flavor));
    const made = { ranks, least: leastRank(ranks) };
    known.set(wishes, made);
    return made;
  };
}

/** Sizes that are not told are the same for every requirement. */
function wishRank(requirement: FlavorRequirement, flavor: Flavor): number {
  let standing: Standing = STANDINGS.exact;
  let distance = 0;
  const add = (judgement: Judgement | null): void => {
    if (judgement === null) return;
    if (judgement.standing > standing) standing = judgement.standing;
    distance += judgement.distance;
  };
  for (const [, rule] of WISH_FACETS) add(rule.judge(requirement, flavor));
  if (flavor.vcpus === null) add(UNTOLD_SIZE);
  if (flavor.memoryMiB === null) add(UNTOLD_SIZE);
  return rankOf(standing, distance);
}
