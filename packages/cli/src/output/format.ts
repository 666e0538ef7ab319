import { CloudError } from '@isobar/core';
import { stringify } from 'yaml';

import type { Column } from './column.ts';
import { cell } from './column.ts';
import type { Format } from './formats.ts';
import { textTable } from './text-table.ts';

/** A list to print: `envelope` is the whole JSON contract, `rows` are its items. */
export interface Printable<Row> {
  readonly rows: readonly Row[];
  readonly envelope: unknown;
  readonly columns: readonly Column<Row>[];
  /** Shown by `-o name`. */
  readonly nameOf: (row: Row) => string;
}

type Formatter = <Row>(printable: Printable<Row>) => string;

const FORMATTERS: Readonly<Record<Format, Formatter>> = {
  table: ({ rows, columns }) => textTable(rows, columns),
  json: ({ envelope }) => JSON.stringify(envelope, null, 2),
  ndjson: ({ rows }) => rows.map((row) => JSON.stringify(row)).join('\n'),
  yaml: ({ envelope }) => stringify(envelope).trimEnd(),
  csv: ({ rows, columns }) =>
    [columns.map((column) => column.name), ...rows.map((row) => columns.map((column) => cell(column, row)))].map(csvLine).join('\n'),
  name: ({ rows, nameOf }) => rows.map(nameOf).join('\n'),
};

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
