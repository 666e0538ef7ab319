/** Numbers side by side, one for each place. */
export function numberColumn(length: number, value: (place: number) => number): Float64Array {
  const column = new Float64Array(length);
  for (let place = 0; place < length; place += 1) column[place] = value(place);
  return column;
}
