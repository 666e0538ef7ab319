import type { LabelTable } from '@isobar/core';

import { EVIDENCE } from '../iwinv-evidence.ts';

/** There are none: every label is kept by Isobar. */
export const IWINV_LABELS: LabelTable = { rule: null, evidence: EVIDENCE.noLabels };
