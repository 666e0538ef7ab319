/** The row itself where it has none of these members, as is nearly always so; else a copy without them. */
export function withoutMembers<Row extends object>(row: Row, names: readonly string[]): Row {
  return hasAny(row, names) ? copyWithout(row, names) : row;
}

/** Counted, since each turn of `for … of` makes an object until V8 has compiled it well. */
function hasAny(row: object, names: readonly string[]): boolean {
  let index = 0;
  while (index < names.length && !Object.hasOwn(row, names[index] ?? '')) index += 1;
  return index < names.length;
}

function copyWithout<Row extends object>(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))) as Row;
}
