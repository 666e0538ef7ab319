import type { BillingRules } from '@isobar/core';

import { EVIDENCE } from './gcore-evidence.ts';

/** What bills of Gcore count. */
export const GCORE_BILLING: BillingRules = {
  computeWhileStopped: { value: false, ...EVIDENCE.stoppedBilling },
  storageWhileStopped: { value: true, ...EVIDENCE.storageBilling },
  freeTrafficGb: { value: 'unlimited', ...EVIDENCE.freeTraffic },
  hoursPerMonth: { value: 720, ...EVIDENCE.monthHours },
};

/** EdgeCenter publishes no such rules; a fork of the platform presumably meters as the platform does. What traffic costs is not known. */
export const EDGECENTER_BILLING: BillingRules = {
  computeWhileStopped: { value: false, ...EVIDENCE.billingEdgecenter },
  storageWhileStopped: { value: true, ...EVIDENCE.billingEdgecenter },
  freeTrafficGb: { value: null, ...EVIDENCE.billingEdgecenter },
  hoursPerMonth: { value: null, ...EVIDENCE.billingEdgecenter },
};
