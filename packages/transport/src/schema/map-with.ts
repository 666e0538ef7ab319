/**
 * `Array.map` with what the mapping needs beside the row. For lists that every row of a page has: a closure for each call would be thrown
 * away, and V8 looks through the heap of a long list the sooner, the more of it was thrown away (docs/performance.md).
 */
export function mapWith<Row, With, Item>(rows: readonly Row[], besides: With, map: (row: Row, besides: With) => Item): readonly Item[] {
  const items: unknown[] = rows.slice();
  let index = 0;
  while (index < rows.length) {
    items[index] = map(rows[index] as Row, besides);
    index += 1;
  }
  return items as Item[];
}
