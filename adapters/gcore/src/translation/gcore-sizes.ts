import type { SizeRule, VolumeTypeRule, VolumeTypeTable } from '@isobar/core';
import { BYTES_PER_GIB } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';

const WHOLE_GIB: SizeRule = {
  unit: 'GiB',
  unitBytes: BYTES_PER_GIB,
  leastUnitBytes: BYTES_PER_GIB,
  step: 1,
  minimum: 1,
  maximum: null,
  evidence: EVIDENCE.volumeSize,
};

const NETWORK_SSD = { medium: 'ssd', size: WHOLE_GIB, snapshots: true, extend: true, retype: true, deprecated: false } as const;

/** `retype` knows these two only (SOURCES.md#gcore-op-volume-retype). */
const COMMON: readonly VolumeTypeRule[] = [
  { name: 'standard', ...NETWORK_SSD, evidence: EVIDENCE.retype },
  { name: 'ssd_hiiops', ...NETWORK_SSD, evidence: EVIDENCE.retype },
];

const RIGID = { ...NETWORK_SSD, snapshots: false, extend: false, retype: false } as const;
const NO_COPIES = { ...NETWORK_SSD, snapshots: false, extend: null, retype: false } as const;

/** Which of them a region has stands in its `available_volume_types`: give these as the catalogue. */
export const GCORE_VOLUME_TYPES = {
  types: [
    ...COMMON,
    { name: 'ssd_lowlatency', ...RIGID, evidence: EVIDENCE.volumeTypeLimits },
    { name: 'ssd_local', ...NO_COPIES, evidence: EVIDENCE.volumeTypes },
    { name: 'cold', ...NO_COPIES, medium: null, deprecated: true, evidence: EVIDENCE.volumeTypeLimits },
    { name: 'ultra', ...NO_COPIES, medium: null, deprecated: true, evidence: EVIDENCE.volumeTypeLimits },
  ],
  typeRequired: false,
  defaultType: 'standard',
  otherTypes: null,
} as const satisfies VolumeTypeTable;

/** SOURCES.md#edgecenter-volume-types */
export const EDGECENTER_VOLUME_TYPES = {
  ...GCORE_VOLUME_TYPES,
  types: [
    ...GCORE_VOLUME_TYPES.types.filter(({ name }) => name !== 'ssd_lowlatency'),
    { name: 'infra_ssd', ...NO_COPIES, snapshots: null, retype: null, evidence: EVIDENCE.volumeTypesEdgecenter },
  ],
} as const satisfies VolumeTypeTable;
