import type { Clock } from '@isobar/core';
import type { HttpRequest, Pacer } from '@isobar/transport';
import { HttpClient } from '@isobar/transport';
import { connectionOf } from '@isobar/transport/schema';

import { ServerClock } from './auth/server-clock.ts';
import { signedHeaders } from './auth/sign-path.ts';
import { toIwinvError } from './errors/iwinv-error.ts';
import { retryIwinv } from './errors/retry-policy.ts';
import type { IwinvContext } from './iwinv-context.ts';
import type { ParsedIwinvSettings } from './iwinv-settings.ts';
import { accountName } from './pace/account-name.ts';
import { AccountPacer } from './pace/account-pacer.ts';
import { rateLimitOf } from './pace/rate-window.ts';
import { isSuccess } from './wire/envelope.ts';

/** HTTP for one account: every attempt is paced, signed afresh by the cloud's clock, and its success is read from status and body. */
export function createHttp(settings: ParsedIwinvSettings, clock: Clock, context: IwinvContext): HttpClient {
  const { cloud, endpoint, accessKey, secretKey } = settings;
  const serverClock = new ServerClock(clock, context.onWarning);
  const signedWith = new WeakMap<HttpRequest, number>();
  return new HttpClient({
    cloud,
    provider: 'iwinv',
    baseUrl: endpoint,
    connection: connectionOf(settings),
    authorize: (request, url) => {
      signedWith.set(request, serverClock.correctionMilliseconds);
      return signedHeaders({ accessKey, secretKey }, serverClock.now(), url.pathname);
    },
    // A 401 for the timestamp did nothing (SOURCES.md#iwinv-stale-timestamp-401): it goes out again once its own reply has set the clock right.
    renew: (request) => Promise.resolve(signedWith.get(request) !== serverClock.correctionMilliseconds),
    onDate: (serverTime, sentAt, receivedAt) => serverClock.observe(serverTime, receivedAt - sentAt),
    toError: toIwinvError,
    isSuccess,
    retryPolicy: retryIwinv,
    clock,
    secrets: [accessKey, secretKey],
    pacer: pacerOf(settings, clock, context),
    onExchange: context.onExchange,
    onEvent: context.onHttpEvent,
  });
}

function pacerOf({ endpoint, accessKey, requestsPerMinute }: ParsedIwinvSettings, clock: Clock, context: IwinvContext): Pacer | undefined {
  if (requestsPerMinute === 0) return undefined;
  const record = context.sharedRecord?.(accountName(endpoint, accessKey));
  return new AccountPacer({ limit: rateLimitOf(requestsPerMinute), clock, record, onWarning: context.onWarning });
}
