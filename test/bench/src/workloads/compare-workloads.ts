import type { CompareJob, CompareUsage } from '../clients/compare-job.ts';
import { alternate } from '../measure/alternate.ts';
import { amountOf, atMost } from '../measure/finding.ts';
import { median } from '../measure/median.ts';
import type { Bench, Workload } from './workload.ts';

const FLAVORS = 5000;
const SERVERS = 10_000;

async function usages(bench: Bench, job: CompareJob, expected: number): Promise<readonly CompareUsage[]> {
  const { compare } = await alternate(bench.runs, { compare: () => bench.compare(job) });
  for (const { count } of compare) if (count !== expected) throw new Error(`${job.kind}: ${count} answers instead of ${expected}`);
  return compare;
}

/** One requirement over the flavors of a cloud, in a process that has answered a few. */
const match: Workload = {
  name: 'compare-match',
  run: async (bench) => {
    const found = await usages(bench, { kind: 'match', flavors: FLAVORS, times: 60, measured: 20 }, 3);
    const walls = found.map(({ wallMilliseconds }) => median(wallMilliseconds));
    return [amountOf({ workload: 'compare-match', quantity: 'wall of one requirement', unit: 'ms' }, walls, atMost(20))];
  },
};

/** A fresh process compares an inventory once. */
const inventory: Workload = {
  name: 'compare-inventory',
  run: async (bench) => {
    const found = await usages(bench, { kind: 'inventory', flavors: FLAVORS, servers: SERVERS }, SERVERS);
    const walls = found.map(({ wallMilliseconds }) => median(wallMilliseconds));
    const peaks = found.map(({ maxRssMiB }) => maxRssMiB);
    return [
      amountOf({ workload: 'compare-inventory', quantity: 'wall', unit: 'ms' }, walls, atMost(3000)),
      amountOf({ workload: 'compare-inventory', quantity: 'peak RSS', unit: 'MiB' }, peaks, atMost(300)),
    ];
  },
};

export const COMPARE_WORKLOADS: readonly Workload[] = [match, inventory];
