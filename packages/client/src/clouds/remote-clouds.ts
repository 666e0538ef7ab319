import type { CloudCheck, CloudPlace } from '@isobar/core';
import { CloudError } from '@isobar/core';
import type { Clouds, PriceBookText } from '@isobar/sdk';

import type { GatewayApi } from '../http/gateway-api.ts';
import { dataOf } from '../http/gateway-api.ts';
import type { RemoteCloudList } from './remote-cloud-list.ts';

export function remoteClouds(api: GatewayApi, list: RemoteCloudList): Clouds {
  const at = (cloud: string) => {
    list.provider(cloud);
    return { path: { cloud } };
  };
  return {
    names: list.names,
    provider: (name) => list.provider(name),
    isReadOnly: (name) => list.isReadOnly(name),
    warnings: (name) => list.warnings(name),
    priceBook: async (name) => {
      const { text, source } = await dataOf<PriceBookText | { readonly text: null; readonly source: null }>(
        api.GET('/v1/clouds/{cloud}/price-book', { params: at(name) }),
      );
      return text === null ? null : { text, source };
    },
    place: async (name, { signal = null } = {}) => dataOf<CloudPlace>(api.GET('/v1/clouds/{cloud}/place', { params: at(name), signal })),
    check: async (name, { signal = null } = {}) => dataOf<CloudCheck>(api.POST('/v1/clouds/{cloud}/check', { params: at(name), signal })),
    signOut: async (name, { signal = null } = {}) => {
      const { signOut } = await dataOf<{ readonly signOut: Awaited<ReturnType<Clouds['signOut']>> }>(
        api.POST('/v1/clouds/{cloud}/sign-out', { params: at(name), signal }),
      );
      return signOut;
    },
    adapter: (name) => {
      throw elsewhere(`the adapter of ${name}`);
    },
  };
}

/** What cannot be reached from here: it works in the process of the gateway. */
export function elsewhere(what: string): CloudError {
  return new CloudError('unsupported', `${what} works in the gateway: it cannot be had over REST`, { outcome: 'not_applicable' });
}
