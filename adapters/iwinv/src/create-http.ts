import type { Clock } from '@isobar/core';
import type { HttpExchange } from '@isobar/transport';
import { HttpClient } from '@isobar/transport';

import { signedHeaders } from './auth/sign-path.ts';
import { toIwinvError } from './errors/iwinv-error.ts';
import type { ParsedIwinvSettings } from './iwinv-settings.ts';
import { isSuccess } from './wire/envelope.ts';

/** HTTP for one account: every attempt is signed afresh, success is read from status and body. */
export function createHttp(settings: ParsedIwinvSettings, clock: Clock, onExchange: ((exchange: HttpExchange) => void) | undefined): HttpClient {
  const { cloud, endpoint, accessKey, secretKey, ...connection } = settings;
  return new HttpClient({
    cloud,
    provider: 'iwinv',
    baseUrl: endpoint,
    connection,
    authorize: (_request, url) => signedHeaders({ accessKey, secretKey }, clock.now(), url.pathname),
    toError: (reply, request) => toIwinvError(reply, request, clock.now()),
    isSuccess,
    secrets: [accessKey, secretKey],
    onExchange,
  });
}
