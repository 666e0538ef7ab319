export type { ComparisonFailure, FlavorComparison, FlavorOffer } from './comparison/flavor-comparison.ts';
export type { ComparedServer, ComparedTotal, InventoryComparison, ServerOffer } from './comparison/inventory-comparison.ts';
export type { CostEstimate, CostPart, CostPartName, CostPeriod, Usage } from './cost/cost-estimate.ts';
export type { RateCard, TrafficPrice } from './cost/rate-card.ts';
export type { FlavorMatch, MatchFacet, MatchReason } from './match/flavor-match.ts';
export type { FlavorRequirement } from './match/requirement.ts';
