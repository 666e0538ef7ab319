import { subtractMoney } from '@isobar/currency';

import type { ComparedTotal, InventoryComparison } from '../../comparison/inventory-comparison.ts';
import { placeText } from '../../place/place-text.ts';
import { element } from '../markup/markup.ts';
import { comparisonPage } from '../page/comparison-page.ts';
import { EACH, TAX_TEXTS, deltaText } from '../page/money-text.ts';
import type { Fact } from '../page/notices.ts';
import { factList } from '../page/notices.ts';
import { usageText } from '../page/size-text.ts';
import { whereText } from '../page/where-text.ts';
import { blockerBars } from './blocker-bars.ts';
import { deltaSpreads } from './delta-spread.ts';
import { costsOf, priceTable } from './price-tables.ts';
import { serverTables } from './server-tables.ts';
import { sumText, totalBars } from './total-bars.ts';

/** The page of a comparison of an inventory. */
export function inventoryReport(comparison: InventoryComparison): string {
  const { servers, from, to, places, where, usage, currency, period } = comparison;
  const placeOf = new Map(places.map((place) => [place.cloud, placeText(place)]));
  const named = (clouds: readonly string[]): string => clouds.map((cloud) => withPlace(cloud, placeOf.get(cloud) ?? '')).join(', ');
  const count = `${servers.length} ${servers.length === 1 ? 'server' : 'servers'}`;
  return comparisonPage({
    title: 'What this inventory would cost elsewhere',
    question: `${count} of ${named(from)} on ${to.length === 0 ? 'no other cloud' : named(to)}${usageText(usage)}${whereText(where)}; prices ${EACH[period]} in ${currency}`,
    comparison,
    parts: [...costsOf(comparison)].flatMap(({ cost }) => cost.parts),
    body: servers.length === 0 ? [element('p', { class: 'card' }, 'There are no servers to compare.')] : sections(comparison),
  });
}

function withPlace(cloud: string, place: string): string {
  return place === '' ? cloud : `${cloud} (${place})`;
}

function sections(comparison: InventoryComparison) {
  return [
    factList(factsOf(comparison)),
    element('h2', {}, 'At a glance'),
    totalBars(comparison),
    deltaSpreads(comparison),
    blockerBars(comparison),
    element('h2', {}, 'Server by server'),
    ...serverTables(comparison),
    element('h2', {}, 'Where each price comes from'),
    element('div', { class: 'card' }, priceTable(comparison)),
  ];
}

/** The totals, and for one cloud beside one other what the move changes where both are wholly known. */
function factsOf({ now, there, period }: InventoryComparison): readonly Fact[] {
  const [only, ...others] = now;
  const here = others.length === 0 ? only : undefined;
  return [
    ...now.map((total) => ({ name: `Now on ${total.cloud}`, value: sumText(total, period), detail: countsText(total) })),
    ...there.map((total) => ({
      name: `On ${total.cloud}`,
      value: sumText(total, period),
      detail: `${differenceText(here, total, period)}${countsText(total)}`,
    })),
  ];
}

function differenceText(here: ComparedTotal | undefined, there: ComparedTotal, period: InventoryComparison['period']): string {
  if (here === undefined || here.money === null || there.money === null || here.atLeast || there.atLeast || here.tax !== there.tax) return '';
  return `${deltaText(subtractMoney(there.money, here.money), period)}; `;
}

function countsText({ servers, unknown, blocked, tax }: ComparedTotal): string {
  const texts = [
    `${servers} ${servers === 1 ? 'server' : 'servers'}`,
    unknown === 0 ? null : `${unknown} not in it`,
    blocked === 0 ? null : `${blocked} blocked`,
    tax === null ? null : TAX_TEXTS[tax],
  ];
  return texts.filter((text) => text !== null).join(', ');
}
