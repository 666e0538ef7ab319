import { bookWarnings } from '../place/book-warnings.ts';
import { allClouds, chooseClouds, locateClouds, placeWarnings } from '../place/locate-clouds.ts';
import { checkQuestion } from './check-question.ts';
import { cloudOffers } from './cloud-offers.ts';
import type { CompareSource } from './compare-source.ts';
import type { FlavorQuestion } from './comparison-question.ts';
import { costWarnings } from './cost-warnings.ts';
import type { FlavorComparison, FlavorOffer } from './flavor-comparison.ts';
import { listFailures } from './list-failures.ts';
import { orderOffers } from './order-offers.ts';
import { usedRates } from './used-rates.ts';

/**
 * Which flavor where, at what price, and why. Clouds are asked at the same time; of one that fails the answer tells so.
 * @throws CloudError `invalid_argument` for a question that is wrong in itself, and for a cloud that is not configured
 */
export async function compareFlavors(source: CompareSource, question: FlavorQuestion): Promise<FlavorComparison> {
  checkQuestion(question);
  const { requirement, usage, currency, period, at, where = null, signal } = question;
  const clouds = [...new Set(question.clouds ?? source.clouds.names)];
  for (const cloud of clouds) source.prices.provider(cloud);
  const locating = locateClouds(source, clouds, { signal });
  // Where no place is asked for, nobody waits for it.
  const chosen = where === null ? allClouds(clouds) : await chooseClouds(await locating, where);
  const [located, ...answers] = await Promise.all([locating, ...chosen.clouds.map((cloud) => cloudOffers(source, cloud, question))]);
  const placeOf = new Map(located.places.map((place) => [place.cloud, place]));
  const placed = answers
    .flatMap((answer) => answer.offers)
    .map((offer): FlavorOffer => {
      const { region = null, country = null } = placeOf.get(offer.cloud) ?? {};
      return { ...offer, region: region ?? offer.region, country };
    });
  const offers = orderOffers(placed, question.order);
  const failures = [...listFailures([chosen]), ...answers.flatMap((answer) => answer.failures)];
  const priced = offers.map(({ cloud, cost }) => ({ cloud, cost }));
  return {
    kind: 'flavorComparison',
    requirement,
    usage,
    currency,
    period,
    rates: usedRates(priced, question.rates),
    at,
    where,
    offers,
    elsewhere: chosen.elsewhere,
    failures,
    warnings: [
      ...chosen.warnings,
      ...placeWarnings(located, failures),
      ...bookWarnings(located.places, question.bookOf),
      ...answers.flatMap((answer) => answer.warnings),
      ...costWarnings(priced, question),
    ],
  };
}
