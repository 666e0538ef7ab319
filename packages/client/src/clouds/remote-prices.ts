import type { BillingRules, QuotedPart } from '@isobar/core';
import { checkQuoteRequest } from '@isobar/core';
import type { Prices } from '@isobar/sdk';

import type { GatewayApi } from '../http/gateway-api.ts';
import { dataOf } from '../http/gateway-api.ts';
import type { RemoteCloudList } from './remote-cloud-list.ts';

export function remotePrices(api: GatewayApi, list: RemoteCloudList): Prices {
  return {
    quote: async (cloud, request, { signal = null } = {}) => {
      checkQuoteRequest(request);
      if (!list.quotes(cloud)) return null;
      const body = { ...request, volumes: [...request.volumes] };
      const { parts } = await dataOf<{ readonly parts: readonly QuotedPart[] | null }>(
        api.POST('/v1/clouds/{cloud}/quote', { params: { path: { cloud } }, body, signal }),
      );
      return parts;
    },
    quotes: (cloud) => list.quotes(cloud),
    billing: async (cloud, { signal = null } = {}) => {
      list.provider(cloud);
      return dataOf<BillingRules>(api.GET('/v1/clouds/{cloud}/billing', { params: { path: { cloud } }, signal }));
    },
    provider: (cloud) => list.provider(cloud),
  };
}
