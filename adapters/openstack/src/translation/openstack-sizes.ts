import type { SizeRule, VolumeTypeTable } from '@isobar/core';
import { BYTES_PER_GIB } from '@isobar/core';

import { EVIDENCE } from '../openstack-evidence.ts';

/** Cinder counts whole GiB (SOURCES.md#cinder-volume-create); a least size or a quota of one type shows only when it refuses. */
const WHOLE_GIB: SizeRule = {
  unit: 'GiB',
  unitBytes: BYTES_PER_GIB,
  leastUnitBytes: BYTES_PER_GIB,
  step: 1,
  minimum: 1,
  maximum: null,
  evidence: EVIDENCE.volumeSize,
};

/** Which types there are only the running cloud knows; its administrator also says which one is the default. */
export const OPENSTACK_VOLUME_TYPES: VolumeTypeTable = {
  types: [],
  typeRequired: false,
  defaultType: null,
  otherTypes: {
    medium: null,
    size: WHOLE_GIB,
    snapshots: null,
    extend: null,
    retype: null,
    deprecated: false,
    evidence: EVIDENCE.volumeTypes,
  },
};
