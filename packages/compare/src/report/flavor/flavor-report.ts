import { compareMoney } from '@isobar/core';

import type { FlavorComparison, FlavorOffer } from '../../comparison/flavor-comparison.ts';
import { totalText } from '../cost/cost-bar.ts';
import { element } from '../markup/markup.ts';
import type { Fact } from '../page/notices.ts';
import { factList } from '../page/notices.ts';
import { comparisonPage } from '../page/comparison-page.ts';
import { EACH, TAX_TEXTS } from '../page/money-text.ts';
import { requirementText, usageText } from '../page/size-text.ts';
import { whereText } from '../page/where-text.ts';
import { costBars, offerLabel, priceScatters } from './flavor-plots.ts';
import { flavorTables } from './flavor-tables.ts';

/** The page of a comparison of flavors. */
export function flavorReport(comparison: FlavorComparison): string {
  const { requirement, usage, currency, period, offers, where } = comparison;
  return comparisonPage({
    title: 'Which flavor where, at what price',
    question: `${requirementText(requirement)}${usageText(usage)}${whereText(where)}; prices ${EACH[period]} in ${currency}`,
    comparison,
    parts: offers.flatMap(({ cost }) => cost.parts),
    body: [
      offers.length === 0 ? element('p', { class: 'card' }, 'No cloud offers a flavor for this.') : null,
      factList(factsOf(comparison)),
      element('h2', {}, 'At a glance'),
      costBars(comparison),
      priceScatters(comparison),
      flavorTables(comparison),
    ],
  });
}

/** The cheapest that fits and has no hole in its price, by tax: prices of different taxes are not compared. */
function factsOf({ offers, period }: FlavorComparison): readonly Fact[] {
  const whole = offers.filter(({ match, cost }) => match.fit !== 'lacking' && cost.total !== null && !cost.total.atLeast);
  const cheapest = (['excluded', 'included', 'unknown'] as const).flatMap((tax): readonly Fact[] => {
    const [first, ...others] = whole.filter(({ cost }) => cost.tax === tax);
    if (first === undefined) return [];
    const offer = others.reduce(cheaper, first);
    return [{ name: `Cheapest that fits, ${TAX_TEXTS[tax]}`, value: `${totalText(offer.cost)} ${EACH[period]}`, detail: offerLabel(offer) }];
  });
  const open = offers.length - offers.filter(({ cost }) => cost.total !== null && !cost.total.atLeast).length;
  const counts = {
    name: 'Offers',
    value: offers.length,
    detail: open === 0 ? 'all with a whole price' : `${open} with a price that is not wholly known`,
  };
  return offers.length === 0 ? [] : [...cheapest, counts];
}

function cheaper(left: FlavorOffer, right: FlavorOffer): FlavorOffer {
  const [first, second] = [left.cost.total, right.cost.total];
  return first !== null && second !== null && compareMoney(second.money, first.money) < 0 ? right : left;
}
