import type { Child, Markup } from '../markup/markup.ts';
import { element } from '../markup/markup.ts';

/** A column of a table in the page. */
export interface TableColumn<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => Child;
  readonly numeric?: boolean;
  /** Sentences, which need some width. */
  readonly wide?: boolean;
  /** The cell names its row. */
  readonly names?: boolean;
}

export interface DataTable<Row> {
  /** Read out before the table. */
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
}

/** A table that scrolls sideways by itself, so that the page never does. */
export function dataTable<Row>({ caption, columns, rows }: DataTable<Row>): Markup {
  const heads = columns.map((column) => element('th', { scope: 'col', class: classOf(column) }, column.heading));
  const body = rows.map((row) => element('tr', {}, ...columns.map((column) => tableCell(column, row))));
  const table = element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...body),
  );
  return element('div', { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: 0 }, table);
}

function tableCell<Row>(column: TableColumn<Row>, row: Row): Markup {
  const content = column.cell(row);
  return column.names === true ? element('th', { scope: 'row' }, content) : element('td', { class: classOf(column) }, content);
}

function classOf<Row>({ numeric, wide }: TableColumn<Row>): string | null {
  if (numeric === true) return 'number';
  return wide === true ? 'wide' : null;
}
