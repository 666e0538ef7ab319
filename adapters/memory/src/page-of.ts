/** A page of rows; the cursor is the id of the last row of the page before. */
export function pageOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  cursor: string | undefined,
  size: number,
): { readonly items: readonly Row[]; readonly next: string | undefined } {
  const start = cursor === undefined ? 0 : rows.findIndex((row) => row.id === cursor) + 1;
  const items = rows.slice(start, start + size);
  return { items, next: start + size < rows.length ? items.at(-1)?.id : undefined };
}
