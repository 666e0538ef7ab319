import type { CostPart, CostPeriod } from '../../cost/cost-estimate.ts';
import type { Child, Markup } from '../markup/markup.ts';
import type { TableColumn } from '../page/data-table.ts';
import { dataTable } from '../page/data-table.ts';
import { EACH, moneyCell } from '../page/money-text.ts';
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
    { heading: 'Part', cell: ({ part }) => `${PART_NAMES[part.part]}: ${part.what}` },
    { heading: 'Price as told', cell: ({ part }) => priceText(part), numeric: true },
    { heading: `Amount ${EACH[period]}`, cell: ({ part }) => moneyCell(part.amount, period), numeric: true },
    { heading: 'Tax', cell: ({ part }) => part.price?.tax ?? '' },
    { heading: 'Evidence', cell: ({ part }) => part.price?.level ?? '' },
    { heading: 'Source', cell: ({ part }) => sourceText(part) },
    { heading: 'How', cell: ({ part }) => howText(part) },
  ];
  return dataTable({ caption, columns, rows });
}

function howText({ unknown, periodRule, rate, quantity, unit }: CostPart): string {
  const converted = rate === null ? null : `rate ${rate.rate} of ${rate.date} (${rate.source}${rate.stale ? ', STALE' : ''})`;
  const times = unit === 'whole' || unit === 'server' ? null : `times ${quantity}`;
  return [unknown, times, periodRule, converted].filter((text) => text !== null).join('; ');
}
