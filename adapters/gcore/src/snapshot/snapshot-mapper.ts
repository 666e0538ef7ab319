import type { components } from '@isobar/contracts/gcore';
import type { VolumeSnapshot } from '@isobar/core';
import { formatRef } from '@isobar/core';

import { toNative } from '../wire/gcore-native.ts';
import { toInstant } from '../wire/gcore-time.ts';
import type { GcoreSnapshotNative, SnapshotRow } from './snapshot-wire.ts';

type DocumentedStatus = components['schemas']['SnapshotStatus'];

/** Every documented status (SOURCES.md#gcore-op-snapshots). `restoring`: its volume is taken back to it, it stays as it is. */
const STATES = {
  available: 'available',
  'backing-up': 'creating',
  creating: 'creating',
  deleted: 'deleting',
  deleting: 'deleting',
  error: 'error',
  error_deleting: 'error',
  restoring: 'available',
  unmanaging: 'deleting',
} as const satisfies Readonly<Record<DocumentedStatus, VolumeSnapshot['state']>>;

function toSnapshotState(status: string): VolumeSnapshot['state'] {
  return Object.hasOwn(STATES, status) ? STATES[status as DocumentedStatus] : 'unknown';
}

export function toSnapshot(cloud: string, row: SnapshotRow): VolumeSnapshot<GcoreSnapshotNative> {
  return {
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name ?? null,
    native: toNative<components['schemas']['Snapshot']>(row.status, row),
    state: toSnapshotState(row.status),
    volumeId: row.volume_id ?? null,
    sizeGiB: row.size ?? null,
    description: row.description ?? null,
    createdAt: toInstant(row.created_at),
  };
}
