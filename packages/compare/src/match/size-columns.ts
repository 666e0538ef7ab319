import type { Flavor } from '@isobar/core';

import { doublings, LACKING_FACTOR } from './distance.ts';
import { numberColumn } from './number-column.ts';
import type { FlavorRequirement } from './requirement.ts';
import { diskDistance } from './size-facets.ts';
import { ONE_STANDING, STANDINGS } from './standing.ts';

/** The sizes of all flavors as numbers side by side; what is not told is NaN. */
export interface SizeColumns {
  readonly vcpus: Float64Array;
  readonly vcpuDoublings: Float64Array;
  readonly memoryMiB: Float64Array;
  readonly memoryDoublings: Float64Array;
  readonly diskGiB: Float64Array;
}

export function sizeColumns(flavors: readonly Flavor[]): SizeColumns {
  const column = (value: (flavor: Flavor) => number | null): Float64Array =>
    numberColumn(flavors.length, (place) => value(flavors[place] as Flavor) ?? Number.NaN);
  const vcpus = column((flavor) => flavor.vcpus);
  const memoryMiB = column((flavor) => flavor.memoryMiB);
  return {
    vcpus,
    vcpuDoublings: vcpus.map(doublings),
    memoryMiB,
    memoryDoublings: memoryMiB.map(doublings),
    diskGiB: column((flavor) => flavor.diskGiB),
  };
}

/** What a requirement asks of the sizes; a disk that is not asked for is NaN. */
export interface AskedSizes {
  readonly vcpus: number;
  readonly vcpuDoublings: number;
  readonly memoryMiB: number;
  readonly memoryDoublings: number;
  readonly diskGiB: number;
}

export function askedSizes({ vcpus, memoryMiB, diskGiB }: FlavorRequirement): AskedSizes {
  return { vcpus, vcpuDoublings: doublings(vcpus), memoryMiB, memoryDoublings: doublings(memoryMiB), diskGiB: diskGiB ?? Number.NaN };
}

/** The least rank that a flavor with so many vCPUs can have. */
export function vcpuRank(vcpus: number, vcpuDoublings: number, asked: AskedSizes): number {
  if (vcpus < asked.vcpus) return STANDINGS.lacking * ONE_STANDING + (asked.vcpuDoublings - vcpuDoublings) * LACKING_FACTOR;
  return vcpus > asked.vcpus ? STANDINGS.fits * ONE_STANDING + vcpuDoublings - asked.vcpuDoublings : 0;
}

/**
 * The rank of one flavor: that of its other facets with its sizes added, as the rules of the sizes judge them. What is
 * not told (NaN) is neither more nor less; it is in the rank of the other facets.
 */
export function addSizes(wishes: number, columns: SizeColumns, asked: AskedSizes, index: number): number {
  let standing = 0;
  let distance = 0;
  const vcpus = columns.vcpus[index] as number;
  if (vcpus < asked.vcpus) {
    standing = STANDINGS.lacking;
    distance = (asked.vcpuDoublings - (columns.vcpuDoublings[index] as number)) * LACKING_FACTOR;
  } else if (vcpus > asked.vcpus) {
    standing = STANDINGS.fits;
    distance = (columns.vcpuDoublings[index] as number) - asked.vcpuDoublings;
  }
  const memoryMiB = columns.memoryMiB[index] as number;
  if (memoryMiB < asked.memoryMiB) {
    standing = STANDINGS.lacking;
    distance += (asked.memoryDoublings - (columns.memoryDoublings[index] as number)) * LACKING_FACTOR;
  } else if (memoryMiB > asked.memoryMiB) {
    if (standing < STANDINGS.fits) standing = STANDINGS.fits;
    distance += (columns.memoryDoublings[index] as number) - asked.memoryDoublings;
  }
  const diskGiB = columns.diskGiB[index] as number;
  if (Math.abs(diskGiB - asked.diskGiB) > 0) {
    if (standing < STANDINGS.fits) standing = STANDINGS.fits;
    distance += diskDistance(asked.diskGiB, diskGiB);
  }
  // The worse standing of the two, and both distances. A division by a power of two is exact; a remainder would be slow.
  const before = Math.floor(wishes / ONE_STANDING);
  return wishes + distance + (standing > before ? (standing - before) * ONE_STANDING : 0);
}
