import type { Flavor } from '@isobar/core';

import type { FacetRule, Judgement } from './facet-rule.ts';
import { FACETS } from './facets.ts';
import type { FlavorMatch, MatchFacet, MatchReason } from './flavor-match.ts';
import type { FlavorRequirement } from './requirement.ts';
import { wholeGiB } from './size-facets.ts';
import type { Standing } from './standing.ts';
import { rankOf, STANDINGS, verdictOf } from './standing.ts';

interface Difference extends Judgement {
  readonly facet: MatchFacet;
  readonly rule: FacetRule;
}

/** A match with the number that it is ranked by. */
export interface RankedMatch {
  readonly rank: number;
  readonly match: FlavorMatch;
}

/** One flavor as an answer to a requirement, judged facet by facet. Pure. */
export function matchFlavor(requirement: FlavorRequirement, flavor: Flavor): RankedMatch {
  const differences = FACETS.flatMap(([facet, rule]): readonly Difference[] => {
    const judged = rule.judge(requirement, flavor);
    return judged === null ? [] : [{ ...judged, facet, rule }];
  });
  const standing = differences.reduce<Standing>((worst, difference) => (difference.standing > worst ? difference.standing : worst), STANDINGS.exact);
  const rank = rankOf(
    standing,
    differences.reduce((sum, { distance }) => sum + distance, 0),
  );
  const { fit, score } = verdictOf(rank);
  const reasons = fit === 'exact' ? [exactly(differences)] : differences.toSorted(byGravity).map((difference) => reasonOf(difference));
  return {
    rank,
    match: { flavor, fit, score, reasons, blockers: reasons.filter(blocks), ...volumesOf(requirement, flavor) },
  };

  function exactly([volume]: readonly Difference[]): MatchReason {
    return volume === undefined
      ? { facet: 'vcpus', verdict: 'exact', text: 'exact' }
      : { facet: volume.facet, verdict: 'exact', text: `exact; ${volume.rule.text(volume.verdict, requirement, flavor)}` };
  }

  function reasonOf({ facet, verdict, rule }: Difference): MatchReason {
    return { facet, verdict, text: rule.text(verdict, requirement, flavor) };
  }
}

function blocks({ verdict }: MatchReason): boolean {
  return verdict === 'other' || verdict === 'less';
}

/** What leaves the worse standing first, then what is further away, then in the order of the facets. */
function byGravity(left: Difference, right: Difference): number {
  return right.standing - left.standing || right.distance - left.distance;
}

/** Volumes for the disk that was asked for and does not come with the flavor, in whole GiB. */
function volumesOf({ diskGiB: asked }: FlavorRequirement, { diskGiB: has }: Flavor): Pick<FlavorMatch, 'bootVolumeGiB' | 'dataVolumeGiB'> {
  if (asked === null) return { bootVolumeGiB: null, dataVolumeGiB: null };
  if (has === null) return { bootVolumeGiB: wholeGiB(asked), dataVolumeGiB: null };
  return { bootVolumeGiB: null, dataVolumeGiB: has < asked ? wholeGiB(asked - has) : null };
}
