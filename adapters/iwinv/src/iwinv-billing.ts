import type { BillingRules } from '@isobar/core';

import { EVIDENCE } from './iwinv-evidence.ts';

/** What bills of iwinv count: a server that is off costs what it costs while it runs. */
export const IWINV_BILLING: BillingRules = {
  computeWhileStopped: { value: true, ...EVIDENCE.offStillBilled },
  storageWhileStopped: { value: true, ...EVIDENCE.offStorageBilled },
  freeTrafficGb: { value: 1000, ...EVIDENCE.trafficAllowance },
  // There are prices of months and of days, and no rule that makes one of the other.
  hoursPerMonth: { value: null, ...EVIDENCE.flavorPrice },
};
