import type { Bill, Quota } from '@isobar/core';

import { viewOf } from './view.ts';

export const QUOTA_VIEW = viewOf<Quota>(
  (isobar) => isobar.quotas,
  ['subject', 'used', 'limit', 'scope'],
  [
    { name: 'subject', value: (quota) => quota.subject },
    { name: 'used', value: (quota) => quota.used, align: 'right' },
    { name: 'limit', value: (quota) => quota.limit ?? 'unknown', align: 'right' },
    { name: 'scope', value: (quota) => quota.scope },
  ],
);

export const BILL_VIEW = viewOf<Bill>(
  (isobar) => isobar.bills,
  ['state', 'from', 'until', 'total'],
  [
    { name: 'state', value: (bill) => bill.state },
    { name: 'from', value: (bill) => bill.from },
    { name: 'until', value: (bill) => bill.until },
    { name: 'total', value: (bill) => (bill.total === null ? 'unknown' : `${bill.total.amount} ${bill.total.currency}`), align: 'right' },
    { name: 'lines', value: (bill) => bill.lines.length, align: 'right' },
  ],
);
