import { checkQuestion } from './check-question.ts';
import { cloudOffers } from './cloud-offers.ts';
import type { CompareSource } from './compare-source.ts';
import type { FlavorQuestion } from './comparison-question.ts';
import { costWarnings } from './cost-warnings.ts';
import type { FlavorComparison } from './flavor-comparison.ts';
import { orderOffers } from './order-offers.ts';
import { usedRates } from './used-rates.ts';

/**
 * Which flavor where, at what price, and why. Clouds are asked at the same time; of one that fails the answer tells so.
 * @throws CloudError `invalid_argument` for a question that is wrong in itself, and for a cloud that is not configured
 */
export async function compareFlavors(source: CompareSource, question: FlavorQuestion): Promise<FlavorComparison> {
  checkQuestion(question);
  const { requirement, usage, currency, period, at } = question;
  const clouds = [...new Set(question.clouds ?? source.clouds.names)];
  for (const cloud of clouds) source.prices.provider(cloud);
  const answers = await Promise.all(clouds.map((cloud) => cloudOffers(source, cloud, question)));
  const offers = orderOffers(
    answers.flatMap((answer) => answer.offers),
    question.order,
  );
  const priced = offers.map(({ cloud, cost }) => ({ cloud, cost }));
  return {
    kind: 'flavorComparison',
    requirement,
    usage,
    currency,
    period,
    rates: usedRates(priced, question.rates),
    at,
    offers,
    failures: answers.flatMap((answer) => answer.failures),
    warnings: [...answers.flatMap((answer) => answer.warnings), ...costWarnings(priced, question)],
  };
}
