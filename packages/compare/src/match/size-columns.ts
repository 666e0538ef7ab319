import type { Flavor } from '@isobar/core';

import { doublings, LACKING_FACTOR } from './distance.ts';
import { numberColumn } from './number-column.ts';
import type { FlavorRequirement } from './requirement.ts';
import { diskDistance } from './size-facets.ts';
import { combineRanks, rankOf, STANDINGS } from './standing.ts';

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

/** The rank that a number of vCPUs alone has, as its rule judges it. What is not told (NaN) is neither more nor less. */
export function vcpuRank({ vcpus, vcpuDoublings }: SizeColumns, asked: AskedSizes, place: number): number {
  return sizeRank(vcpus[place] as number, asked.vcpus, (vcpuDoublings[place] as number) - asked.vcpuDoublings);
}

/** That of the memory alone. */
export function memoryRank({ memoryMiB, memoryDoublings }: SizeColumns, asked: AskedSizes, place: number): number {
  return sizeRank(memoryMiB[place] as number, asked.memoryMiB, (memoryDoublings[place] as number) - asked.memoryDoublings);
}

/** That of the disk alone; one that is not asked for, or that is a volume, is as asked. */
function diskRank({ diskGiB }: SizeColumns, asked: AskedSizes, place: number): number {
  const has = diskGiB[place] as number;
  return Math.abs(has - asked.diskGiB) > 0 ? rankOf(STANDINGS.fits, diskDistance(asked.diskGiB, has)) : 0;
}

/** The rank of one flavor, of its sizes and of the rank that its other facets have. */
export function wholeRank(wishRank: number, columns: SizeColumns, asked: AskedSizes, place: number): number {
  const size = combineRanks(vcpuRank(columns, asked, place), memoryRank(columns, asked, place));
  return combineRanks(combineRanks(wishRank, size), diskRank(columns, asked, place));
}

function sizeRank(has: number, asked: number, above: number): number {
  if (has < asked) return rankOf(STANDINGS.lacking, -above * LACKING_FACTOR);
  return has > asked ? rankOf(STANDINGS.fits, above) : 0;
}
