import type { ComparedTotal, InventoryComparison } from '../../comparison/inventory-comparison.ts';
import type { CostEstimate, CostPartName, CostPeriod } from '../../cost/cost-estimate.ts';
import { isOfTax, partSegment } from '../cost/cost-bar.ts';
import type { Markup } from '../markup/markup.ts';
import { element, fragment } from '../markup/markup.ts';
import { EACH, TAX_TEXTS, moneyText } from '../page/money-text.ts';
import { PART_NAMES } from '../plot/palette.ts';
import type { Bar, BarSegment } from '../plot/stacked-bars.ts';
import { stackedBars } from '../plot/stacked-bars.ts';
import { offerOf } from './offer-of.ts';

/** What all servers cost now beside what they would cost, cloud by cloud. */
export function totalBars(comparison: InventoryComparison): Markup {
  const { servers, now, there, currency, period } = comparison;
  // Bars of different taxes are not of one measure: each says its own.
  const taxes = new Set([...now, ...there].flatMap(({ tax }) => tax ?? []));
  const labelled = { period, showsTax: taxes.size > 1 };
  const nowBars = now.map((total) => {
    const costs = servers.filter(({ cloud }) => cloud === total.cloud).map(({ cost }) => cost);
    return totalBar('now', total, costs, labelled);
  });
  const thereBars = there.map((total) => {
    const costs = servers.map((server) => offerOf(server, total.cloud)?.cost ?? null);
    return totalBar('there', total, costs, labelled);
  });
  return stackedBars({
    id: 'totals',
    title: 'What all servers cost now and there',
    description: `Parts of the cost, in ${currency} ${EACH[period]}. A hatched end means at least: the price of some servers, or of a part of them, is not known, or no flavor there is large enough.`,
    axisName: `${currency} ${EACH[period]}`,
    bars: [...nowBars, ...thereBars],
  });
}

/** Such as `at least 1,200.00 EUR`. */
export function sumText({ money, atLeast }: ComparedTotal, period: CostPeriod): string {
  return money === null ? 'not known' : `${atLeast ? 'at least ' : ''}${moneyText(money, period)}`;
}

interface Labelled {
  readonly period: CostPeriod;
  readonly showsTax: boolean;
}

function totalBar(when: 'now' | 'there', total: ComparedTotal, costs: readonly (CostEstimate | null)[], { period, showsTax }: Labelled): Bar {
  const count = `${total.servers} ${total.servers === 1 ? 'server' : 'servers'}`;
  const tax = !showsTax || total.tax === null ? '' : `, ${TAX_TEXTS[total.tax]}`;
  const blocked = when === 'there' && total.blocked > 0 ? `, ${total.blocked} blocked` : '';
  return {
    id: `${when}/${total.cloud}`,
    label: fragment(element('bdi', {}, total.cloud), ' ', element('small', {}, `${when}, ${count}${blocked}${tax}`)),
    segments: total.money === null ? [] : segmentsOf(costs, total, period),
    total: sumText(total, period),
    missing: missingText(total),
  };
}

function missingText({ money, atLeast, unknown, blocked }: ComparedTotal): string | null {
  if (money === null) return 'the price of no server is known';
  if (!atLeast) return null;
  const reasons = [
    ...(unknown === 0 ? [] : [`servers whose price is not known, or taxed otherwise: ${unknown}`]),
    ...(blocked === 0 ? [] : [`servers that would need more than there is: ${blocked}`]),
  ];
  return reasons.length === 0 ? 'a part of the price of some servers is not known' : reasons.join('; ');
}

/** Sums of the parts that are in the total: those of its tax. */
function segmentsOf(costs: readonly (CostEstimate | null)[], { tax, money }: ComparedTotal, period: CostPeriod): readonly BarSegment[] {
  const sums = new Map<CostPartName, number>();
  for (const cost of costs) {
    if (cost === null || cost.total === null || cost.tax !== tax) continue;
    for (const part of cost.parts) {
      if (part.amount !== null && isOfTax(part, cost.tax)) sums.set(part.part, (sums.get(part.part) ?? 0) + Number(part.amount.amount));
    }
  }
  const names = (Object.keys(PART_NAMES) as CostPartName[]).filter((name) => (sums.get(name) ?? 0) > 0);
  return names.map((name) => {
    const sum = sums.get(name) ?? 0;
    return partSegment(name, sum, moneyText({ amount: sum.toFixed(PLOTTED_DECIMALS), currency: money?.currency ?? '' }, period));
  });
}

/** Sums for drawing are binary fractions; the totals beside them are exact. */
const PLOTTED_DECIMALS = 6;
