import type { Flavor, Server } from '@isobar/core';

import type { CostNeed } from '../cost/cost-need.ts';
import type { CostEstimate } from '../cost/cost-estimate.ts';
import { createEstimator } from '../cost/estimate-cost.ts';
import type { RateCard } from '../cost/rate-card.ts';
import type { FlavorMatcher } from '../match/create-matcher.ts';
import { createMatcher } from '../match/create-matcher.ts';
import type { FlavorMatch } from '../match/flavor-match.ts';
import type { FlavorRequirement } from '../match/requirement.ts';
import { cardOfCloud } from './card-of-cloud.ts';
import { comparablePrice } from './comparable-price.ts';
import type { CompareSource } from './compare-source.ts';
import type { ComparisonQuestion } from './comparison-question.ts';
import { costOptions } from './cost-options.ts';
import { Quotes } from './quotes.ts';
import { withScaledQuotes } from './scaled-quotes.ts';

/** What servers of a cloud have that has a price of its own. */
export interface PricedUnits {
  readonly types: readonly (string | null)[];
  readonly addresses: boolean;
}

/** One cloud as a place where servers are, or could be: its flavors and what things cost there. Equal servers are matched and priced once. */
export class InventoryCloud {
  readonly cloud: string;
  readonly warnings: readonly string[];
  private readonly makeMatcher: () => FlavorMatcher;
  private matcher: FlavorMatcher | undefined;
  private readonly estimate: (need: CostNeed) => CostEstimate;
  private readonly flavors = new Map<string, Flavor>();
  private readonly matches = new Map<string, FlavorMatch | null>();
  private readonly costs = new Map<string, CostEstimate>();

  constructor(cloud: string, flavors: readonly Flavor[], card: RateCard, warnings: readonly string[], question: ComparisonQuestion) {
    this.cloud = cloud;
    this.warnings = warnings;
    this.estimate = createEstimator(card, costOptions(question));
    for (const flavor of flavors) if (flavor.name !== null) this.flavors.set(flavor.name, flavor);
    for (const flavor of flavors) this.flavors.set(flavor.id, flavor);
    // Where servers are and none is to come, nothing is sought.
    this.makeMatcher = () => createMatcher(flavors, { priceOf: comparablePrice(card, question) });
  }

  /** The flavor of a server that is here; null where the cloud does not list it any more. */
  flavorOf({ flavor }: Server): Flavor | null {
    return this.flavors.get(flavor.id ?? '') ?? this.flavors.get(flavor.name ?? '') ?? null;
  }

  /** The nearest flavor, sought once for equal requirements; null where there are no flavors. */
  nearest(requirement: FlavorRequirement): FlavorMatch | null {
    const key = JSON.stringify(requirement);
    const known = this.matches.get(key);
    if (known !== undefined) return known;
    this.matcher ??= this.makeMatcher();
    const match = this.matcher.first(requirement);
    this.matches.set(key, match);
    return match;
  }

  cost(need: CostNeed): CostEstimate {
    const { flavor, bootVolume, dataVolumes, usage, osType } = need;
    const key = JSON.stringify([flavor.id, flavor.vcpus, flavor.memoryMiB, bootVolume, dataVolumes, usage.publicAddresses, osType]);
    const known = this.costs.get(key);
    if (known !== undefined) return known;
    const cost = this.estimate(need);
    this.costs.set(key, cost);
    return cost;
  }
}

/** What was read of a cloud. */
export interface ReadCloud extends PricedUnits {
  readonly cloud: string;
  readonly flavors: readonly Flavor[];
  /** Whether its flavors could not be read. */
  readonly failed: boolean;
}

/** Reads what things cost on a cloud; of one that prices whole volumes only, by a quote for each type. */
export async function openInventoryCloud(
  source: CompareSource,
  { cloud, flavors, failed, ...units }: ReadCloud,
  question: ComparisonQuestion,
): Promise<InventoryCloud> {
  const card = await cardOfCloud(source, cloud, flavors, question, failed);
  const sample = flavors.find(({ available }) => available !== false);
  if (sample === undefined || failed) return new InventoryCloud(cloud, flavors, card, [], question);
  const quotes = new Quotes(source, cloud, question.signal);
  const whole = await withScaledQuotes(card, quotes, { ...units, flavorId: sample.id });
  return new InventoryCloud(cloud, flavors, whole, [...quotes.problems], question);
}
