import type { BillingRules } from '@isobar/core';

import type { CostEstimate, CostPart, CostPartName } from './cost-estimate.ts';
import { totalOf } from './total.ts';

/** By part, what is charged of it while a server is stopped; null is not known. What is kept is charged, and nobody sends. */
const CHARGED: Readonly<Record<CostPartName, (billing: BillingRules) => boolean | null>> = {
  compute: ({ computeWhileStopped }) => computeWhileStopped.value,
  bootVolume: ({ storageWhileStopped }) => storageWhileStopped.value,
  dataVolume: ({ storageWhileStopped }) => storageWhileStopped.value,
  address: () => true,
  licence: () => true,
  image: () => true,
  snapshot: () => true,
  traffic: () => false,
};

/** What a stopped server costs; null where it is not known whether compute is charged then. */
export function whileStopped(billing: BillingRules, parts: readonly CostPart[], currency: string): CostEstimate['whileStopped'] {
  if (billing.computeWhileStopped.value === null) return null;
  const charged = parts.filter(({ part }) => CHARGED[part](billing) !== false);
  if (charged.length === 0) return { money: { amount: '0', currency }, atLeast: false };
  return totalOf(
    charged.map((part) => (CHARGED[part.part](billing) === null ? { ...part, amount: null } : part)),
    currency,
  ).total;
}
