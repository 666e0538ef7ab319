import { CloudError } from '@isobar/core';

import type { Column } from './column.ts';
import { cell } from './column.ts';
import type { Format } from './formats.ts';
import { textTable } from './text-table.ts';
import { yamlText } from './yaml-text.ts';

/** A list to print: `envelope` is the whole JSON contract, `rows` are its items. */
export interface Printable<Row> {
  readonly rows: readonly Row[];
  readonly envelope: unknown;
  readonly columns: readonly Column<Row>[];
  /** Shown by `-o name`. */
  readonly nameOf: (row: Row) => string;
}

type Formatter = <Row>(printable: Printable<Row>) => string;

type Row<Item> = Pick<Printable<Item>, 'columns' | 'nameOf'>;

/** A format that prints each row on a line of its own, so that rows can be printed as they come. */
interface LineFormat {
  readonly head?: <Item>(row: Row<Item>) => string;
  readonly line: <Item>(item: Item, row: Row<Item>) => string;
}

const LINE_FORMATS = {
  ndjson: { line: (item) => JSON.stringify(item) },
  csv: {
    head: ({ columns }) => csvLine(columns.map((column) => column.name)),
    line: (item, { columns }) => csvLine(columns.map((column) => cell(column, item))),
  },
  name: { line: (item, { nameOf }) => nameOf(item) },
} as const satisfies Partial<Record<Format, LineFormat>>;

const FORMATTERS: Readonly<Record<Format, Formatter>> = {
  table: ({ rows, columns }) => textTable(rows, columns),
  json: ({ envelope }) => JSON.stringify(envelope, null, 2),
  ndjson: allLines(LINE_FORMATS.ndjson),
  yaml: ({ envelope }) => yamlText(envelope),
  csv: allLines(LINE_FORMATS.csv),
  name: allLines(LINE_FORMATS.name),
};

function allLines({ head, line }: LineFormat): Formatter {
  return (printable) => [...(head === undefined ? [] : [head(printable)]), ...printable.rows.map((row) => line(row, printable))].join('\n');
}

/** Prints rows in parts, each with as many rows as have come. */
export interface RowPrinter<Item> {
  /** What stands above the rows; null where nothing does. */
  readonly head: string | null;
  lines(items: readonly Item[]): string;
}

/** null for a format that needs all rows before the first can be printed. */
export function rowPrinter<Item>(format: Format, row: Row<Item>): RowPrinter<Item> | null {
  const found: LineFormat | undefined = (LINE_FORMATS as Partial<Record<Format, LineFormat>>)[format];
  if (found === undefined) return null;
  return { head: found.head?.(row) ?? null, lines: (items) => items.map((item) => found.line(item, row)).join('\n') };
}

export function formatList<Row>(format: Format, printable: Printable<Row>): string {
  return FORMATTERS[format](printable);
}

/** One object: the table form is a list of its fields. */
export function formatObject<Row>(format: Format, printable: Printable<Row>): string {
  if (format !== 'table' || printable.rows[0] === undefined) return formatList(format, printable);
  const [row] = printable.rows;
  const fields = printable.columns.map((column) => ({ name: column.name, text: cell(column, row) }));
  return textTable(fields, [
    { name: 'field', value: (field) => field.name },
    { name: 'value', value: (field) => field.text },
  ]);
}

/** @throws CloudError `invalid_argument` for a column that is not there */
export function chooseColumns<Row>(columns: readonly Column<Row>[], defaults: readonly string[], wanted: string | undefined): readonly Column<Row>[] {
  const names = wanted?.split(',').map((name) => name.trim()) ?? defaults;
  return names.map((name) => {
    const column = columns.find((candidate) => candidate.name === name);
    if (column !== undefined) return column;
    const allowed = columns.map((candidate) => candidate.name).join(', ');
    throw new CloudError('invalid_argument', `--columns: no column ${name}; allowed is ${allowed}`, { field: 'columns', given: name, allowed });
  });
}

/** RFC 4180, and no cell that a spreadsheet would run as a formula. */
function csvLine(cells: readonly string[]): string {
  return cells.map((text) => quoted(/^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text)).join(',');
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
