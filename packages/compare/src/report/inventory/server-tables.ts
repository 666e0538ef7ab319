import type { ComparedServer, InventoryComparison, ServerOffer } from '../../comparison/inventory-comparison.ts';
import type { CostEstimate } from '../../cost/cost-estimate.ts';
import { totalText } from '../cost/cost-bar.ts';
import type { Child, Markup } from '../markup/markup.ts';
import { element, fragment } from '../markup/markup.ts';
import type { TableColumn } from '../page/data-table.ts';
import { dataTable } from '../page/data-table.ts';
import { deltaText } from '../page/money-text.ts';
import { requirementText } from '../page/size-text.ts';
import { offerOf } from './offer-of.ts';

/** A browser lays out what is open only: ten thousand rows stay usable in folds of this size. */
const ROWS_OF_A_FOLD = 250;

const BOUND_TEXTS = { exact: '', atLeast: 'at least ', atMost: 'at most ' } as const;

/** Every server with what it would be on each cloud. */
export function serverTables(comparison: InventoryComparison): readonly Markup[] {
  const { servers } = comparison;
  const columns = columnsOf(comparison);
  const folds = Array.from({ length: Math.ceil(servers.length / ROWS_OF_A_FOLD) }, (_, index) => {
    const first = index * ROWS_OF_A_FOLD;
    const rows = servers.slice(first, first + ROWS_OF_A_FOLD);
    const caption = `Servers ${first + 1} to ${first + rows.length} of ${servers.length}`;
    return element('details', { open: servers.length <= ROWS_OF_A_FOLD ? '' : null }, summary(caption, rows), dataTable({ caption, columns, rows }));
  });
  return folds;
}

function summary(caption: string, rows: readonly ComparedServer[]): Markup {
  const [first, last] = [rows[0], rows.at(-1)];
  const names =
    first === undefined || last === undefined ? null : fragment(', ', element('bdi', {}, nameOf(first)), ' … ', element('bdi', {}, nameOf(last)));
  return element('summary', {}, caption, names);
}

function columnsOf({ to, period }: InventoryComparison): readonly TableColumn<ComparedServer>[] {
  const there = to.flatMap((cloud): readonly TableColumn<ComparedServer>[] => {
    const cell = (text: (offer: ServerOffer) => Child) => (server: ComparedServer) => {
      const offer = offerOf(server, cloud);
      return offer === undefined ? 'not compared' : text(offer);
    };
    return [
      { heading: `On ${cloud}`, cell: cell(flavorCell), wide: true },
      { heading: 'Cost there', cell: cell(({ cost }) => costCell(cost)), numeric: true },
      {
        heading: 'Difference',
        cell: cell(({ delta }) => (delta === null ? 'not known' : `${BOUND_TEXTS[delta.bound]}${deltaText(delta.money, period)}`)),
        numeric: true,
      },
    ];
  });
  return [
    {
      heading: 'Server',
      cell: (server) =>
        fragment(element('bdi', {}, nameOf(server)), server.name === null ? null : element('small', {}, ' ', element('bdi', {}, server.ref))),
      names: true,
    },
    {
      heading: 'Now',
      cell: ({ flavor, requirement }) =>
        [flavor, requirement === null ? 'size not told' : requirementText(requirement)].filter((text) => text !== null).join(': '),
      wide: true,
    },
    { heading: 'Cost now', cell: ({ cost }) => costCell(cost), numeric: true },
    ...there,
  ];
}

function nameOf({ name, ref }: ComparedServer): string {
  return name ?? ref;
}

function flavorCell({ match, blockers }: ServerOffer): Child {
  const flavor = match === null ? 'no flavor' : fragment(element('bdi', {}, match.flavor.name ?? match.flavor.id), ` (${match.fit}, ${match.score})`);
  return blockers.length === 0 ? flavor : fragment(flavor, element('small', { class: 'blocked' }, ` blocked: ${blockers.join('; ')}`));
}

function costCell(cost: CostEstimate | null): Child {
  return cost === null || cost.total === null ? 'not known' : element('data', { value: cost.total.money.amount }, totalText(cost));
}
