import type { CostPart, CostPeriod } from '../../cost/cost-estimate.ts';
import type { Child, Markup } from '../markup/markup.ts';
import { element, fragment } from '../markup/markup.ts';
import type { TableColumn } from '../page/data-table.ts';
import { dataTable } from '../page/data-table.ts';
import { EACH, moneyCell } from '../page/money-text.ts';
import { shortRate } from '../page/rates.ts';
import { PART_NAMES } from '../plot/palette.ts';
import { priceText, sourceText } from './price-text.ts';

/** A part of a cost with what it belongs to. */
export interface OwnedPart {
  readonly owner: Child;
  readonly part: CostPart;
}

/** Each price as it was told, with its tax, its evidence, its source and its day, and how it became the amount. */
export function partsTable(caption: string, ownerHeading: string, period: CostPeriod, rows: readonly OwnedPart[]): Markup {
  const columns: readonly TableColumn<OwnedPart>[] = [
    { heading: ownerHeading, cell: ({ owner }) => owner, names: true },
    { heading: 'Part', cell: ({ part }) => `${PART_NAMES[part.part]}: ${part.what}`, wide: true },
    { heading: 'Price as told', cell: ({ part }) => priceText(part), numeric: true },
    { heading: `Amount ${EACH[period]}`, cell: ({ part }) => moneyCell(part.amount, period), numeric: true },
    { heading: 'Tax', cell: ({ part }) => part.price?.tax ?? '' },
    { heading: 'Evidence', cell: ({ part }) => part.price?.level ?? '' },
    { heading: 'Source', cell: ({ part }) => sourceText(part), wide: true },
    { heading: 'How', cell: ({ part }) => howText(part), wide: true },
  ];
  return dataTable({ caption, columns, rows });
}

function howText({ unknown, periodRule, rate, quantity, unit }: CostPart): Markup {
  const times = unit === 'whole' || unit === 'server' ? null : `times ${quantity}`;
  const words = [unknown, times, periodRule].filter((text) => text !== null).join('; ');
  if (rate === null) return fragment(words);
  const told = ` of ${rate.date} (${rate.source}${rate.stale ? ', STALE' : ''})`;
  return fragment(words === '' ? 'rate ' : `${words}; rate `, element('data', { value: rate.rate }, shortRate(rate.rate)), told);
}
