import type { components } from '@isobar/contracts/gcore';
import type { Image } from '@isobar/core';
import { formatRef, fromImageProperties } from '@isobar/core';

import { GCORE_IMAGE_PROPERTIES } from '../translation/gcore-images.ts';
import { toNative } from '../wire/gcore-native.ts';
import { toInstant } from '../wire/gcore-time.ts';
import type { GcoreImageNative, ImageRow } from './image-wire.ts';

const STATUSES: ReadonlyMap<string, Image['status']> = new Map([
  ['active', 'available'],
  ['queued', 'pending'],
  ['saving', 'pending'],
]);

/** An upload of one's own shows as `shared` (SOURCES.md#gcore-image-shared-recorded). */
const VISIBILITIES: ReadonlyMap<string, Image['visibility']> = new Map([
  ['public', 'public'],
  ['private', 'private'],
  ['shared', 'shared'],
]);

/** What the image says of its system and its machine is read by the same table by which it is written. */
export function toImage(cloud: string, row: ImageRow): Image<GcoreImageNative> {
  const facts = fromImageProperties(row, GCORE_IMAGE_PROPERTIES);
  return {
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name ?? null,
    native: toNative<components['schemas']['Image']>(row.status, row),
    status: STATUSES.get(row.status) ?? 'unknown',
    visibility: VISIBILITIES.get(row.visibility ?? '') ?? null,
    osType: facts.osType ?? null,
    osDistribution: facts.osDistribution ?? null,
    osVersion: facts.osVersion ?? null,
    architecture: facts.architecture ?? null,
    sizeBytes: row.size ?? null,
    minDiskGiB: facts.minDiskGiB ?? null,
    minMemoryMiB: facts.minMemoryMiB ?? null,
    firmware: facts.firmware ?? null,
    secureBoot: facts.secureBoot ?? null,
    machineType: facts.machineType ?? null,
    diskBus: facts.diskBus ?? null,
    nicModel: facts.nicModel ?? null,
    scsiModel: facts.scsiModel ?? null,
    guestAgent: facts.guestAgent ?? null,
    sshKeyPolicy: facts.sshKeyPolicy ?? null,
    createdAt: toInstant(row.created_at),
  };
}
