import type { BillingRules, QuotedPart, QuoteRequest, ReadOptions } from '@isobar/core';
import { checkQuoteRequest } from '@isobar/core';

import type { CloudSet } from './cloud-set.ts';

/** What clouds tell of prices beyond those of their flavors, which `flavors.list` has. */
export interface Prices {
  /**
   * What a server would cost, by parts, as the cloud computes it; nothing is made. null: this cloud is not asked, it tells no more
   * than the prices of its flavors. A part without prices: it was asked and does not know.
   * @throws CloudError `invalid_argument` for an unknown cloud, a size or a number that cannot be; `not_found` for a flavor that is not there
   */
  quote(cloud: string, request: QuoteRequest, options?: ReadOptions): Promise<readonly QuotedPart[] | null>;
  /** Whether the cloud is asked at all; sends nothing. @throws CloudError `invalid_argument` for an unknown cloud */
  quotes(cloud: string): boolean;
  /** What bills of the cloud count, each fact with its evidence; asks nothing of the cloud. @throws CloudError `invalid_argument` for an unknown cloud */
  billing(cloud: string, options?: ReadOptions): Promise<BillingRules>;
  /** Whose prices these are, such as `gcore`. @throws CloudError `invalid_argument` for an unknown cloud */
  provider(cloud: string): string;
}

export function createPrices(clouds: CloudSet): Prices {
  return {
    quote: async (cloud, request, options = {}) => {
      checkQuoteRequest(request);
      const { prices } = clouds.adapter(cloud);
      return prices === undefined ? null : prices.quote(request, options);
    },
    quotes: (cloud) => clouds.adapter(cloud).prices !== undefined,
    billing: async (cloud) => clouds.adapter(cloud).billing,
    provider: (cloud) => clouds.provider(cloud),
  };
}
