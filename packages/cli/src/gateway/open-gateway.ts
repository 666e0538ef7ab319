import type { RemoteSettings } from '@isobar/client';
import { createRemoteIsobar } from '@isobar/client';
import type { Isobar } from '@isobar/sdk';

import type { GlobalOptions } from '../global-options.ts';
import type { Gateway } from './gateway-of.ts';
import { SHOWN_TOKEN } from './gateway-of.ts';

/** What is told meanwhile, as by clouds that are asked from here. */
type Told = Required<Pick<RemoteSettings, 'onWarning' | 'onExchange' | 'onHttpEvent'>>;

/** The clouds of a gateway. Loaded only where there is one. */
export async function openGateway({ url, token, tokenIsShown }: Gateway, options: GlobalOptions, told: Told): Promise<Isobar> {
  const { serverCa: caFile, insecureHttp, readOnly } = options;
  if (tokenIsShown) told.onWarning?.({ type: 'compatibility', subject: '--token', detail: SHOWN_TOKEN }, null);
  return createRemoteIsobar({ url, token, caFile, insecureHttp, readOnly, ...told });
}
