import { invalidArgument } from '@isobar/core';
import { ratedCurrencies } from '@isobar/currency';

import type { ComparisonQuestion } from './comparison-question.ts';

/** Hours of the longest month. */
const MAX_HOURS = 744;

/** @throws CloudError `invalid_argument` for a question that has no answer, before any cloud is asked */
export function checkQuestion({ currency, rates, usage, period }: ComparisonQuestion): void {
  const currencies = ratedCurrencies(rates);
  if (!currencies.includes(currency)) throw invalidArgument('currency', currency, currencies.join(', '));
  for (const field of ['publicAddresses', 'trafficGb', 'imageGiB', 'snapshotGiB'] as const) {
    const value = usage[field];
    if (value !== null && !(value >= 0 && Number.isFinite(value))) throw invalidArgument(`usage.${field}`, value, 'a number that is not negative');
  }
  const { hoursRunning } = usage;
  if (hoursRunning === null) return;
  if (period === 'hour') throw invalidArgument('usage.hoursRunning', hoursRunning, 'nothing with a price per hour: hours are those of a month');
  if (!(hoursRunning > 0 && hoursRunning <= MAX_HOURS))
    throw invalidArgument('usage.hoursRunning', hoursRunning, `hours of a month, above 0 to ${MAX_HOURS}`);
}
