import type { Flavor } from '@isobar/core';

import { WISH_FACETS } from './facets.ts';
import type { FlavorRequirement } from './requirement.ts';
import { UNTOLD_SIZE } from './size-facets.ts';
import { rankOf, STANDINGS } from './standing.ts';

/** Sets of wishes that are remembered; an inventory has a handful. */
const MOST_SETS = 64;

/** Ranks of all flavors by everything but their sizes, made once for all requirements with the same wishes. */
export function wishRanks(flavors: readonly Flavor[]): (requirement: FlavorRequirement) => Float64Array {
  const known = new Map<string, Float64Array>();
  return (requirement) => {
    const { vcpuKind, architecture, gpu, networkGbps, osType } = requirement;
    const wishes = JSON.stringify([vcpuKind, architecture, gpu, networkGbps, osType]);
    const found = known.get(wishes);
    if (found !== undefined) return found;
    if (known.size === MOST_SETS) known.clear();
    const ranks = Float64Array.from(flavors, (flavor) => wishRank(requirement, flavor));
    known.set(wishes, ranks);
    return ranks;
  };
}

/** Sizes that are not told are the same for every requirement. */
function wishRank(requirement: FlavorRequirement, flavor: Flavor): number {
  const untold = [flavor.vcpus, flavor.memoryMiB].flatMap((size) => (size === null ? [UNTOLD_SIZE] : []));
  const judged = [...WISH_FACETS.flatMap(([, rule]) => rule.judge(requirement, flavor) ?? []), ...untold];
  const standing = Math.max(STANDINGS.exact, ...judged.map((judgement) => judgement.standing)) as (typeof judged)[number]['standing'];
  return rankOf(
    standing,
    judged.reduce((sum, { distance }) => sum + distance, 0),
  );
}
