import type { components } from '@isobar/contracts/openstack-glance';
import type { Image } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { OpenStackNative } from '../wire/openstack-native.ts';
import { toNative } from '../wire/openstack-native.ts';
import { fromOpenStackTime } from '../wire/openstack-time.ts';
import type { ImageDocument, ImageWire } from './image-wire.ts';

export type OpenStackImage = Image<OpenStackNative<ImageDocument>>;

type ImageStatus = components['schemas']['ImageStatus'];

const STATUSES = {
  queued: 'pending',
  saving: 'pending',
  uploading: 'pending',
  importing: 'pending',
  active: 'available',
  deactivated: 'unavailable',
  killed: 'unavailable',
  deleted: 'unavailable',
  pending_delete: 'unavailable',
} as const satisfies Readonly<Record<ImageStatus, Image['status']>>;

const VISIBILITIES: readonly string[] = ['public', 'private', 'shared', 'community'] satisfies readonly Image['visibility'][];
const LINUX = /^(alma|alpine|arch|centos|cirros|debian|fedora|fedora-coreos|flatcar|gentoo|opensuse|oracle|rhel|rocky|sle[ds]?|ubuntu)/;

/** Pure. */
export function toImage(wire: ImageWire, cloud: string): OpenStackImage {
  const { id } = wire;
  return {
    ref: formatRef(cloud, id),
    cloud,
    id,
    name: wire.name ?? null,
    status: Object.hasOwn(STATUSES, wire.status) ? STATUSES[wire.status as ImageStatus] : 'unknown',
    visibility: VISIBILITIES.includes(wire.visibility ?? '') ? (wire.visibility as Image['visibility']) : null,
    ...toSystem(wire),
    ...toHardware(wire),
    sizeBytes: wire.size ?? null,
    minDiskGiB: wire.min_disk ?? null,
    minMemoryMiB: wire.min_ram ?? null,
    sshKeyPolicy: null,
    createdAt: fromOpenStackTime(wire.created_at),
    native: toNative(wire.status, wire as unknown as ImageDocument),
  };
}

function toSystem(wire: ImageWire): Pick<Image, 'osType' | 'osDistribution' | 'osVersion' | 'architecture'> {
  return {
    osType: toOsType(wire.os_type ?? null, wire.os_distro?.toLowerCase() ?? null),
    osDistribution: wire.os_distro ?? null,
    osVersion: wire.os_version ?? null,
    architecture: wire.architecture ?? null,
  };
}

/** `os_type` where it is set; most images have only `os_distro`, a name of libosinfo. */
function toOsType(osType: string | null, distribution: string | null): Image['osType'] {
  if (osType === 'linux' || osType === 'windows') return osType;
  if (osType !== null) return 'other';
  if (distribution === null) return null;
  if (distribution.startsWith('win')) return 'windows';
  return LINUX.test(distribution) ? 'linux' : 'other';
}

type Hardware = Pick<Image, 'firmware' | 'secureBoot' | 'machineType' | 'diskBus' | 'nicModel' | 'scsiModel' | 'guestAgent'>;

function toHardware(wire: ImageWire): Hardware {
  const firmware = wire.hw_firmware_type;
  return {
    firmware: firmware === 'uefi' || firmware === 'bios' ? firmware : null,
    secureBoot: toSecureBoot(wire.os_secure_boot ?? null),
    machineType: wire.hw_machine_type ?? null,
    diskBus: wire.hw_disk_bus ?? null,
    nicModel: wire.hw_vif_model ?? null,
    scsiModel: wire.hw_scsi_model ?? null,
    guestAgent: toFlag(wire.hw_qemu_guest_agent ?? null),
  };
}

/** `optional` leaves it to the host. */
function toSecureBoot(text: string | null): boolean | null {
  if (text === 'required') return true;
  return text === 'disabled' ? false : null;
}

/** Glance keeps texts; Nova reads them as booleans. */
function toFlag(text: string | null): boolean | null {
  if (text === null) return null;
  if (/^(yes|true|1|on)$/i.test(text)) return true;
  return /^(no|false|0|off)$/i.test(text) ? false : null;
}
