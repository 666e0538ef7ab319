import { readPolicy } from '@isobar/core';

import type { FloatingIpRow } from '../floating-ip/floating-ip-wire.ts';
import type { NetworkRow } from '../network/network-wire.ts';
import type { ReservedIpRow } from '../port/reserved-ip-wire.ts';
import { addressesOf, holderOf, isHeld } from '../port/reserved-ip-wire.ts';
import type { ServerGroupRow } from '../server-group/server-group-reader.ts';
import { memberIdsOf } from '../server-group/server-group-reader.ts';
import type { SnapshotRow } from '../snapshot/snapshot-wire.ts';
import { GCORE_SERVER_GROUPS } from '../translation/gcore-places.ts';
import type { VolumeRow } from '../volume/volume-wire.ts';
import { toInstant } from '../wire/gcore-time.ts';
import type { FloatingIpFacts, NetworkFacts, ReservedPortFacts, ServerGroupFacts, SnapshotFacts, VolumeFacts } from './named-things.ts';

const isLocked = ({ task_id: taskId }: { readonly task_id?: string | null | undefined }): boolean => typeof taskId === 'string';

export function toVolumeFacts(row: VolumeRow, snapshots: readonly SnapshotRow[]): VolumeFacts {
  return {
    id: row.id,
    name: row.name ?? null,
    sizeGiB: row.size ?? null,
    type: row.volume_type ?? null,
    status: row.status,
    root: row.is_root_volume === true,
    bootable: row.bootable ?? null,
    holders: (row.attachments ?? []).map((attachment) => attachment.server_id),
    locked: isLocked(row),
    snapshots: snapshots.map(toSnapshotFacts).toSorted((left, right) => (right.createdAt ?? '').localeCompare(left.createdAt ?? '')),
  };
}

export function toSnapshotFacts(row: SnapshotRow): SnapshotFacts {
  return {
    id: row.id,
    name: row.name ?? null,
    volumeId: row.volume_id ?? null,
    sizeGiB: row.size ?? null,
    status: row.status,
    createdAt: toInstant(row.created_at),
    locked: isLocked(row),
  };
}

export function toNetworkFacts(row: NetworkRow): NetworkFacts {
  return { id: row.id, name: row.name ?? null, external: row.external === true };
}

export function toReservedPortFacts(row: ReservedIpRow): ReservedPortFacts {
  return {
    id: row.port_id,
    networkId: row.network_id ?? null,
    external: row.is_external === true,
    addresses: addressesOf(row).map(({ address }) => address),
    serverId: holderOf(row),
    held: isHeld(row),
    locked: isLocked(row),
  };
}

export function toFloatingIpFacts(row: FloatingIpRow): FloatingIpFacts {
  return {
    id: row.id,
    address: row.floating_ip_address ?? null,
    portId: row.port_id ?? null,
    fixedAddress: row.fixed_ip_address ?? null,
    locked: isLocked(row),
  };
}

export function toServerGroupFacts(row: ServerGroupRow): ServerGroupFacts {
  return {
    id: row.servergroup_id,
    name: row.name ?? null,
    policy: readPolicy(row.policy, GCORE_SERVER_GROUPS),
    memberIds: memberIdsOf(row),
  };
}
