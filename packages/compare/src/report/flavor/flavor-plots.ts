import type { FlavorComparison, FlavorOffer } from '../../comparison/flavor-comparison.ts';
import { costBar, totalText } from '../cost/cost-bar.ts';
import type { Markup } from '../markup/markup.ts';
import { element, fragment } from '../markup/markup.ts';
import { EACH, TAX_TEXTS } from '../page/money-text.ts';
import { memoryText } from '../page/size-text.ts';
import type { ScatterPlot, ScatterPoint } from '../plot/scatter.ts';
import { scatter } from '../plot/scatter.ts';
import { stackedBars } from '../plot/stacked-bars.ts';

/** Rows that one can still compare by eye; the tables have all. */
const MOST_BARS = 60;
const MIB_PER_GIB = 1024;

/** Names an offer within its comparison. */
export function offerId({ cloud, match, region }: FlavorOffer): string {
  return [cloud, ...(region === null ? [] : [region]), match.flavor.id].join('/');
}

/** The flavor as a reader knows it, with its cloud and what else has to be said beside it. */
export function offerLabel({ cloud, region, match }: FlavorOffer, ...more: readonly string[]): Markup {
  const place = [cloud, ...(region === null ? [] : [region]), ...more].join(', ');
  return fragment(element('bdi', {}, match.flavor.name ?? match.flavor.id), ' ', element('small', {}, element('bdi', {}, place)));
}

export function costBars({ offers, currency, period }: FlavorComparison): Markup | null {
  if (offers.length === 0) return null;
  const shown = offers.slice(0, MOST_BARS);
  const rest = offers.length > shown.length ? ` The first ${shown.length} of ${offers.length} are drawn; the tables below have all.` : '';
  const priced = shown.filter(({ cost }) => cost.total !== null);
  // Bars of different taxes are not of one measure: each says its own.
  const isMixed = new Set(priced.map(({ cost }) => cost.tax)).size > 1;
  const taxBeside = ({ cost }: FlavorOffer) => (isMixed && cost.total !== null ? [TAX_TEXTS[cost.tax]] : []);
  return stackedBars({
    id: 'cost',
    title: `What each offer costs ${EACH[period]}`,
    description: `Parts of the cost, in ${currency}, in the order that was asked for. A hatched end means at least: a part is not known.${rest}`,
    axisName: `${currency} ${EACH[period]}`,
    bars: shown.map((offer) => ({ id: offerId(offer), label: offerLabel(offer, ...taxBeside(offer)), ...costBar(offer.cost) })),
  });
}

interface Against {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly xName: string;
  /** null where an offer has no such value. */
  readonly valueOf: (offer: FlavorOffer) => number | null;
}

const AGAINST: readonly Against[] = [
  {
    id: 'price-by-score',
    title: 'Price against fit',
    description: 'Further right fits better (100 is exact), lower is cheaper: the best offers stand at the lower right.',
    xName: 'score of the fit',
    valueOf: ({ match }) => match.score,
  },
  {
    id: 'price-by-memory',
    title: 'Price against memory',
    description: 'What more memory costs on each cloud.',
    xName: 'GiB of memory',
    valueOf: ({ match }) => (match.flavor.memoryMiB === null ? null : match.flavor.memoryMiB / MIB_PER_GIB),
  },
];

/** Price against the fit and against the size; null where no offer has a price. */
export function priceScatters(comparison: FlavorComparison): Markup | null {
  const plots = AGAINST.map((against) => scatterPlot(comparison, against)).filter(({ points }) => points.length > 0);
  return plots.length === 0 ? null : element('div', { class: 'pair' }, ...plots.map(scatter));
}

function scatterPlot({ offers, currency, period }: FlavorComparison, { valueOf, ...against }: Against): ScatterPlot {
  const series = [...new Set(offers.map(({ cloud }) => cloud))].sort();
  const points = offers.flatMap((offer): readonly ScatterPoint[] => {
    const { total } = offer.cost;
    const x = valueOf(offer);
    if (total === null || x === null) return [];
    const place = { id: offerId(offer), series: series.indexOf(offer.cloud), x, y: Number(total.money.amount) };
    return [{ ...place, atLeast: total.atLeast, text: pointText(offer) }];
  });
  const absent = offers.length - points.length;
  const open = points.some(({ atLeast }) => atLeast) ? ' Hollow marks with an arrow cost at least that.' : '';
  return {
    ...against,
    description: `${against.description}${open}`,
    yName: `${currency} ${EACH[period]}`,
    series,
    points,
    absent:
      absent === 0 ? null : `Not drawn: ${absent} ${absent === 1 ? 'offer whose price or size is' : 'offers whose price or size is'} not known.`,
  };
}

function pointText({ cloud, match, cost }: FlavorOffer): string {
  const { name, id, vcpus, memoryMiB } = match.flavor;
  const size = [vcpus === null ? null : `${vcpus} vCPU`, memoryMiB === null ? null : memoryText(memoryMiB)].filter((text) => text !== null);
  return `${cloud} ${name ?? id} (${size.join(', ')}): ${totalText(cost)}, score ${match.score}`;
}
