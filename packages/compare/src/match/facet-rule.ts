import type { Flavor } from '@isobar/core';

import type { MatchReason } from './flavor-match.ts';
import type { FlavorRequirement } from './requirement.ts';
import type { Standing } from './standing.ts';

export type Verdict = Exclude<MatchReason['verdict'], 'exact'>;

/** How one facet of a flavor differs from what was asked. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The best standing that is left with this. */
  readonly standing: Standing;
  /** In millionths of a doubling, never below 0. */
  readonly distance: number;
}

/** One facet: how it is judged, and how that is said. */
export interface FacetRule {
  /** null where it is as asked, or nothing was asked. */
  readonly judge: (requirement: FlavorRequirement, flavor: Flavor) => Judgement | null;
  /** The sentence of a judgement. */
  readonly text: (verdict: Verdict, requirement: FlavorRequirement, flavor: Flavor) => string;
}
