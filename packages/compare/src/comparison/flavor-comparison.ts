import type { CountryFact, ErrorCode } from '@isobar/core';
import type { ReferenceRates } from '@isobar/currency';

import type { CostEstimate, CostPeriod, Usage } from '../cost/cost-estimate.ts';
import type { FlavorMatch } from '../match/flavor-match.ts';
import type { FlavorRequirement } from '../match/requirement.ts';
import type { PlacedCloud } from '../place/placed-cloud.ts';
import type { PlaceFilter } from '../place/place-filter.ts';

/** A flavor of one cloud with its cost. */
export interface FlavorOffer {
  readonly cloud: string;
  readonly provider: string;
  /** Where the cloud is, as it tells, or its price book. */
  readonly region: string | null;
  /** As the cloud tells, or its configuration; null is not known. */
  readonly country: CountryFact | null;
  /** 1 is the first of its cloud. */
  readonly rank: number;
  readonly match: FlavorMatch;
  readonly cost: CostEstimate;
}

/** A cloud that could not be asked, with its own error. */
export interface ComparisonFailure {
  readonly cloud: string;
  readonly code: ErrorCode;
  readonly message: string;
}

/** Answer of `compare flavors`: offers of all clouds, ordered as asked; one with an unknown part never stands as the cheapest. */
export interface FlavorComparison {
  readonly kind: 'flavorComparison';
  readonly requirement: FlavorRequirement;
  readonly usage: Usage;
  readonly currency: string;
  readonly period: CostPeriod;
  /** Rates that were used; null where nothing was converted. */
  readonly rates: Omit<ReferenceRates, 'rates'> | null;
  /** UTC instant of the answer. */
  readonly at: string;
  /** Places that were asked for; null where none was. */
  readonly where: PlaceFilter | null;
  readonly offers: readonly FlavorOffer[];
  /** Clouds that were left out, as they are in none of these places. */
  readonly elsewhere: readonly PlacedCloud[];
  readonly failures: readonly ComparisonFailure[];
  /** What the reader has to know, such as stale rates or prices in other taxes. */
  readonly warnings: readonly string[];
}
