import type { CloudName, Job, Usage } from '../clients/job.ts';
import { alternate } from '../measure/alternate.ts';
import { atMost, findingOf } from '../measure/finding.ts';
import { median } from '../measure/median.ts';
import type { Workload } from './workload.ts';

const SERVERS = 10_000;
const CLOUDS: readonly CloudName[] = ['nova', 'gcore', 'iwinv'];

/** A fresh process lists all servers of one cloud: everything from its start counts. */
function coldList(cloud: CloudName): Workload {
  const workload = `list-cold-${cloud}`;
  return {
    name: workload,
    run: async (bench) => {
      const { raw, isobar } = await usages(bench, cloud, { times: 1, measured: 1 });
      const finding = (quantity: string, unit: string, of: (usage: Usage) => number, goal: ReturnType<typeof atMost>) =>
        findingOf({ workload, quantity, unit }, isobar.map(of), raw.map(of), goal);
      return [
        finding('wall', 'ms', (usage) => usage.lifeMilliseconds, atMost(1.2, 1)),
        finding('CPU', 'ms', (usage) => usage.lifeCpuMilliseconds, atMost(1.25)),
        finding('peak RSS', 'MiB', (usage) => usage.maxRssMiB, atMost(1.15)),
      ];
    },
  };
}

/** A process that has listed a few times lists once more. */
function warmList(cloud: CloudName): Workload {
  const workload = `list-warm-${cloud}`;
  return {
    name: workload,
    run: async (bench) => {
      const { raw, isobar } = await usages(bench, cloud, { times: 7, measured: 4 });
      const walls = (all: readonly Usage[]): number[] => all.map((usage) => median(usage.wallMilliseconds));
      return [findingOf({ workload, quantity: 'wall', unit: 'ms' }, walls(isobar), walls(raw), atMost(1.15, 1))];
    },
  };
}

function usages(bench: Parameters<Workload['run']>[0], cloud: CloudName, times: Pick<Job, 'times' | 'measured'>) {
  return bench.with({ servers: SERVERS, latencyMilliseconds: 0 }, ({ origin }) => {
    const job: Job = { origin, clouds: [cloud], gcorePageSize: 1000, ...times };
    const run = (name: 'raw' | 'isobar') => async (): Promise<Usage> => {
      const usage = await bench.client(name, job);
      if (usage.count !== SERVERS) throw new Error(`${name} found ${usage.count} of ${SERVERS} servers of ${cloud}`);
      return usage;
    };
    return alternate(bench.runs, { raw: run('raw'), isobar: run('isobar') });
  });
}

export const LIST_WORKLOADS: readonly Workload[] = [...CLOUDS.map(coldList), ...CLOUDS.map(warmList)];
