import type { components } from '@isobar/contracts/gcore';
import type { Image } from '@isobar/core';
import { formatRef } from '@isobar/core';

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
const KEY_POLICIES: ReadonlyMap<string, Image['sshKeyPolicy']> = new Map([
  ['allow', 'allow'],
  ['deny', 'deny'],
  ['required', 'required'],
]);
const FIRMWARES: ReadonlyMap<string, Image['firmware']> = new Map([
  ['bios', 'bios'],
  ['uefi', 'uefi'],
]);
const SYSTEMS: ReadonlyMap<string, Image['osType']> = new Map([
  ['linux', 'linux'],
  ['windows', 'windows'],
]);

export function toImage(cloud: string, row: ImageRow): Image<GcoreImageNative> {
  return {
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name ?? null,
    native: toNative<components['schemas']['Image']>(row.status, row),
    status: STATUSES.get(row.status) ?? 'unknown',
    visibility: VISIBILITIES.get(row.visibility ?? '') ?? null,
    osType: SYSTEMS.get(row.os_type ?? '') ?? null,
    osDistribution: row.os_distro ?? null,
    osVersion: row.os_version ?? null,
    architecture: row.architecture ?? null,
    sizeBytes: row.size ?? null,
    minDiskGiB: row.min_disk ?? null,
    // The unit of min_ram is not stated (SOURCES.md#gcore-image-min-disk).
    minMemoryMiB: null,
    firmware: FIRMWARES.get(row.hw_firmware_type ?? '') ?? null,
    secureBoot: null,
    machineType: row.hw_machine_type ?? null,
    diskBus: null,
    nicModel: null,
    scsiModel: null,
    guestAgent: null,
    sshKeyPolicy: KEY_POLICIES.get(row.ssh_key ?? '') ?? null,
    createdAt: toInstant(row.created_at),
  };
}
