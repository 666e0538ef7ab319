import type { LabelTable } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';

/** Labels are tags. The reserved ones are the platform's own (SOURCES.md#gcore-read-only-tags). */
export const GCORE_LABELS: LabelTable = {
  rule: {
    maximumCount: null,
    key: /^[^\s=]{1,255}$/u,
    allowedKey: '1 to 255 characters without spaces and =',
    value: /^(?!\s)[^\t\n]{0,255}(?<!\s)$/u,
    allowedValue: 'up to 255 characters without tabs, line ends and outer spaces',
    reservedKeys: ['image_id', 'image_name', 'os_distro', 'os_type', 'os_version', 'task_id'],
  },
  evidence: EVIDENCE.tagLimits,
};
