import type { components } from '@isobar/contracts/gcore';
import type { Network, ResourceReader, Subnet } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { toNative } from '../wire/gcore-native.ts';
import { createListReader } from '../wire/list-reader.ts';
import type { GcoreNetworkNative, GcoreSubnetNative, NetworkRow, SubnetRow } from './network-wire.ts';
import { NETWORKS, networkWire, SUBNETS, subnetWire } from './network-wire.ts';

/** Also the shared ones, of which the public network is one (SOURCES.md#gcore-op-networks). */
const EVERY_NETWORK = { owned_by: 'any' } as const;

export function createNetworkReader(session: GcoreSession): ResourceReader<Network> {
  return createListReader(session, { what: 'network', path: NETWORKS, row: networkWire, query: EVERY_NETWORK, map: toNetwork });
}

export function createSubnetReader(session: GcoreSession): ResourceReader<Subnet> {
  return createListReader(session, { what: 'subnet', path: SUBNETS, row: subnetWire, map: toSubnet });
}

export function fetchNetworks({ client }: GcoreSession, signal: AbortSignal | undefined): Promise<readonly NetworkRow[]> {
  return client.readAll(networkWire, client.scoped(NETWORKS), { operation: 'list networks', query: EVERY_NETWORK, signal });
}

function toNetwork(cloud: string, row: NetworkRow): Network<GcoreNetworkNative> {
  return {
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name ?? null,
    native: toNative<components['schemas']['Network']>(null, row),
    // A network of this platform has no status of its own.
    state: 'unknown',
    external: row.external ?? null,
    shared: row.shared ?? null,
    mtuBytes: row.mtu ?? null,
    subnetIds: row.subnets ?? [],
    region: row.region ?? null,
  };
}

const FAMILIES: ReadonlyMap<number, 4 | 6> = new Map([
  [4, 4],
  [6, 6],
]);

function toSubnet(cloud: string, row: SubnetRow): Subnet<GcoreSubnetNative> {
  return {
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name ?? null,
    native: toNative<components['schemas']['Subnet']>(null, row),
    networkId: row.network_id,
    family: FAMILIES.get(row.ip_version ?? 0) ?? null,
    cidr: row.cidr ?? null,
    gateway: row.gateway_ip ?? null,
    dhcp: row.enable_dhcp ?? null,
    dnsServers: row.dns_nameservers ?? [],
  };
}
