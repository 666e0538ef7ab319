import type { ImagePropertyTable } from '@isobar/core';

import { EVIDENCE } from '../iwinv-evidence.ts';

const NOT_KEPT = { property: null, evidence: EVIDENCE.noImageProperties } as const;

/** An image tells its system in texts for people (see the image mapper); it has no properties to read or write. */
export const IWINV_IMAGE_PROPERTIES: ImagePropertyTable = {
  osType: NOT_KEPT,
  osDistribution: NOT_KEPT,
  osVersion: NOT_KEPT,
  architecture: NOT_KEPT,
  minDiskGiB: NOT_KEPT,
  minMemoryMiB: NOT_KEPT,
  firmware: NOT_KEPT,
  secureBoot: NOT_KEPT,
  machineType: NOT_KEPT,
  diskBus: NOT_KEPT,
  nicModel: NOT_KEPT,
  scsiModel: NOT_KEPT,
  guestAgent: NOT_KEPT,
  sshKeyPolicy: NOT_KEPT,
};
