/** The row itself where it has none of these members, as is nearly always so; else a copy without them. */
export function withoutMembers<Row extends object>(row: Row, names: readonly string[]): Row {
  if (!names.some((name) => Object.hasOwn(row, name))) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))) as Row;
}
