import type { CloudName, Job, Usage } from '../clients/job.ts';
import { CLOUDS } from '../clients/job.ts';
import { alternate } from '../measure/alternate.ts';
import type { Goal } from '../measure/finding.ts';
import { atMost, findingOf } from '../measure/finding.ts';
import { median } from '../measure/median.ts';
import type { Bench, ListingClient, Workload } from './workload.ts';

const SERVERS = 10_000;

/** What is measured of lists, with the goal of Isobar beside the raw client. */
interface Quantity {
  readonly name: string;
  readonly unit: string;
  readonly of: (usage: Usage) => number;
  readonly goal: Goal;
}

/** Two clients that are compared. */
interface Comparison {
  readonly of: ListingClient;
  readonly beside: ListingClient;
  /** How it is called after the name of the quantity. */
  readonly called: string;
  /** Where it is not, it only shows what there is to reach. */
  readonly judged: boolean;
}

const COLD: readonly Quantity[] = [
  { name: 'wall', unit: 'ms', of: (usage) => usage.lifeMilliseconds, goal: atMost(1.2, 1) },
  { name: 'CPU', unit: 'ms', of: (usage) => usage.lifeCpuMilliseconds, goal: atMost(1.25) },
  { name: 'peak RSS', unit: 'MiB', of: (usage) => usage.maxRssMiB, goal: atMost(1.15) },
];
const WARM: readonly Quantity[] = [
  { name: 'wall', unit: 'ms', of: (usage) => median(usage.wallMilliseconds), goal: atMost(1.15, 1) },
  { name: 'CPU', unit: 'ms', of: (usage) => median(usage.cpuMilliseconds), goal: atMost(null) },
];

const BESIDE_RAW: Comparison = { of: 'isobar', beside: 'raw', called: '', judged: true };
const BESIDE_BUNDLED: Comparison = { of: 'isobar', beside: 'bundled', called: ' beside raw in a bundle', judged: false };
const THE_LEAST: Comparison = { of: 'least', beside: 'raw', called: ' of the least client', judged: false };

interface ListPlan {
  readonly name: string;
  readonly times: Pick<Job, 'times' | 'measured'>;
  readonly quantities: readonly Quantity[];
  readonly comparisons: readonly Comparison[];
}

/** All servers of one cloud, listed by each client in turn. */
function listWorkload(cloud: CloudName, { name, times, quantities, comparisons }: ListPlan): Workload {
  const workload = `${name}-${cloud}`;
  return {
    name: workload,
    run: async (bench) => {
      const measured = await usages(bench, cloud, times, [...new Set(comparisons.flatMap(({ of, beside }) => [beside, of]))]);
      return comparisons.flatMap(({ of, beside, called, judged }) =>
        quantities.map((quantity) => {
          const values = (client: ListingClient): number[] => (measured[client] ?? []).map(quantity.of);
          const goal = judged ? quantity.goal : atMost(null);
          return findingOf({ workload, quantity: `${quantity.name}${called}`, unit: quantity.unit }, values(of), values(beside), goal);
        }),
      );
    },
  };
}

function usages(bench: Bench, cloud: CloudName, times: ListPlan['times'], clients: readonly ListingClient[]) {
  return bench.with(
    { servers: SERVERS, latencyMilliseconds: 0 },
    ({ origin }): Promise<Readonly<Partial<Record<ListingClient, readonly Usage[]>>>> => {
      const job: Job = { origin, clouds: [cloud], gcorePageSize: 1000, ...times };
      const run = (name: ListingClient) => async (): Promise<Usage> => {
        const usage = await bench.client(name, job);
        if (usage.count !== SERVERS) throw new Error(`${name} found ${usage.count} of ${SERVERS} servers of ${cloud}`);
        return usage;
      };
      return alternate(bench.runs, Object.fromEntries(clients.map((name) => [name, run(name)])));
    },
  );
}

/** A fresh process: everything from its start counts. */
const cold: ListPlan = { name: 'list-cold', times: { times: 1, measured: 1 }, quantities: COLD, comparisons: [BESIDE_RAW, BESIDE_BUNDLED] };

/** A process that has listed a few times lists again, as often as it takes for each of V8's large collections to fall into some of the lists. */
const warm: ListPlan = { name: 'list-warm', times: { times: 15, measured: 12 }, quantities: WARM, comparisons: [BESIDE_RAW, THE_LEAST] };

export const LIST_WORKLOADS: readonly Workload[] = [cold, warm].flatMap((plan) => CLOUDS.map((cloud) => listWorkload(cloud, plan)));
