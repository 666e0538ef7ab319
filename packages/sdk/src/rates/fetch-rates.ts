import { CloudError, invalidArgument } from '@isobar/core';
import type { ReferenceRates } from '@isobar/currency';
import { parseRates } from '@isobar/currency';
import type { HttpReply } from '@isobar/transport';
import { HttpClient } from '@isobar/transport';

import { proxySettings } from '../config/resolve-cloud.ts';
import type { Environment } from '../config/secret-reference.ts';

/** A day of rates takes two kilobytes, and all days since 1999 take ten megabytes. */
const MAX_RESPONSE_BYTES = 16 * 1024 * 1024;
const CONNECT_MILLISECONDS = 5_000;
const REPLY_MILLISECONDS = 20_000;

const ALLOWED = 'an https address without a password, or http to this machine';

export interface FetchRatesOptions {
  /** Where HTTPS_PROXY and its kin are looked for. */
  readonly environment: Environment;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Rates from an address, in any form that parseRates reads; the address stands in their source. Redirects are not followed.
 * @throws CloudError `invalid_argument` for the address or what is found there; of the transport where it cannot be reached
 */
export async function fetchRates(address: string, { environment, signal }: FetchRatesOptions): Promise<ReferenceRates> {
  const url = ratesAddress(address);
  const local = isLocal(url);
  const connection = {
    ...(local ? {} : proxySettings(environment)),
    connectTimeoutMilliseconds: CONNECT_MILLISECONDS,
    replyTimeoutMilliseconds: REPLY_MILLISECONDS,
    maxResponseBytes: MAX_RESPONSE_BYTES,
  };
  const client = new HttpClient({ cloud: 'rates', provider: 'rates', baseUrl: url.origin, connection, toError: (reply) => refusal(reply, url) });
  try {
    const headers = { accept: 'application/xml, text/xml, text/csv, application/json' };
    const { text } = await client.send({ method: 'GET', url: url.href, headers, operation: 'read reference rates', acceptsText: true, signal });
    const rates = await parseRates(text);
    return { ...rates, source: `${rates.source} (${url.origin}${url.pathname})` };
  } finally {
    await client.close();
  }
}

function ratesAddress(address: string): URL {
  const url = URL.parse(address);
  const safe =
    url !== null && url.username === '' && url.password === '' && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url)));
  // What is refused may hold a password.
  if (!safe) throw invalidArgument('url', url === null ? address : `${url.protocol}//${url.host}`, ALLOWED);
  return url;
}

function isLocal({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

function refusal({ status, headers }: HttpReply, url: URL): CloudError {
  const moved = status >= 300 && status < 400 ? `; it leads to ${headers['location'] ?? 'another address'}, which is not followed` : '';
  return new CloudError(
    status >= 500 ? 'unavailable' : 'invalid_argument',
    `url: ${url.origin}${url.pathname} answers with status ${status}${moved}`,
    {
      field: 'url',
      native: { status },
      outcome: 'not_applicable',
    },
  );
}
