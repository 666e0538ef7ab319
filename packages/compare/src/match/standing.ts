import { DOUBLING } from './distance.ts';

/** Where a flavor stands before its distance is looked at: nothing lacking before anything lacking, sold out last. */
export const STANDINGS = { exact: 0, fits: 1, unproven: 2, lacking: 3, soldOut: 4 } as const;

export type Standing = (typeof STANDINGS)[keyof typeof STANDINGS];

const FITS = ['exact', 'fits', 'unproven', 'lacking', 'lacking'] as const;

/** Scores of a standing begin above this; those of the next better one above its own. */
const FLOORS = [100, 70, 40, 10, 0] as const;
const WIDTHS = [0, 29.99, 29.99, 29.99, 9.99] as const;

/** More than any distance. */
const ONE_STANDING = 2 ** 33;

/** The number that flavors are ranked by, lowest first: standing, then distance. */
export function rankOf(standing: Standing, distance: number): number {
  return standing * ONE_STANDING + distance;
}

/** The rank of something that has both: the worse standing of the two, and both distances. */
export function combineRanks(left: number, right: number): number {
  return left + right - Math.min(Math.floor(left / ONE_STANDING), Math.floor(right / ONE_STANDING)) * ONE_STANDING;
}

/** A rank that none of these goes before, combined with whatever rank: the best standing among them, and the least distance. */
export function leastRank(ranks: Float64Array): number {
  let standing = Number.POSITIVE_INFINITY;
  let distance = Number.POSITIVE_INFINITY;
  for (const rank of ranks) {
    const own = Math.floor(rank / ONE_STANDING);
    standing = Math.min(standing, own);
    distance = Math.min(distance, rank - own * ONE_STANDING);
  }
  return standing * ONE_STANDING + distance;
}

/** Fit and score of a rank. Scores never rise along a ranking, and never cross the border between two standings. */
export function verdictOf(rank: number): { readonly fit: (typeof FITS)[number]; readonly score: number } {
  const standing = Math.floor(rank / ONE_STANDING) as Standing;
  const distance = (rank % ONE_STANDING) / DOUBLING;
  const score = FLOORS[standing] + WIDTHS[standing] / (1 + distance);
  return { fit: FITS[standing], score: Math.round(score * 100) / 100 };
}
