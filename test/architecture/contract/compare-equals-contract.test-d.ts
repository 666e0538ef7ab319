// Holds the types of comparisons equal to the neutral contract; it is compiled, not run.
import type {
  ComparedServer,
  ComparedTotal,
  ComparisonFailure,
  CostEstimate,
  CostPart,
  CostPeriod,
  FlavorComparison,
  FlavorMatch,
  FlavorOffer,
  FlavorRequirement,
  InventoryComparison,
  MatchReason,
  PlacedCloud,
  PlaceFilter,
  ServerOffer,
  TrafficPrice,
  Usage,
} from '@isobar/compare';
import type { BillingFact, CountryFact } from '@isobar/core';
import type { components } from '@isobar/contracts/isobar';

import type { Expect, SameJson } from './canonical.ts';

type Schemas = components['schemas'];
type Same<Name extends keyof Schemas, Type> = SameJson<Schemas[Name], Type>;

export type Matches = [
  Expect<Same<'FlavorRequirement', FlavorRequirement>>,
  Expect<Same<'MatchReason', MatchReason>>,
  Expect<Same<'FlavorMatch', FlavorMatch>>,
];

export type Costs = [
  Expect<Same<'TrafficPrice', TrafficPrice>>,
  Expect<Same<'UsedRate', NonNullable<CostPart['rate']>>>,
  Expect<Same<'CostPeriod', CostPeriod>>,
  Expect<Same<'CostPart', CostPart>>,
  Expect<Same<'CostTotal', NonNullable<CostEstimate['total']>>>,
  Expect<Same<'BillingAnswer', BillingFact<boolean>>>,
  Expect<Same<'CostEstimate', CostEstimate>>,
  Expect<Same<'Usage', Usage>>,
];

export type Places = [Expect<Same<'CountryFact', CountryFact>>, Expect<Same<'PlacedCloud', PlacedCloud>>, Expect<Same<'PlaceFilter', PlaceFilter>>];

export type Comparisons = [
  Expect<Same<'UsedRates', NonNullable<FlavorComparison['rates']>>>,
  Expect<Same<'ComparisonFailure', ComparisonFailure>>,
  Expect<Same<'FlavorOffer', FlavorOffer>>,
  Expect<Same<'FlavorComparison', FlavorComparison>>,
  Expect<Same<'CostDifference', NonNullable<ServerOffer['delta']>>>,
  Expect<Same<'ServerOffer', ServerOffer>>,
  Expect<Same<'ComparedServer', ComparedServer>>,
  Expect<Same<'ComparedTotal', ComparedTotal>>,
  Expect<Same<'InventoryComparison', InventoryComparison>>,
];
