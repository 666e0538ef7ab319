import type { AskedSizes, SizeColumns } from './size-columns.ts';
import { memoryRank, vcpuRank, wholeRank } from './size-columns.ts';
import { combineRanks } from './standing.ts';
import type { WishRanks } from './wish-ranks.ts';

/** The place of the flavor of the lowest rank, of several the preferred one; -1 where there are none. */
export type FindNearest = (wishes: WishRanks, asked: AskedSizes) => number;

/**
 * Walks away from the vCPUs that are asked for, up and then down, and at each number of them away from the memory. Stops
 * where vCPUs or memory alone rank behind what was found: of thousands of flavors it looks at some dozens.
 *
 * @param columns in the order of vCPUs and then of memory, those that tell not both of them last
 * @param preference of two that rank the same, the lower one goes first
 */
export function nearestFirst(columns: SizeColumns, preference: Int32Array): FindNearest {
  const { vcpus, memoryMiB } = columns;
  const told = vcpus.reduce((count, value, place) => (Number.isNaN(value + (memoryMiB[place] as number)) ? count : count + 1), 0);
  const largest = memoryMiB.subarray(0, told).reduce((most, value, place) => (value > (memoryMiB[most] ?? 0) ? place : most), 0);
  return ({ ranks, least }, asked) => {
    let nearest = { place: -1, rank: Number.POSITIVE_INFINITY };
    const leastWithMemory =
      told > 0 && (memoryMiB[largest] as number) < asked.memoryMiB ? combineRanks(least, memoryRank(columns, asked, largest)) : least;
    const start = firstAtLeast(vcpus, 0, told, asked.vcpus);
    for (let from = start; from < told && mayHold(from);) from = walkMemory(from, firstAbove(vcpus, from, told, vcpus[from] as number));
    for (let end = start; end > 0 && mayHold(end - 1);) {
      const from = firstAtLeast(vcpus, 0, end, vcpus[end - 1] as number);
      walkMemory(from, end);
      end = from;
    }
    for (let place = told; place < vcpus.length; place += 1) look(place);
    return nearest.place;

    /** Whether something with so many vCPUs can rank before what was found. */
    function mayHold(place: number): boolean {
      return combineRanks(leastWithMemory, vcpuRank(columns, asked, place)) <= nearest.rank;
    }

    /** Places of one number of vCPUs. */
    function walkMemory(from: number, end: number): number {
      const bound = combineRanks(least, vcpuRank(columns, asked, from));
      const middle = firstAtLeast(memoryMiB, from, end, asked.memoryMiB);
      for (let place = middle; place < end && combineRanks(bound, memoryRank(columns, asked, place)) <= nearest.rank; place += 1) look(place);
      for (let place = middle - 1; place >= from && combineRanks(bound, memoryRank(columns, asked, place)) <= nearest.rank; place -= 1) look(place);
      return end;
    }

    function look(place: number): void {
      const rank = wholeRank(ranks[place] as number, columns, asked, place);
      if (rank > nearest.rank || (rank === nearest.rank && (preference[place] as number) > (preference[nearest.place] as number))) return;
      nearest = { place, rank };
    }
  };
}

/** Where the first value stands, of the sorted ones in these places, that is not below the wanted one. */
function firstAtLeast(sorted: Float64Array, from: number, end: number, wanted: number): number {
  return firstPlace(from, end, (place) => (sorted[place] as number) >= wanted);
}

function firstAbove(sorted: Float64Array, from: number, end: number, limit: number): number {
  return firstPlace(from, end, (place) => (sorted[place] as number) > limit);
}

/** The first place where something holds that holds in all places behind it too. */
function firstPlace(from: number, end: number, holds: (place: number) => boolean): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
