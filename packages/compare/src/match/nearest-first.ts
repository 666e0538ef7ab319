import type { AskedSizes, SizeColumns } from './size-columns.ts';
import { addSizes, vcpuRank } from './size-columns.ts';

/** The place of the flavor of the lowest rank, of several the preferred one; -1 where there are none. */
export type FindNearest = (wishes: Float64Array, asked: AskedSizes) => number;

/**
 * Walks away from the vCPUs that are asked for, up and then down, and stops where they alone rank behind what was found:
 * of thousands of flavors it looks at some hundreds.
 *
 * @param columns in the order of their vCPUs, those that tell none last
 * @param preference of two that rank the same, the lower one goes first
 */
export function nearestFirst(columns: SizeColumns, preference: Int32Array): FindNearest {
  const { vcpus, vcpuDoublings } = columns;
  const told = vcpus.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0);
  return (wishes, asked) => {
    const start = firstAtLeast(vcpus, told, asked.vcpus);
    const above = walk({ place: -1, rank: Number.POSITIVE_INFINITY }, start, told);
    const all = walk(above, start - 1, -1);
    return walk(all, told, vcpus.length).place;

    function walk(found: Nearest, from: number, end: number): Nearest {
      const step = from < end ? 1 : -1;
      let { place, rank } = found;
      for (let next = from; next !== end; next += step) {
        if (vcpuRank(vcpus[next] as number, vcpuDoublings[next] as number, asked) > rank) break;
        const wish = wishes[next] as number;
        // Sizes only add to it.
        if (wish > rank) continue;
        const whole = addSizes(wish, columns, asked, next);
        if (whole > rank || (whole === rank && (preference[next] as number) > (preference[place] as number))) continue;
        place = next;
        rank = whole;
      }
      return { place, rank };
    }
  };
}

interface Nearest {
  readonly place: number;
  readonly rank: number;
}

/** Where the first value stands that is not below the wanted one. */
function firstAtLeast(sorted: Float64Array, length: number, wanted: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
