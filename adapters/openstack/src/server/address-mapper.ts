import type { Address, AddressKind } from '@isobar/core';
import { mapWith } from '@isobar/transport/schema';

import type { ServerWire } from './server-wire.ts';

type AddressWire = NonNullable<ServerWire['addresses']>[string][number];

const NONE: readonly Address[] = Object.freeze([]);

/** By network name; a floating address stands beside the fixed one with the same MAC (SOURCES.md#nova-server-floating-address). */
export function toAddresses(addresses: ServerWire['addresses']): readonly Address[] {
  let found = NONE;
  for (const network in addresses) {
    const more = mapWith(addresses[network] ?? [], network, toAddress);
    found = found.length === 0 ? more : [...found, ...more];
  }
  return found;
}

function toAddress(row: AddressWire, network: string): Address {
  return {
    address: row.addr,
    family: row.version === 6 ? 6 : 4,
    kind: kindOf(row),
    network,
    macAddress: row['OS-EXT-IPS-MAC:mac_addr'] ?? null,
    portId: null,
  };
}

function kindOf(row: AddressWire): AddressKind {
  if (row['OS-EXT-IPS:type'] === 'floating') return 'floating';
  return (row.version === 6 ? PRIVATE_IPV6 : PRIVATE_IPV4).test(row.addr) ? 'private' : 'public';
}

/** RFC 1918, the shared range of RFC 6598, link-local and loopback: what the internet does not route. */
const PRIVATE_IPV4 = /^(10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;

/** Unique local (fc00::/7), link-local (fe80::/10) and loopback. */
const PRIVATE_IPV6 = /^(f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:|::1$)/i;
