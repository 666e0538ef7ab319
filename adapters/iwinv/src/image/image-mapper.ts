import type { Image } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { IwinvNative } from '../wire/iwinv-native.ts';
import { toNative } from '../wire/iwinv-native.ts';
import type { ImageDocument, ImageWire } from './image-wire.ts';

export type IwinvImage = Image<IwinvNative<ImageDocument>>;

const STATUSES: ReadonlyMap<string, Image['status']> = new Map<string, Image['status']>([['available', 'available']]);
const VISIBILITIES: ReadonlyMap<string, Image['visibility']> = new Map<string, Image['visibility']>([
  ['public', 'public'],
  ['private', 'private'],
]);
const LINUX = /LINUX|UBUNTU|DEBIAN|CENTOS|FEDORA|SUSE|ROCKY|ALMA|MINT|HAMONIKR|COREOS/;

/** Pure. `version` is a text that cannot be compared (SOURCES.md#iwinv-image-fields); sizes and hardware are not published. */
export function toImage(wire: ImageWire, cloud: string): IwinvImage {
  const { image_id: id, os } = wire;
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    name: os?.name ?? null,
    status: STATUSES.get(os?.status ?? '') ?? 'unknown',
    visibility: VISIBILITIES.get(wire.visibility ?? '') ?? null,
    osType: toOsType(os?.os_type),
    osDistribution: os?.os_type?.toLowerCase() ?? null,
    osVersion: os?.version ?? null,
    architecture: null,
    sizeBytes: null,
    minDiskGiB: null,
    minMemoryMiB: null,
    firmware: null,
    secureBoot: null,
    machineType: null,
    diskBus: null,
    nicModel: null,
    scsiModel: null,
    guestAgent: null,
    sshKeyPolicy: null,
    createdAt: null,
    native: toNative(os?.status ?? null, wire as unknown as ImageDocument),
  };
}

function toOsType(osType: string | null | undefined): Image['osType'] {
  if (osType === null || osType === undefined || osType === '') return null;
  const upper = osType.toUpperCase();
  if (upper.includes('WINDOWS')) return 'windows';
  return LINUX.test(upper) ? 'linux' : 'other';
}
