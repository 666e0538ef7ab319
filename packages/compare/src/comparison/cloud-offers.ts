import type { Flavor, QuoteRequest } from '@isobar/core';

import type { CostNeed } from '../cost/cost-need.ts';
import { createEstimator } from '../cost/estimate-cost.ts';
import { hasHole } from '../cost/has-hole.ts';
import type { RateCard } from '../cost/rate-card.ts';
import type { FlavorMatch } from '../match/flavor-match.ts';
import { rankFlavors } from '../match/rank-flavors.ts';
import { cardOfCloud } from './card-of-cloud.ts';
import { comparablePrice } from './comparable-price.ts';
import type { FlavorQuestion } from './comparison-question.ts';
import type { CompareSource } from './compare-source.ts';
import { costOptions } from './cost-options.ts';
import type { ComparisonFailure, FlavorOffer } from './flavor-comparison.ts';
import { listFailures } from './list-failures.ts';
import { listWarnings } from './list-warnings.ts';
import { Quotes } from './quotes.ts';

/** What one cloud answers. */
export interface CloudAnswer {
  readonly offers: readonly Omit<FlavorOffer, 'country'>[];
  readonly failures: readonly ComparisonFailure[];
  readonly warnings: readonly string[];
}

/** The best flavors of one cloud with what they cost; only as many are priced as are shown. */
export async function cloudOffers(source: CompareSource, cloud: string, question: FlavorQuestion): Promise<CloudAnswer> {
  const listed = await source.flavors.list({ clouds: [cloud], signal: question.signal }).collect();
  const failures = listFailures([listed]);
  // A list that broke off may lack the very flavor that comes nearest.
  if (failures.length > 0) return { offers: [], failures, warnings: listWarnings(listed) };
  const card = await cardOfCloud(source, cloud, listed.items, question);
  const priceOf = comparablePrice(card, question);
  const matches = rankFlavors(question.requirement, listed.items, { priceOf, limit: question.limit });
  const estimate = createEstimator(card, costOptions(question));
  const quotes = new Quotes(source, cloud, question.signal);
  const sample = sampleOf(matches, card);
  const offers = await Promise.all(
    matches.map(async (match, index) => {
      const need = await quotedNeed(card, needOf(match, question), quotes, sample ?? match.flavor);
      const cost = estimate(need);
      return { cloud, provider: source.prices.provider(cloud), region: card.region, rank: index + 1, match, cost };
    }),
  );
  return { offers, failures: [], warnings: [...listWarnings(listed), ...quotes.problems] };
}

/** A flavor that quotes of volumes and addresses can be asked for with: best one that has a price and is not sold out. */
function sampleOf(matches: readonly FlavorMatch[], card: RateCard): Flavor | undefined {
  const available = matches.filter(({ flavor }) => flavor.available !== false);
  return (available.find(({ flavor }) => card.flavor(flavor.id).length > 0) ?? available[0])?.flavor;
}

function needOf({ flavor, bootVolumeGiB, dataVolumeGiB }: FlavorMatch, { requirement, usage }: FlavorQuestion): CostNeed {
  return {
    flavor,
    bootVolume: bootVolumeGiB === null ? null : { sizeGiB: bootVolumeGiB, type: null },
    dataVolumes: dataVolumeGiB === null ? [] : [{ sizeGiB: dataVolumeGiB, type: null }],
    usage: { ...usage, publicAddresses: usage.publicAddresses ?? 0 },
    osType: requirement.osType,
  };
}

/**
 * Asks the cloud for what the rate card does not tell. What does not depend on the flavor is asked once a size, of a flavor that
 * can be had: a cloud may know the price of a volume and not that of each flavor.
 */
async function quotedNeed(card: RateCard, need: CostNeed, quotes: Quotes, sample: Flavor): Promise<CostNeed> {
  const hole = hasHole(card, need);
  if (!hole.any) return need;
  const [own, beside] = await Promise.all([
    hole.compute ? quotes.of(quoteRequest(need, need.flavor.id)) : [],
    quotes.of(quoteRequest(need, sample.id)),
  ]);
  return { ...need, quoted: [...own.filter(({ part }) => part === 'compute'), ...beside.filter(({ part }) => part !== 'compute')] };
}

function quoteRequest({ bootVolume, dataVolumes, usage }: CostNeed, flavorId: string): QuoteRequest {
  const volumes = [...(bootVolume === null ? [] : [bootVolume]), ...dataVolumes];
  return {
    flavorId,
    volumes: volumes.flatMap(({ sizeGiB, type }) => (sizeGiB === null ? [] : [{ sizeGiB, type }])),
    publicAddresses: usage.publicAddresses,
  };
}
