import type { components } from '@isobar/contracts/gcore';
import type { Volume } from '@isobar/core';
import { formatRef } from '@isobar/core';

import { toNative } from '../wire/gcore-native.ts';
import { toInstant } from '../wire/gcore-time.ts';
import { toVolumeState } from './volume-state-table.ts';
import { imageIdOf } from './volume-wire.ts';
import type { GcoreVolumeNative, VolumeRow } from './volume-wire.ts';

export function toVolume(cloud: string, row: VolumeRow): Volume<GcoreVolumeNative> {
  return {
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name ?? null,
    native: toNative<components['schemas']['Volume']>(row.status, row),
    state: toVolumeState(row.status),
    sizeGiB: row.size ?? null,
    type: row.volume_type ?? null,
    bootable: row.bootable ?? null,
    attachments: (row.attachments ?? []).map(({ server_id: serverId, device }) => ({
      serverId,
      device: device ?? null,
      root: row.is_root_volume ?? null,
    })),
    imageId: imageIdOf(row),
    zone: row.availability_zone ?? null,
    createdAt: toInstant(row.created_at),
  };
}
