export type CellValue = string | number | boolean | null | undefined;

/** One column of a table: its name in `--columns` and how a row shows it. */
export interface Column<Row> {
  readonly name: string;
  readonly value: (row: Row) => CellValue;
  /** Shown above the column as it is; the name in capitals where left out. */
  readonly heading?: string;
  readonly align?: 'left' | 'right';
}

export function cell<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row);
  return value === null || value === undefined ? '' : String(value);
}
