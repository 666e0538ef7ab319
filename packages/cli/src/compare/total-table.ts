import type { ComparedTotal, InventoryComparison } from '@isobar/compare';
import { placeText } from '@isobar/compare';

import { barText } from '../output/bar-text.ts';
import type { Column } from '../output/column.ts';
import { textTable } from '../output/text-table.ts';
import { totalText } from './cost-text.ts';

interface TotalRow extends ComparedTotal {
  readonly when: 'now' | 'there';
}

const BAR_WIDTH = 24;

/** What all servers cost now, and would cost on each cloud. */
export function totalTable({ now, there, period, places }: InventoryComparison, ascii: boolean): string {
  const rows: readonly TotalRow[] = [
    ...now.map((total) => ({ when: 'now' as const, ...total })),
    ...there.map((total) => ({ when: 'there' as const, ...total })),
  ];
  const longest = Math.max(...rows.map(({ money }) => Number(money?.amount ?? 0)));
  const placeOf = new Map(places.map((place) => [place.cloud, placeText(place)]));
  const columns: readonly Column<TotalRow>[] = [
    { name: '', value: ({ when }) => when },
    { name: 'cloud', value: ({ cloud }) => cloud },
    { name: 'place', value: ({ cloud }) => placeOf.get(cloud) },
    { name: 'servers', value: ({ servers }) => servers, align: 'right' },
    { name: 'unknown', value: ({ unknown }) => unknown, align: 'right' },
    { name: 'blocked', value: ({ blocked }) => blocked, align: 'right' },
    { name: `total/${period}`, value: ({ money, atLeast }) => totalText(money === null ? null : { money, atLeast }, period), align: 'right' },
    { name: ' ', value: ({ money, atLeast }) => barText(shareOf(money, longest), BAR_WIDTH, { ascii, atLeast }) },
    { name: 'tax', value: ({ tax }) => tax },
  ];
  return textTable(rows, columns);
}

function shareOf(money: ComparedTotal['money'], longest: number): number | null {
  if (money === null) return null;
  return longest === 0 ? 0 : Number(money.amount) / longest;
}
