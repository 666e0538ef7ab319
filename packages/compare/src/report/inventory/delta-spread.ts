import type { InventoryComparison, ServerOffer } from '../../comparison/inventory-comparison.ts';
import type { Markup } from '../markup/markup.ts';
import { element } from '../markup/markup.ts';
import { EACH } from '../page/money-text.ts';
import type { HistogramPlot, Spread } from '../plot/histogram.ts';
import { histogram } from '../plot/histogram.ts';
import { offerOf } from './offer-of.ts';

/** For each cloud, how the servers' differences spread; null where none is known. */
export function deltaSpreads(comparison: InventoryComparison): Markup | null {
  const plots = comparison.to.map((cloud, index) => spreadPlot(comparison, cloud, index)).filter(({ values }) => values.length > 0);
  return plots.length === 0 ? null : element('div', { class: 'pair' }, ...plots.map(histogram));
}

function spreadPlot({ servers, currency, period }: InventoryComparison, cloud: string, index: number): HistogramPlot {
  const values = servers.flatMap((server) => deltaOf(offerOf(server, cloud)));
  const absent = servers.length - values.length;
  return {
    id: `spread-${index}`,
    title: `Difference of each server on ${cloud}`,
    description: countsText(values),
    xName: `${currency} ${EACH[period]}, there minus here`,
    values,
    absent: absent === 0 ? null : `Not drawn: ${absent} ${absent === 1 ? 'server whose difference is' : 'servers whose difference is'} not known.`,
  };
}

function deltaOf(offer: ServerOffer | undefined): readonly Spread[] {
  const delta = offer?.delta ?? null;
  return delta === null ? [] : [{ value: Number(delta.money.amount), exact: delta.bound === 'exact' }];
}

function countsText(values: readonly Spread[]): string {
  const exact = values.filter((spread) => spread.exact).map(({ value }) => value);
  const counts = [
    [exact.filter((value) => value < 0).length, 'cheaper there'],
    [exact.filter((value) => value === 0).length, 'the same'],
    [exact.filter((value) => value > 0).length, 'dearer there'],
    [values.length - exact.length, 'known by a bound only'],
  ] as const;
  const told = counts.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
  return `Servers: ${told.join(', ')}.`;
}
