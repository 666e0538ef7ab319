import type { ReferenceRates } from '@isobar/currency';

import type { CostEstimate } from '../cost/cost-estimate.ts';

/** A cost and whose it is. */
export interface PricedCloud {
  readonly cloud: string;
  readonly cost: CostEstimate;
}

/** The rates, where any part was converted by them. */
export function usedRates(priced: readonly PricedCloud[], { source, date, base }: ReferenceRates): Omit<ReferenceRates, 'rates'> | null {
  return priced.some(({ cost }) => cost.parts.some(({ rate }) => rate !== null)) ? { source, date, base } : null;
}
