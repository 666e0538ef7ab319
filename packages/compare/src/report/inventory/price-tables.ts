import type { InventoryComparison } from '../../comparison/inventory-comparison.ts';
import type { CostEstimate, CostPart } from '../../cost/cost-estimate.ts';
import { priceText, sourceText } from '../cost/price-text.ts';
import type { Markup } from '../markup/markup.ts';
import type { TableColumn } from '../page/data-table.ts';
import { dataTable } from '../page/data-table.ts';
import { PART_NAMES } from '../plot/palette.ts';

/** A price, or the lack of one, that many servers share. */
interface SharedPart {
  readonly cloud: string;
  readonly part: CostPart;
  readonly uses: number;
}

const COLUMNS: readonly TableColumn<SharedPart>[] = [
  { heading: 'Cloud', cell: ({ cloud }) => cloud, names: true },
  { heading: 'Part', cell: ({ part }) => nameOf(part), wide: true },
  { heading: 'Price as told', cell: ({ part }) => priceText(part), numeric: true },
  { heading: 'Tax', cell: ({ part }) => part.price?.tax ?? '' },
  { heading: 'Evidence', cell: ({ part }) => part.price?.level ?? '' },
  { heading: 'Source', cell: ({ part }) => sourceText(part), wide: true },
  { heading: 'How', cell: ({ part }) => part.unknown ?? part.periodRule ?? '', wide: true },
  { heading: 'Used', cell: ({ uses }) => uses, numeric: true },
];

/** Each price once, with its source and how often it was used. */
export function priceTable(comparison: InventoryComparison): Markup {
  return dataTable({
    caption: 'Each price as its cloud or price book tells it, with how many servers it was used for',
    columns: COLUMNS,
    rows: sharedParts(comparison),
  });
}

/** All costs of a comparison, with the cloud that would be paid. */
export function* costsOf({ servers }: InventoryComparison): Generator<{ readonly cloud: string; readonly cost: CostEstimate }> {
  for (const { cloud, cost, offers } of servers) {
    for (const told of [{ cloud, cost }, ...offers]) if (told.cost !== null) yield { cloud: told.cloud, cost: told.cost };
  }
}

function sharedParts(comparison: InventoryComparison): readonly SharedPart[] {
  const shared = new Map<string, SharedPart>();
  for (const { cloud, cost } of costsOf(comparison)) {
    for (const part of cost.parts) {
      const key = `${cloud}\n${nameOf(part)}\n${identityOf(part)}`;
      shared.set(key, { cloud, part, uses: (shared.get(key)?.uses ?? 0) + 1 });
    }
  }
  return [...shared].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, row]) => row);
}

/** A flavor is a price of its own; volumes of each size share the price of a GiB. */
function nameOf({ part, what, unit }: CostPart): string {
  return unit === 'server' || unit === 'whole' ? `${PART_NAMES[part]}: ${what}` : PART_NAMES[part];
}

/** Alike for parts that a reader could not tell apart. */
function identityOf({ price, unknown, unit }: CostPart): string {
  if (price === null) return unknown ?? '';
  return `${price.money.amount} ${price.money.currency} ${unit} ${price.per} ${price.tax} ${price.level} ${price.readAt.slice(0, 10)} ${price.source} ${unknown ?? ''}`;
}
