import type { Flavor } from '@isobar/core';

import type { RateCard } from '../cost/rate-card.ts';
import { buildRateCard } from '../price-book/build-rate-card.ts';
import type { CompareSource } from './compare-source.ts';
import type { ComparisonQuestion } from './comparison-question.ts';

/**
 * What things cost on a cloud: by its price book first, then by what it tells itself. Regions of a cloud are not told apart here.
 * @throws CloudError `invalid_argument` for a book of another cloud or provider
 */
export function cardOfCloud(source: CompareSource, cloud: string, flavors: readonly Flavor[], { bookOf, at }: ComparisonQuestion): RateCard {
  const { prices } = source;
  return buildRateCard({ cloud, provider: prices.provider(cloud), region: null, billing: prices.billing(cloud), flavors, book: bookOf(cloud), at });
}
