import { invalidArgument } from '@isobar/core';
import ipaddr from 'ipaddr.js';

import type { EgressSettings } from './egress.ts';

type Address = ReturnType<typeof ipaddr.parse>;
type Network = ReturnType<typeof ipaddr.parseCIDR>;

/** Addresses that are public by their range and inside all the same. */
const NEVER_PUBLIC: readonly Network[] = [
  // IPv4-compatible IPv6 addresses: deprecated (RFC 4291, 2.5.5.1), and a stack may still take them for the IPv4 address in them.
  ipaddr.parseCIDR('::/96'),
  // The channel between a guest and its host on Azure, which hands out certificates and settings.
  ipaddr.parseCIDR('168.63.129.16/32'),
];

/** What may be asked, as the settings say. */
export interface AddressRules {
  /** What may be asked, in words. */
  readonly allowed: string;
  /** Whether a host is named, so that it may be asked wherever it is. */
  namesHost(host: string): boolean;
  /** @param address as text of IPv4 or IPv6 */
  allowsAddress(address: string): boolean;
}

/** @throws CloudError `invalid_argument` for an entry that is no host, address or CIDR */
export function parseAddressRules({ beside, only }: EgressSettings): AddressRules {
  const entries = [...beside, ...(only ?? [])].map((entry) => entry.trim().toLowerCase());
  const networks = entries.filter((entry) => isNetwork(entry)).map((entry) => toNetwork(entry));
  const hosts = entries.filter((entry) => !isNetwork(entry));
  for (const host of hosts) if (!HOST.test(host)) throw invalidArgument('egress', host, 'a host such as files.example or *.example, or a CIDR');
  return {
    allowed: only === null ? 'a public address' : 'an address of the allow-list of this gateway',
    namesHost: (host) => hosts.some((pattern) => matchesHost(pattern, host)),
    allowsAddress: (text) => {
      const address = ipaddr.process(text);
      return networks.some((network) => isInside(address, network)) || (only === null && isPublic(address));
    },
  };
}

const HOST = /^(?:\*\.)?[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/;

function matchesHost(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

function isNetwork(entry: string): boolean {
  return ipaddr.isValid(entry) || ipaddr.isValidCIDR(entry);
}

function toNetwork(entry: string): Network {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry);
  const address = ipaddr.process(entry);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

/** Every other range has a meaning of its own: loopback, private, link-local, carrier-grade NAT, translation, multicast, documentation. */
function isPublic(address: Address): boolean {
  return address.range() === 'unicast' && !NEVER_PUBLIC.some((network) => isInside(address, network));
}

function isInside(address: Address, [network, bits]: Network): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}
