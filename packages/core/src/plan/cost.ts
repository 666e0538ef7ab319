import type { Facts } from '../adapter/facts.ts';
import type { Price } from '../money/money.ts';
import type { CostDelta } from './plan.ts';

/** Facts that know prices of the flavors before and after. */
export interface PricedFacts extends Facts {
  readonly prices?: { readonly before: Price | null; readonly after: Price | null } | undefined;
}

/** Compute price before and after, as far as it is known. Volumes and addresses are not in it. */
export function costOf(facts: PricedFacts): CostDelta {
  const before = facts.prices?.before ?? null;
  const after = facts.prices?.after ?? null;
  const unknown = before === null || after === null;
  return {
    before,
    after,
    note: unknown ? 'a price is not known to this cloud or account' : 'compute only; volumes, addresses and traffic are not in it',
  };
}
