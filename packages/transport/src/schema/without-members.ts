/** The row itself where it has none of these members, as is nearly always so; else a copy without them. */
export function withoutMembers<Row extends object>(row: Row, names: readonly string[]): Row {
  for (const name of names) if (Object.hasOwn(row, name)) return copyWithout(row, names);
  return row;
}

function copyWithout<Row extends object>(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))) as Row;
}
