import type { Difference } from './compare/difference.ts';

/** Which two plays differ: the first was expected, the second came. */
export type Pair = 'recording and simulator' | 'recording and lab' | 'lab and simulator';

/** One difference that may be, and why: something in one of the clouds that is made up. */
export interface AllowedDifference {
  readonly between: Pair;
  readonly exchange: string;
  readonly field: string;
  readonly reason: string;
}

/** Never more than this: what the clouds do differently is mended, not listed. */
export const MOST_ALLOWED = 20;

export const ALLOWED_DIFFERENCES: readonly AllowedDifference[] = [];

/** The differences that no row allows, and the rows that allow nothing. */
export function explain(
  pair: Pair,
  differences: readonly Difference[],
  allowed: readonly AllowedDifference[] = ALLOWED_DIFFERENCES,
): { readonly unexplained: readonly Difference[]; readonly unused: readonly AllowedDifference[] } {
  const rows = allowed.filter(({ between }) => between === pair);
  const fits = (row: AllowedDifference, { exchange, field }: Difference): boolean => row.exchange === exchange && row.field === field;
  return {
    unexplained: differences.filter((difference) => !rows.some((row) => fits(row, difference))),
    unused: rows.filter((row) => !differences.some((difference) => fits(row, difference))),
  };
}
