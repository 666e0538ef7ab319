import type { components } from '@isobar/contracts/openstack-cinder';
import type { Volume, VolumeAttachment } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { OpenStackNative } from '../wire/openstack-native.ts';
import { toNative } from '../wire/openstack-native.ts';
import { fromOpenStackTime } from '../wire/openstack-time.ts';
import type { VolumeDocument, VolumeWire } from './volume-wire.ts';

export type OpenStackVolume = Volume<OpenStackNative<VolumeDocument>>;

type VolumeStatus = components['schemas']['VolumeStatus'];

const STATES = {
  creating: 'creating',
  downloading: 'creating',
  available: 'available',
  reserved: 'changing',
  attaching: 'changing',
  detaching: 'changing',
  'in-use': 'inUse',
  maintenance: 'changing',
  deleting: 'deleting',
  'awaiting-transfer': 'changing',
  error: 'error',
  error_deleting: 'error',
  error_managing: 'error',
  managing: 'changing',
  'backing-up': 'changing',
  'error_backing-up': 'error',
  'restoring-backup': 'changing',
  error_restoring: 'error',
  uploading: 'changing',
  retyping: 'changing',
  extending: 'changing',
  error_extending: 'error',
} as const satisfies Readonly<Record<VolumeStatus, Volume['state']>>;

/** Nova gives the boot disk the first device name of its bus. */
const FIRST_DEVICE = /^\/dev\/(vd|sd|hd|xvd)a$/;

/** Pure. */
export function toVolume(wire: VolumeWire, cloud: string): OpenStackVolume {
  const { id } = wire;
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    // A volume that Nova made has an empty name.
    name: wire.name || null,
    state: Object.hasOwn(STATES, wire.status) ? STATES[wire.status as VolumeStatus] : 'unknown',
    sizeGiB: wire.size ?? null,
    type: wire.volume_type ?? null,
    bootable: wire.bootable === 'true' ? true : wire.bootable === 'false' ? false : null,
    attachments: (wire.attachments ?? []).flatMap(toAttachment),
    imageId: wire.volume_image_metadata?.['image_id'] ?? null,
    zone: wire.availability_zone ?? null,
    createdAt: fromOpenStackTime(wire.created_at),
    native: toNative(wire.status, wire as unknown as VolumeDocument),
  };
}

/** Cinder does not say which disk a server boots from: an attachment at the first device is one, others are not; without a device, nobody knows. */
function toAttachment({ server_id: serverId, device }: NonNullable<VolumeWire['attachments']>[number]): readonly VolumeAttachment[] {
  if (serverId === null || serverId === undefined || serverId === '') return [];
  return [{ serverId, device: device ?? null, root: device === null || device === undefined ? null : FIRST_DEVICE.test(device) }];
}
