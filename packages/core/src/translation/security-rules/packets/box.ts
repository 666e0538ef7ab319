/** Whole numbers, both ends included. */
export type Range = readonly [first: bigint, last: bigint];

/** A box of packets: one range per dimension. */
export type Box = readonly Range[];

/** Whether two boxes share a packet. */
export function overlap(a: Box, b: Box): boolean {
  return a.every(([first, last], index) => {
    const other = b[index];
    return other !== undefined && first <= other[1] && other[0] <= last;
  });
}

/** What remains of the boxes when all packets of the others are taken away, as disjoint boxes where the first ones were. */
export function subtract(boxes: readonly Box[], others: readonly Box[]): readonly Box[] {
  return others.reduce<readonly Box[]>((remaining, other) => remaining.flatMap((box) => subtractOne(box, other)), boxes);
}

/** Cuts off, dimension by dimension, what lies beside the other box; what is left at the end lies inside and is dropped. */
function subtractOne(box: Box, other: Box): readonly Box[] {
  if (!overlap(box, other)) return [box];
  const pieces: Box[] = [];
  let inside = box;
  for (const [index, [first, last]] of other.entries()) {
    const [from, to] = inside[index] ?? [0n, -1n];
    if (from < first) pieces.push(inside.with(index, [from, first - 1n]));
    if (last < to) pieces.push(inside.with(index, [last + 1n, to]));
    inside = inside.with(index, [from < first ? first : from, to > last ? last : to]);
  }
  return pieces;
}
