import type { Server } from '@isobar/core';
import type { ReferenceRates } from '@isobar/currency';

import type { CostPeriod, Usage } from '../cost/cost-estimate.ts';
import type { FlavorRequirement } from '../match/requirement.ts';
import type { PlaceFilter } from '../place/place-filter.ts';
import type { PriceBook } from '../price-book/price-book.ts';
import type { OfferOrder } from './order-offers.ts';

/** What every comparison is asked with. */
export interface ComparisonQuestion {
  /** ISO 4217, one of those that the rates have. */
  readonly currency: string;
  readonly period: CostPeriod;
  readonly rates: ReferenceRates;
  readonly usage: Usage;
  /** UTC instant of the answer: prices that hold then are taken. */
  readonly at: string;
  /** Price book of a cloud; null where there is none. */
  readonly bookOf: (cloud: string) => PriceBook | null;
  /** Only clouds in these places are offered; null or left out: wherever they are. */
  readonly where?: PlaceFilter | null | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface FlavorQuestion extends ComparisonQuestion {
  readonly requirement: FlavorRequirement;
  /** Names of clouds; all that there are where left out. */
  readonly clouds?: readonly string[] | undefined;
  readonly order: OfferOrder;
  /** Flavors of each cloud at most. */
  readonly limit: number;
}

export interface ServerQuestion extends ComparisonQuestion {
  /** Clouds whose servers are compared. */
  readonly from: readonly string[];
  /** Clouds where they could be. */
  readonly to: readonly string[];
  readonly accept?: ((server: Server) => boolean) | undefined;
}
