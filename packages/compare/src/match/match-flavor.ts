import type { Flavor } from '@isobar/core';

import type { FacetRule, Judgement } from './facet-rule.ts';
import { FACETS } from './facets.ts';
import type { FlavorMatch, MatchFacet, MatchReason } from './flavor-match.ts';
import type { FlavorRequirement } from './requirement.ts';
import { wholeGiB } from './size-facets.ts';
import type { Standing } from './standing.ts';
import { rankOf, STANDINGS, verdictOf } from './standing.ts';

interface Difference {
  readonly facet: MatchFacet;
  readonly rule: FacetRule;
  readonly judgement: Judgement;
}

/** A match with the number that it is ranked by. */
export interface RankedMatch {
  readonly rank: number;
  readonly match: FlavorMatch;
}

/** One flavor as an answer to a requirement, judged facet by facet. Pure. */
export function matchFlavor(requirement: FlavorRequirement, flavor: Flavor): RankedMatch {
  const differences: Difference[] = [];
  let standing: Standing = STANDINGS.exact;
  let distance = 0;
  for (const [facet, rule] of FACETS) {
    const judgement = rule.judge(requirement, flavor);
    if (judgement === null) continue;
    differences.push({ facet, rule, judgement });
    if (judgement.standing > standing) standing = judgement.standing;
    distance += judgement.distance;
  }
  const rank = rankOf(standing, distance);
  const { fit, score } = verdictOf(rank);
  const texts = differences
    .sort(byGravity)
    .map(({ facet, rule, judgement: { verdict } }) => ({ facet, verdict, text: rule.text(verdict, requirement, flavor) }));
  const reasons = fit === 'exact' ? [exactly(texts)] : texts;
  return { rank, match: { flavor, fit, score, reasons, blockers: reasons.filter(blocks), ...volumesOf(requirement, flavor) } };
}

/** An exact fit may boot from a volume. */
function exactly([volume]: readonly MatchReason[]): MatchReason {
  return volume === undefined
    ? { facet: 'vcpus', verdict: 'exact', text: 'exact' }
    : { facet: volume.facet, verdict: 'exact', text: `exact; ${volume.text}` };
}

function blocks({ verdict }: MatchReason): boolean {
  return verdict === 'other' || verdict === 'less';
}

/** What leaves the worse standing first, then what is further away, then in the order of the facets. */
function byGravity({ judgement: left }: Difference, { judgement: right }: Difference): number {
  return right.standing - left.standing || right.distance - left.distance;
}

/** Volumes for the disk that was asked for and does not come with the flavor, in whole GiB. */
function volumesOf({ diskGiB: asked }: FlavorRequirement, { diskGiB: has }: Flavor): Pick<FlavorMatch, 'bootVolumeGiB' | 'dataVolumeGiB'> {
  if (asked === null) return { bootVolumeGiB: null, dataVolumeGiB: null };
  if (has === null) return { bootVolumeGiB: wholeGiB(asked), dataVolumeGiB: null };
  return { bootVolumeGiB: null, dataVolumeGiB: has < asked ? wholeGiB(asked - has) : null };
}
