import { readFileSync } from 'node:fs';

import type { Dispatcher } from 'undici';
import { Agent, EnvHttpProxyAgent } from 'undici';

/** How to reach an account: TLS, proxy, timeouts. */
export interface ConnectionSettings {
  /** False accepts any certificate. */
  readonly verify?: boolean | undefined;
  /** PEM file with additional authorities. */
  readonly caFile?: string | undefined;
  /** Client certificate and key, PEM files. */
  readonly certFile?: string | undefined;
  readonly keyFile?: string | undefined;
  readonly proxy?: string | undefined;
  readonly noProxy?: string | undefined;
  readonly connectTimeoutMilliseconds?: number | undefined;
  readonly replyTimeoutMilliseconds?: number | undefined;
}

const DEFAULT_CONNECT_MILLISECONDS = 5_000;
const DEFAULT_REPLY_MILLISECONDS = 60_000;
const KEEP_ALIVE_MILLISECONDS = 4_000;
/** Larger answers are refused: no list page of any of the clouds comes near. */
export const MAX_RESPONSE_BYTES = 256 * 1024 * 1024;

/** For downloads, which are as large as they are. */
export const NO_LIMIT = -1;

/**
 * The one place where a connection pool is made. Interceptors (retry, limits, breaker, traces) are composed here,
 * the first of the list nearest to the wire.
 */
export function createDispatcher(
  settings: ConnectionSettings,
  interceptors: readonly Dispatcher.DispatcherComposeInterceptor[] = [],
  maxResponseBytes = MAX_RESPONSE_BYTES,
): Dispatcher {
  const tls = tlsOptions(settings);
  const shared = {
    connect: { timeout: settings.connectTimeoutMilliseconds ?? DEFAULT_CONNECT_MILLISECONDS, ...tls },
    headersTimeout: settings.replyTimeoutMilliseconds ?? DEFAULT_REPLY_MILLISECONDS,
    bodyTimeout: settings.replyTimeoutMilliseconds ?? DEFAULT_REPLY_MILLISECONDS,
    keepAliveTimeout: KEEP_ALIVE_MILLISECONDS,
    maxResponseSize: maxResponseBytes,
  };
  const proxied = settings.proxy !== undefined;
  const agent = proxied
    ? new EnvHttpProxyAgent({ ...shared, httpProxy: settings.proxy, httpsProxy: settings.proxy, noProxy: settings.noProxy ?? '', requestTls: tls })
    : new Agent(shared);
  return interceptors.length === 0 ? agent : agent.compose([...interceptors]);
}

function tlsOptions(settings: ConnectionSettings): { ca?: Buffer; cert?: Buffer; key?: Buffer; rejectUnauthorized?: boolean } {
  return {
    ...(settings.caFile === undefined ? {} : { ca: readFileSync(settings.caFile) }),
    ...(settings.certFile === undefined ? {} : { cert: readFileSync(settings.certFile) }),
    ...(settings.keyFile === undefined ? {} : { key: readFileSync(settings.keyFile) }),
    ...(settings.verify === false ? { rejectUnauthorized: false } : {}),
  };
}
