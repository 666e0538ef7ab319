import type { SizeRule, VolumeTypeRule, VolumeTypeTable } from '@isobar/core';
import { BYTES_PER_GIB } from '@isobar/core';

import { EVIDENCE } from '../iwinv-evidence.ts';

/** What a GB is nobody has measured: it is read as a GiB (SOURCES.md#iwinv-sizes-binary), and may be 1,000,000,000 bytes. */
const tens = (maximum: number): SizeRule => ({
  unit: 'GB',
  unitBytes: BYTES_PER_GIB,
  leastUnitBytes: 1_000_000_000,
  step: 10,
  minimum: 10,
  maximum,
  evidence: EVIDENCE.volumeTypes,
});

const blockStorage = (name: string, medium: VolumeTypeRule['medium'], maximum: number): VolumeTypeRule => ({
  name,
  medium,
  size: tens(maximum),
  snapshots: false,
  extend: false,
  retype: false,
  deprecated: false,
  evidence: EVIDENCE.volumeTypes,
});

/** The catalogue as it was recorded; what the running cloud lists wins. A volume must name its type. */
export const IWINV_VOLUME_TYPES: VolumeTypeTable = {
  types: [blockStorage('ssd', 'ssd', 2000), blockStorage('sata', 'hdd', 20_000)],
  typeRequired: true,
  defaultType: null,
  otherTypes: null,
};
