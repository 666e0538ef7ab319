/** An object of one field, or of none when the value is absent: absent fields of a change stay as they are. */
export function given<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  if (value === undefined) return {};
  const field: Partial<Record<Name, Value>> = {};
  field[name] = value;
  return field;
}
