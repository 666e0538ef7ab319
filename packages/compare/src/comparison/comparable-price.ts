import type { Flavor } from '@isobar/core';

import { createEstimator } from '../cost/estimate-cost.ts';
import type { RateCard } from '../cost/rate-card.ts';
import type { ComparisonQuestion } from './comparison-question.ts';
import { costOptions } from './cost-options.ts';

/** What the compute of a flavor costs, to order flavors of one cloud by; null where it is not wholly known. */
export function comparablePrice(card: RateCard, question: ComparisonQuestion): (flavor: Flavor) => number | null {
  const estimate = createEstimator(card, costOptions(question));
  const usage = { publicAddresses: 0, trafficGb: null, hoursRunning: question.usage.hoursRunning, imageGiB: null, snapshotGiB: null };
  return (flavor) => {
    const { total } = estimate({ flavor, bootVolume: null, dataVolumes: [], usage, osType: null });
    return total === null || total.atLeast ? null : Number(total.money.amount);
  };
}
