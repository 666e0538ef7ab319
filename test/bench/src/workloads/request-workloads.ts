import type { Job, Usage } from '../clients/job.ts';
import { alternate } from '../measure/alternate.ts';
import type { Goal } from '../measure/finding.ts';
import { atLeast, atMost, findingOf } from '../measure/finding.ts';
import { median } from '../measure/median.ts';
import type { Workload } from './workload.ts';

const GETS = 5000;
const LATENCY_MILLISECONDS = 50;

interface Timed {
  readonly name: string;
  readonly servers: number;
  readonly latencyMilliseconds: number;
  readonly job: Omit<Job, 'origin'>;
}

/** Wall times of the work alone, without the start of the processes: of the raw client and of Isobar. */
function walls(timed: Timed, bench: Parameters<Workload['run']>[0]) {
  const wall = ({ wallMilliseconds }: Usage): number => median(wallMilliseconds);
  return bench.with(timed, ({ origin }) => {
    const job = { ...timed.job, origin };
    return alternate(bench.runs, {
      raw: async () => wall(await bench.client('raw', job)),
      isobar: async () => wall(await bench.client('isobar', job)),
    });
  });
}

/** The median of three series, after one that does not count: one by itself had 0.76, 0.85 and 0.91 in three runs. */
function gets(workload: string, atOnce: number, goal: Goal): Workload {
  const job = { clouds: ['nova'], gcorePageSize: 1000, gets: { count: GETS, atOnce }, times: 4, measured: 3 } as const;
  return {
    name: workload,
    run: async (bench) => {
      const { raw, isobar } = await walls({ name: workload, servers: GETS, latencyMilliseconds: 0, job }, bench);
      const rates = (times: readonly number[]): number[] => times.map((milliseconds) => (GETS * 1000) / milliseconds);
      return [findingOf({ workload, quantity: 'rate', unit: '/s' }, rates(isobar), rates(raw), goal)];
    },
  };
}

/** All three at once: the slowest cloud, iwinv with pages of 100, is the floor. */
const threeClouds: Workload = {
  name: 'three-clouds',
  run: async (bench) => {
    const job = { clouds: ['nova', 'gcore', 'iwinv'], gcorePageSize: 1000, times: 1, measured: 1 } as const;
    const { raw, isobar } = await walls({ name: 'three-clouds', servers: 3000, latencyMilliseconds: LATENCY_MILLISECONDS, job }, bench);
    // The thirty full pages of iwinv, and the empty one after them.
    const floor = 31 * LATENCY_MILLISECONDS;
    return [
      findingOf({ workload: 'three-clouds', quantity: 'wall beside the best raw run', unit: 'ms' }, isobar, [Math.min(...raw)], atMost(1.05)),
      findingOf({ workload: 'three-clouds', quantity: 'wall beside the latency', unit: 'ms' }, isobar, [floor], atMost(null, 1.25)),
    ];
  },
};

/** Thirty small pages that the raw client reads one after another. */
const offsetPages: Workload = {
  name: 'offset-pages',
  run: async (bench) => {
    const job = { clouds: ['gcore'], gcorePageSize: 100, times: 1, measured: 1 } as const;
    const { raw, isobar } = await walls({ name: 'offset-pages', servers: 3000, latencyMilliseconds: LATENCY_MILLISECONDS, job }, bench);
    return [findingOf({ workload: 'offset-pages', quantity: 'wall', unit: 'ms' }, isobar, raw, atMost(0.4, 0.25))];
  },
};

export const REQUEST_WORKLOADS: readonly Workload[] = [
  gets('gets-sequential', 1, atLeast(0.8, 1)),
  gets('gets-50-at-once', 50, atLeast(0.85, 1)),
  threeClouds,
  offsetPages,
];
