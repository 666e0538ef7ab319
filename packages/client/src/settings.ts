import { readFileSync } from 'node:fs';

import type { Clock, Warning } from '@isobar/core';
import { invalidArgument } from '@isobar/core';
import type { HttpEvent, HttpExchange } from '@isobar/sdk';

export interface RemoteSettings {
  /** Where the gateway listens, such as https://isobar.example. */
  readonly url: string;
  /** An API token of the gateway, or one of an issuer that it trusts. */
  readonly token: string;
  /** PEM file with the authorities of its certificate; those of the system where left out. */
  readonly caFile?: string | undefined;
  /** Send the token to another machine without TLS. */
  readonly insecureHttp?: boolean | undefined;
  /** Refuse every write before it is sent. */
  readonly readOnly?: boolean | undefined;
  readonly clock?: Clock | undefined;
  readonly onWarning?: ((warning: Warning, cloud: string | null) => void) | undefined;
  /** Each request to the gateway and its answer, redacted. */
  readonly onExchange?: ((exchange: HttpExchange) => void) | undefined;
  readonly onHttpEvent?: ((event: HttpEvent) => void) | undefined;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** @throws CloudError `invalid_argument` for what is no address, and where the token would be sent for all to read */
export function gatewayAddress({ url, insecureHttp }: Pick<RemoteSettings, 'url' | 'insecureHttp'>): URL {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !['http:', 'https:'].includes(address.protocol) || address.username !== '' || address.password !== '')
    throw invalidArgument('server', withoutUser(address) ?? url, 'https://HOST[:PORT], or http:// for this machine');
  if (address.search !== '' || address.hash !== '') throw invalidArgument('server', url, 'an address without ? and #');
  if (address.protocol === 'http:' && insecureHttp !== true && !LOOPBACK.test(address.hostname))
    throw invalidArgument(
      'server',
      url,
      'https:// for another machine: without TLS the token can be read on the way (--insecure-http sends it all the same)',
    );
  return address;
}

const PEM = /^-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----/m;

/** @throws CloudError `invalid_argument` for a file that cannot be read, or has no certificate: nothing would be trusted then */
export function authorities(caFile: string | undefined): string | undefined {
  if (caFile === undefined) return undefined;
  const text = readText(caFile);
  if (text === null || !PEM.test(text)) throw invalidArgument('serverCa', caFile, 'a PEM file of certificates that can be read');
  return text;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** A password in an address is no thing to show. */
function withoutUser(address: URL | null): string | null {
  if (address === null) return null;
  return `${address.protocol}//${address.host}${address.pathname}`;
}
