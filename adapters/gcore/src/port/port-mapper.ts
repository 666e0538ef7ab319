import type { Port } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { InterfaceRow, PortGroupsRow } from '../server/interface-wire.ts';
import { toNative } from '../wire/gcore-native.ts';
import type { GcorePortNative, ReservedIpRow } from './reserved-ip-wire.ts';
import { addressesOf, holderOf } from './reserved-ip-wire.ts';

type PortDocument = GcorePortNative['raw'];

/** An interface of a server, with the groups that another read of the same server tells. */
export function toServerPort(cloud: string, serverId: string, row: InterfaceRow, groups: readonly PortGroupsRow[]): Port<GcorePortNative> {
  const own = groups.find((candidate) => candidate.id === row.port_id);
  return {
    ref: formatRef(cloud, row.port_id),
    cloud,
    id: row.port_id,
    name: row.interface_name ?? own?.name ?? null,
    native: toNative<PortDocument>(null, row),
    networkId: row.network_id,
    macAddress: row.mac_address ?? null,
    addresses: (row.ip_assignments ?? []).map((assignment) => ({ address: assignment.ip_address, subnetId: assignment.subnet_id ?? null })),
    serverId,
    securityGroupIds: own?.security_groups?.map((group) => group.id) ?? null,
    portSecurity: row.port_security_enabled ?? null,
  };
}

/** A reserved address; its MAC and its groups are told only through the server that has it. */
export function toReservedPort(cloud: string, row: ReservedIpRow): Port<GcorePortNative> {
  return {
    ref: formatRef(cloud, row.port_id),
    cloud,
    id: row.port_id,
    name: row.name ?? null,
    native: toNative<PortDocument>(row.status ?? null, row),
    networkId: row.network_id ?? null,
    macAddress: null,
    addresses: addressesOf(row),
    serverId: holderOf(row),
    securityGroupIds: null,
    portSecurity: null,
  };
}
