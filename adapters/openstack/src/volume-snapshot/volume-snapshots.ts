import type { components } from '@isobar/contracts/openstack-cinder';
import type { VolumeSnapshot } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { z } from 'zod';

import type { Collection } from '../resource/collection-reader.ts';
import type { OpenStackNative } from '../wire/openstack-native.ts';
import { toNative } from '../wire/openstack-native.ts';
import { fromOpenStackTime } from '../wire/openstack-time.ts';

export type SnapshotDocument = components['schemas']['Snapshot'];
export type OpenStackVolumeSnapshot = VolumeSnapshot<OpenStackNative<SnapshotDocument>>;

const text = z.string().nullish();

const snapshotWire = z.looseObject({
  id: z.string().min(1),
  name: text,
  description: text,
  status: z.string(),
  volume_id: text,
  size: z.number().nullish(),
  created_at: text,
  updated_at: text,
  metadata: z.record(z.string(), z.string()).nullish(),
});

/** Words of Cinder (SOURCES.md#cinder-snapshot-statuses). */
const STATES: Readonly<Record<string, VolumeSnapshot['state']>> = {
  creating: 'creating',
  available: 'available',
  'backing-up': 'available',
  restoring: 'available',
  unmanaging: 'available',
  deleting: 'deleting',
  deleted: 'deleting',
  error: 'error',
  error_deleting: 'error',
};

export const VOLUME_SNAPSHOTS: Collection<typeof snapshotWire, OpenStackVolumeSnapshot> = {
  service: 'volume',
  path: 'snapshots',
  listPath: 'snapshots/detail',
  plural: 'snapshots',
  singular: 'snapshot',
  row: snapshotWire,
  toItem: (row, cloud) => ({
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name || null,
    state: STATES[row.status] ?? 'unknown',
    volumeId: row.volume_id ?? null,
    sizeGiB: row.size ?? null,
    description: row.description || null,
    createdAt: fromOpenStackTime(row.created_at),
    native: toNative(row.status, row as unknown as SnapshotDocument),
  }),
};
