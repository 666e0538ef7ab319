import type { CloudName, Job, Usage } from '../clients/job.ts';
import { alternate } from '../measure/alternate.ts';
import type { Finding, Goal } from '../measure/finding.ts';
import { atMost, findingOf } from '../measure/finding.ts';
import { median } from '../measure/median.ts';
import type { Bench, ListingClient, Workload } from './workload.ts';

const SERVERS = 10_000;
const CLOUDS: readonly CloudName[] = ['nova', 'gcore', 'iwinv'];
/** Nothing is asked of the least client: it shows what there is to reach. */
const SHOWN: Goal = atMost(null);

/** What is measured of lists, with the goal of Isobar. */
interface Quantity {
  readonly name: string;
  readonly unit: string;
  readonly of: (usage: Usage) => number;
  readonly goal: Goal;
}

const COLD: readonly Quantity[] = [
  { name: 'wall', unit: 'ms', of: (usage) => usage.lifeMilliseconds, goal: atMost(1.2, 1) },
  { name: 'CPU', unit: 'ms', of: (usage) => usage.lifeCpuMilliseconds, goal: atMost(1.25) },
  { name: 'peak RSS', unit: 'MiB', of: (usage) => usage.maxRssMiB, goal: atMost(1.15) },
];
const WARM: readonly Quantity[] = [{ name: 'wall', unit: 'ms', of: (usage) => median(usage.wallMilliseconds), goal: atMost(1.15, 1) }];

/** All servers of one cloud, listed by each client in turn. */
function listWorkload(workload: string, cloud: CloudName, times: Pick<Job, 'times' | 'measured'>, quantities: readonly Quantity[]): Workload {
  return {
    name: workload,
    run: async (bench) => {
      const { raw, least, isobar } = await usages(bench, cloud, times);
      const finding = ({ name, unit, of }: Quantity, usage: readonly Usage[], quantity: string, goal: Goal): Finding =>
        findingOf({ workload, quantity: `${name}${quantity}`, unit }, usage.map(of), raw.map(of), goal);
      return [
        ...quantities.map((quantity) => finding(quantity, isobar, '', quantity.goal)),
        ...quantities.map((quantity) => finding(quantity, least, ' of the least client', SHOWN)),
      ];
    },
  };
}

function usages(bench: Bench, cloud: CloudName, times: Pick<Job, 'times' | 'measured'>) {
  return bench.with({ servers: SERVERS, latencyMilliseconds: 0 }, ({ origin }) => {
    const job: Job = { origin, clouds: [cloud], gcorePageSize: 1000, ...times };
    const run = (name: ListingClient) => async (): Promise<Usage> => {
      const usage = await bench.client(name, job);
      if (usage.count !== SERVERS) throw new Error(`${name} found ${usage.count} of ${SERVERS} servers of ${cloud}`);
      return usage;
    };
    return alternate(bench.runs, { raw: run('raw'), least: run('least'), isobar: run('isobar') });
  });
}

/** A fresh process: everything from its start counts. */
const cold = (cloud: CloudName): Workload => listWorkload(`list-cold-${cloud}`, cloud, { times: 1, measured: 1 }, COLD);

/** A process that has listed a few times lists once more. */
const warm = (cloud: CloudName): Workload => listWorkload(`list-warm-${cloud}`, cloud, { times: 7, measured: 4 }, WARM);

export const LIST_WORKLOADS: readonly Workload[] = [...CLOUDS.map(cold), ...CLOUDS.map(warm)];
