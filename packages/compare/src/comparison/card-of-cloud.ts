import type { BillingRules, Flavor } from '@isobar/core';
import { untoldBilling } from '@isobar/core';

import type { RateCard } from '../cost/rate-card.ts';
import { buildRateCard } from '../price-book/build-rate-card.ts';
import type { CompareSource } from './compare-source.ts';
import type { ComparisonQuestion } from './comparison-question.ts';

/** Of a cloud whose settings are wrong, nothing can be told, not even how it bills. */
const UNASKED: BillingRules = untoldBilling({ level: 'assumed', source: 'the cloud could not be asked' });

/**
 * What things cost on a cloud: by its price book first, then by what it tells itself. Regions of a cloud are not told apart here.
 * @param failed the cloud could not be asked: its book alone is known
 * @throws CloudError `invalid_argument` for a book of another cloud or provider
 */
export async function cardOfCloud(
  { prices }: CompareSource,
  cloud: string,
  flavors: readonly Flavor[],
  { bookOf, at, signal }: ComparisonQuestion,
  failed = false,
): Promise<RateCard> {
  const billing = failed ? UNASKED : await prices.billing(cloud, { signal });
  return buildRateCard({ cloud, provider: prices.provider(cloud), region: null, billing, flavors, book: bookOf(cloud), at });
}
