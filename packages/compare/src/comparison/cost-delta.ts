import type { Price } from '@isobar/core';
import { subtractMoney } from '@isobar/currency';

import type { CostEstimate } from '../cost/cost-estimate.ts';
import type { ServerOffer } from './inventory-comparison.ts';

/**
 * What it costs there minus what it costs here, without tax. A hole in one of them makes it a bound, and so does a tax that
 * may be in one of them and is not in the other; where both bounds meet, or one side is unknown, there is no answer.
 * @param tooSmall what is there lacks something that is asked for: what would do costs no less
 */
export function costDelta(here: CostEstimate | null, there: CostEstimate | null, tooSmall: boolean): ServerOffer['delta'] {
  if (here === null || there === null || here.total === null || there.total === null) return null;
  const tax = TAX_BOUNDS[here.tax][there.tax];
  if (tax === null) return null;
  const atLeast = there.total.atLeast || tooSmall || tax === 'atLeast';
  const atMost = here.total.atLeast || tax === 'atMost';
  if (atLeast && atMost) return null;
  return { money: subtractMoney(there.total.money, here.total.money), bound: atLeast ? 'atLeast' : atMost ? 'atMost' : 'exact' };
}

type Bound = 'exact' | 'atLeast' | 'atMost' | null;

/** By the tax of here and of there, what their difference says of the amounts without tax; where tax is or may be in an amount, that is too large. */
const TAX_BOUNDS: Readonly<Record<Price['tax'], Readonly<Record<Price['tax'], Bound>>>> = {
  excluded: { excluded: 'exact', included: 'atMost', unknown: 'atMost' },
  included: { excluded: 'atLeast', included: 'exact', unknown: null },
  unknown: { excluded: 'atLeast', included: null, unknown: 'exact' },
};
