import type { ImageProperty, ImagePropertyTable } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';

const evidence = EVIDENCE.imageFields;
const same = (...words: readonly string[]): NonNullable<ImageProperty['values']> => words.map((word) => [word, word] as const);
const NOT_KEPT = { property: null, evidence } as const;

/** Fields of an image. The least disk is measured by the service itself; the unit of the least memory is not stated. */
export const GCORE_IMAGE_PROPERTIES: ImagePropertyTable = {
  osType: { property: 'os_type', values: same('linux', 'windows'), closed: true, evidence },
  osDistribution: { property: 'os_distro', evidence },
  osVersion: { property: 'os_version', evidence },
  architecture: { property: 'architecture', values: same('x86_64', 'aarch64'), closed: true, evidence },
  minDiskGiB: { property: 'min_disk', readOnly: true, evidence: EVIDENCE.imageMinDisk },
  minMemoryMiB: { property: null, evidence: EVIDENCE.imageMinDisk },
  firmware: { property: 'hw_firmware_type', values: same('bios', 'uefi'), closed: true, evidence },
  secureBoot: NOT_KEPT,
  // Glance and QEMU call the machine of the i440 chip set `pc`.
  machineType: {
    property: 'hw_machine_type',
    values: [
      ['pc', 'i440'],
      ['q35', 'q35'],
    ],
    closed: true,
    evidence,
  },
  diskBus: NOT_KEPT,
  nicModel: NOT_KEPT,
  scsiModel: NOT_KEPT,
  guestAgent: NOT_KEPT,
  sshKeyPolicy: { property: 'ssh_key', values: same('allow', 'deny', 'required'), closed: true, evidence },
};
