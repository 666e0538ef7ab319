import type { ListSummary } from '@isobar/sdk';

import type { Column } from '../output/column.ts';
import { chooseColumns, formatList } from '../output/format.ts';
import type { CommandRun } from '../run-command.ts';

/** What a command about prices prints, in every format: rows, and what stands beside them. */
export interface PrintedList<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Columns that a table has where none are chosen; a spreadsheet has all. */
  readonly shown: readonly string[];
  readonly nameOf: (row: Row) => string;
  readonly summary?: ListSummary | undefined;
}

const NOTHING_BESIDE: ListSummary = { failures: [], warnings: [], coverage: [] };

export function printList<Row>({ options, terminal }: CommandRun<unknown>, { rows, columns, shown, nameOf, summary }: PrintedList<Row>): void {
  const { failures, warnings, coverage } = summary ?? NOTHING_BESIDE;
  const usual = options.output === 'csv' ? columns.map(({ name }) => name) : shown;
  const chosen = chooseColumns(columns, usual, options.columns);
  terminal.out(formatList(options.output, { rows, envelope: { items: rows, failures, warnings, coverage }, columns: chosen, nameOf }));
}
