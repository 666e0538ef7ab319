import type { ImageProperty, ImagePropertyTable } from '@isobar/core';

import { EVIDENCE } from '../openstack-evidence.ts';

const evidence = EVIDENCE.imageProperties;
const property = (name: string): ImageProperty => ({ property: name, evidence });

/** Nova reads texts as booleans; the first of each is written. */
const FLAG: NonNullable<ImageProperty['values']> = [
  ...['yes', 'true', '1', 'on'].map((word) => [true, word] as const),
  ...['no', 'false', '0', 'off'].map((word) => [false, word] as const),
];

/** Glance's image properties (SOURCES.md#glance-useful-properties). Secure boot that is `optional` leaves it to the host and says nothing. */
export const OPENSTACK_IMAGE_PROPERTIES: ImagePropertyTable = {
  osType: {
    property: 'os_type',
    values: [
      ['linux', 'linux'],
      ['windows', 'windows'],
    ],
    closed: true,
    evidence,
  },
  osDistribution: property('os_distro'),
  osVersion: property('os_version'),
  architecture: property('architecture'),
  minDiskGiB: { property: 'min_disk', evidence: EVIDENCE.imageMinSizes },
  minMemoryMiB: { property: 'min_ram', evidence: EVIDENCE.imageMinSizes },
  firmware: {
    property: 'hw_firmware_type',
    values: [
      ['bios', 'bios'],
      ['uefi', 'uefi'],
    ],
    closed: true,
    evidence,
  },
  secureBoot: {
    property: 'os_secure_boot',
    values: [
      [true, 'required'],
      [false, 'disabled'],
    ],
    closed: true,
    evidence,
  },
  machineType: property('hw_machine_type'),
  diskBus: property('hw_disk_bus'),
  nicModel: property('hw_vif_model'),
  scsiModel: property('hw_scsi_model'),
  guestAgent: { property: 'hw_qemu_guest_agent', values: FLAG, closed: true, evidence },
  sshKeyPolicy: { property: null, evidence },
};
