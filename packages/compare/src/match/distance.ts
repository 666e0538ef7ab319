/**
 * How far a flavor is from what was asked, in millionths of a doubling: twice as much as asked is one doubling too far.
 * Whole numbers, so that sums do not depend on the order in which they are made.
 */
export const DOUBLING = 1_000_000;

/** To lack half of something is as far as to have sixteen times as much of it. */
export const LACKING_FACTOR = 4;

/** What facets weigh that are no size. */
export const WEIGHTS = {
  /** What no size makes up for: another GPU, architecture or system, a GPU that nobody asked for, a size that is not told. */
  decisive: 256 * DOUBLING,
  /** The kind of CPU, less than half of a doubling. */
  vcpuKind: 0.4 * DOUBLING,
  /** One doubling of the network. */
  network: 0.2,
  /** The most that a disk weighs: too large, or as a volume. */
  disk: 0.2 * DOUBLING,
} as const;

/** A flavor may tell that it has nothing; that is as far away as can be. */
const LEAST = 2 ** -10;

/** A size on the scale of doublings. */
export function doublings(size: number): number {
  return Math.round(Math.log2(Math.max(size, LEAST)) * DOUBLING);
}
