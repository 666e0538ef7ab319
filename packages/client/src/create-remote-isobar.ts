import type { Warning } from '@isobar/core';
import { systemClock } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';
import { createResourceClients } from '@isobar/sdk';

import type { RemoteCloud } from './clouds/remote-cloud-list.ts';
import { RemoteCloudList } from './clouds/remote-cloud-list.ts';
import { elsewhere, remoteClouds } from './clouds/remote-clouds.ts';
import { remoteNative } from './clouds/remote-native.ts';
import { remotePrices } from './clouds/remote-prices.ts';
import { createGatewayApi, dataOf } from './http/gateway-api.ts';
import { GatewayHttp } from './http/gateway-http.ts';
import { RemoteOperations } from './operations/remote-operations.ts';
import { RemotePlanner } from './plans/remote-planner.ts';
import { Uploads } from './plans/uploads.ts';
import { downloadImage } from './rows/download-image.ts';
import { GatewayRows } from './rows/gateway-rows.ts';
import type { RemoteSettings } from './settings.ts';
import { authorities, gatewayAddress } from './settings.ts';

interface CloudList {
  readonly items: readonly RemoteCloud[];
  readonly warnings: readonly Warning[];
}

/**
 * All clouds of a gateway, with the face of the SDK. One request is sent: which clouds there are.
 * @throws CloudError `invalid_argument` for an address to which the token would be sent for all to read, `unauthenticated`, `unavailable`
 */
export async function createRemoteIsobar(settings: RemoteSettings): Promise<Isobar> {
  const { token, readOnly = false, clock = systemClock, onExchange, onHttpEvent } = settings;
  const address = gatewayAddress(settings);
  const closing = new AbortController();
  const http = new GatewayHttp({ clock, ca: authorities(settings.caFile), onExchange, onHttpEvent });
  const close = async (): Promise<void> => {
    closing.abort(new DOMException('the client is closed', 'AbortError'));
    await http.close();
  };
  const api = createGatewayApi({ address, token, userAgent: 'isobar', fetch: http.fetch });
  const { items, warnings } = await dataOf<CloudList>(api.GET('/v1/clouds')).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  for (const warning of warnings) settings.onWarning?.(warning, null);
  const list = new RemoteCloudList(items, readOnly);
  const planner = new RemotePlanner(api, list, new Uploads(api));
  const operations = new RemoteOperations({ api, clouds: list, clock, closing: closing.signal });
  return {
    clouds: remoteClouds(api, list),
    ...createResourceClients({ rows: new GatewayRows(api, list), planner, downloadImage: (ref, options) => downloadImage(api, ref, options) }),
    plan: (ref, action, request, options) => planner.plan(ref, action, request, options),
    can: (ref, action, request, options) => planner.can(ref, action, request, options),
    on: ({ cloud }) => {
      throw elsewhere(`an adapter given by hand (${cloud})`);
    },
    native: (cloud) => remoteNative(api, list, cloud),
    operations,
    prices: remotePrices(api, list),
    execute: (plan, options) => operations.execute(plan, options),
    close,
  };
}
