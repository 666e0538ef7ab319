import type { LabelTable } from '@isobar/core';

import { EVIDENCE } from '../openstack-evidence.ts';

/** Labels are Nova's metadata. How many there may be is a quota: where the limits were read, their number wins. */
export const OPENSTACK_LABELS: LabelTable = {
  rule: {
    maximumCount: 128,
    key: /^[A-Za-z0-9_:. -]{1,255}$/,
    allowedKey: '1 to 255 ASCII letters, digits, hyphens, underscores, colons, dots and spaces',
    value: /^[\s\S]{0,255}$/u,
    allowedValue: 'up to 255 characters',
    reservedKeys: [],
  },
  evidence: EVIDENCE.metadataSizes,
};
