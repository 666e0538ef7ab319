import type { Address, AddressKind } from '@isobar/core';
import { mapWith } from '@isobar/transport/schema';

import type { InterfaceRow } from './interface-wire.ts';
import type { InstanceRow } from './server-wire.ts';

/** Addresses that never leave a private network: RFC 1918, link-local, unique local IPv6. */
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/i;

const NONE: readonly Address[] = Object.freeze([]);

function familyOf(address: string): 4 | 6 {
  return address.includes(':') ? 6 : 4;
}

/**
 * Addresses as the instance itself names them, by network name. MAC and port are known only with the interfaces.
 * Without them the kind follows from the address, since a list row does not say which network is public.
 */
export function toAddresses(instance: InstanceRow, interfaces: readonly InterfaceRow[] = []): readonly Address[] {
  let found = NONE;
  for (const network in instance.addresses) {
    const rows = instance.addresses[network] ?? [];
    const isListed = interfaces.length === 0;
    const more = isListed ? mapWith(rows, network, toAddress) : rows.map((row) => toAddress(row, network, portOf(interfaces, row.addr)));
    found = found.length === 0 ? more : [...found, ...more];
  }
  return found;
}

function toAddress({ addr, type }: InstanceRow['addresses'][string][number], network: string, port?: InterfaceRow): Address {
  return {
    address: addr,
    family: familyOf(addr),
    kind: type === 'floating' ? 'floating' : kindOf(addr, port),
    network,
    macAddress: type === 'floating' ? null : (port?.mac_address ?? null),
    portId: port?.port_id ?? null,
  };
}

function kindOf(address: string, port: InterfaceRow | undefined): Extract<AddressKind, 'private' | 'public'> {
  const external = port?.network_details?.external;
  if (external !== undefined && external !== null) return external ? 'public' : 'private';
  return PRIVATE.test(address) ? 'private' : 'public';
}

function portOf(interfaces: readonly InterfaceRow[], address: string): InterfaceRow | undefined {
  return interfaces.find((candidate) => holds(candidate, address));
}

function holds(port: InterfaceRow, address: string): boolean {
  const fixed = (port.ip_assignments ?? []).some((assignment) => assignment.ip_address === address);
  return fixed || (port.floatingip_details ?? []).some((floating) => floating.floating_ip_address === address);
}
