import type { Money, Price } from '@isobar/core';
import type { ReferenceRates } from '@isobar/currency';

import type { CostEstimate, CostPeriod, Usage } from '../cost/cost-estimate.ts';
import type { FlavorMatch } from '../match/flavor-match.ts';
import type { FlavorRequirement } from '../match/requirement.ts';
import type { PlacedCloud } from '../place/placed-cloud.ts';
import type { PlaceFilter } from '../place/place-filter.ts';
import type { ComparisonFailure } from './flavor-comparison.ts';

/** What one server would be on one other cloud. */
export interface ServerOffer {
  readonly cloud: string;
  /** The nearest flavor; null where the cloud has none at all. */
  readonly match: FlavorMatch | null;
  readonly cost: CostEstimate | null;
  /** There minus here, for the period; null where either is not known. `atLeast`/`atMost` where one of them has a hole. */
  readonly delta: { readonly money: Money; readonly bound: 'exact' | 'atLeast' | 'atMost' } | null;
  /** Why it cannot be there as it is, in sentences. */
  readonly blockers: readonly string[];
}

export interface ComparedServer {
  readonly ref: string;
  readonly name: string | null;
  readonly cloud: string;
  readonly flavor: string | null;
  /** null where the cloud does not tell the server's size. */
  readonly requirement: FlavorRequirement | null;
  readonly cost: CostEstimate | null;
  readonly offers: readonly ServerOffer[];
}

/** Sums of one cloud; servers whose cost is not known are counted, and make the sum `atLeast`. */
export interface ComparedTotal {
  readonly cloud: string;
  readonly servers: number;
  readonly unknown: number;
  readonly blocked: number;
  readonly money: Money | null;
  readonly atLeast: boolean;
  /** Of the sum; servers that are taxed otherwise are not added, and count as unknown. null where nothing is known. */
  readonly tax: Price['tax'] | null;
}

/** Answer of `compare servers`. */
export interface InventoryComparison {
  readonly kind: 'inventoryComparison';
  /** Of each server. */
  readonly usage: Usage;
  readonly currency: string;
  readonly period: CostPeriod;
  readonly rates: Omit<ReferenceRates, 'rates'> | null;
  readonly at: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Where each of these clouds is. */
  readonly places: readonly PlacedCloud[];
  /** Places that were asked for; null where none was. */
  readonly where: PlaceFilter | null;
  /** Clouds that servers could not go to, as they are in none of these places. */
  readonly elsewhere: readonly PlacedCloud[];
  readonly servers: readonly ComparedServer[];
  /** What the servers cost now, by cloud. */
  readonly now: readonly ComparedTotal[];
  /** What all of them would cost, by cloud. */
  readonly there: readonly ComparedTotal[];
  readonly failures: readonly ComparisonFailure[];
  readonly warnings: readonly string[];
}
