import type { QuotaTable } from '@isobar/core';

import { EVIDENCE } from '../iwinv-evidence.ts';

/** No call tells a quota; what may be attached to one instance stands in its `connection_limit`. */
export const IWINV_QUOTAS: QuotaTable = { services: [], evidence: EVIDENCE.noQuotaCall };
