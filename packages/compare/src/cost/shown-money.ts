import type { Money } from '@isobar/core';
import { roundToDigits, roundToMinorUnit } from '@isobar/currency';

import type { CostPeriod } from './cost-estimate.ts';

/** Digits that tell prices per hour apart. */
const HOURLY_DIGITS = 4;

/** As it is shown: a month by the smallest unit of its currency, an hour by some digits. */
export function shownMoney(money: Money, period: CostPeriod): Money {
  return period === 'month' ? roundToMinorUnit(money) : roundToDigits(money, HOURLY_DIGITS);
}
