import type { Clock } from '@isobar/core';
import { systemClock } from '@isobar/core';
import { HttpClient } from '@isobar/transport';
import type { ConnectionContext } from '@isobar/transport';
import { connectionOf } from '@isobar/transport/schema';

import type { GcoreDialect } from './gcore-dialect.ts';
import { GCORE_DIALECTS } from './gcore-dialect.ts';
import type { GcoreLooks } from './gcore-looks.ts';
import { toGcoreError } from './errors/gcore-error.ts';
import { retryGcore } from './errors/retry-policy.ts';
import type { ParsedGcoreSettings } from './gcore-settings.ts';
import type { GcoreNativeClient } from './native/gcore-native-client.ts';
import { createGcoreNative } from './native/gcore-native-client.ts';
import { GcoreClient } from './wire/gcore-client.ts';

/** What the readers and the steps of one account share. */
export interface GcoreSession {
  readonly cloud: string;
  readonly endpoint: string;
  readonly dialect: GcoreDialect;
  readonly client: GcoreClient;
  readonly native: GcoreNativeClient;
  readonly settleMilliseconds: number;
  readonly pageSize: number;
  readonly clock: Clock;
  /** For those who wait. */
  readonly looks: GcoreLooks;
}

/** Given from outside, so that tests own time and see each exchange. */
export type GcoreContext = ConnectionContext;

export function createSession(settings: ParsedGcoreSettings, context: GcoreContext): Omit<GcoreSession, 'looks'> {
  const dialect: GcoreDialect = GCORE_DIALECTS[settings.dialect];
  // The platform's older clients are given the address with /cloud, the newer ones without.
  const endpoint = (settings.endpoint ?? dialect.endpoint).replace(/\/+$/, '').replace(/\/cloud$/, '');
  const { cloud, apiKey, projectId, regionId } = settings;
  const clock = context.clock ?? systemClock;
  const http = new HttpClient({
    cloud,
    provider: 'gcore',
    baseUrl: endpoint,
    connection: connectionOf(settings),
    authorize: () => ({ authorization: `${dialect.authWord} ${apiKey}` }),
    toError: toGcoreError,
    retryPolicy: retryGcore,
    clock,
    secrets: [apiKey],
    onExchange: context.onExchange,
    onEvent: context.onHttpEvent,
  });
  return {
    cloud,
    endpoint,
    dialect,
    client: new GcoreClient(cloud, settings, http),
    native: createGcoreNative({ cloud, http, projectId, regionId, readOnly: context.readOnly ?? false }),
    settleMilliseconds: settings.settleSeconds * 1000,
    pageSize: settings.pageSize,
    clock,
  };
}
