import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { cloudsOf } from '../clients/cloud-settings.ts';
import type { CloudName } from '../clients/job.ts';
import { CLOUDS } from '../clients/job.ts';
import { runProgram } from '../clients/run-program.ts';
import { alternate } from '../measure/alternate.ts';
import { atMost, findingOf } from '../measure/finding.ts';
import { median } from '../measure/median.ts';
import { commandEnvironment, installedCommand } from './command-environment.ts';
import type { Bench, Workload } from './workload.ts';

const OPENSTACK = '/usr/bin/openstack';
/** The other program takes seconds: a few runs tell enough. */
const OPENSTACK_RUNS = 3;

/** Times of a program, in milliseconds, taken in turn with an empty run of Node. */
async function besideNode(bench: Bench, flags: readonly string[], environment: NodeJS.ProcessEnv) {
  const wall = (argv: readonly string[]) => async (): Promise<number> => (await runProgram(process.execPath, argv, environment)).wallMilliseconds;
  const command = await installedCommand(bench.folder);
  return alternate(bench.runs * 2, { node: wall(['-e', '0']), isobar: wall([command, ...flags]) });
}

const version: Workload = {
  name: 'command-version',
  run: async (bench) => {
    const { node, isobar } = await besideNode(bench, ['--version'], commandEnvironment(bench.folder));
    return [findingOf({ workload: 'command-version', quantity: 'wall beside node -e 0', unit: 'ms' }, isobar, node, atMost(1.5))];
  },
};

const list: Workload = {
  name: 'command-list',
  run: (bench) =>
    bench.with({ servers: 20, latencyMilliseconds: 0 }, async ({ origin }) => {
      const environment = commandEnvironment(bench.folder);
      const { node, isobar } = await besideNode(bench, ['--config', configurationOf(bench, origin), 'server', 'list'], environment);
      const beside = (quantity: string, base: readonly number[], bar: number) =>
        findingOf({ workload: 'command-list', quantity, unit: 'ms' }, isobar, base, atMost(bar));
      const other = await openstackTimes(origin, environment);
      return [beside('wall beside node -e 0', node, 3.5), ...(other === null ? [] : [beside('wall beside openstack server list', other, 0.2)])];
    }),
};

/** null where the program is not installed. */
async function openstackTimes(origin: string, environment: NodeJS.ProcessEnv): Promise<readonly number[] | null> {
  if (!existsSync(OPENSTACK)) return null;
  const account = {
    OS_AUTH_URL: `${origin}/identity/v3`,
    OS_USERNAME: 'bench',
    OS_PASSWORD: 'not-a-secret',
    OS_PROJECT_NAME: 'bench',
    OS_USER_DOMAIN_NAME: 'Default',
    OS_PROJECT_DOMAIN_NAME: 'Default',
    OS_IDENTITY_API_VERSION: '3',
    OS_COMPUTE_API_VERSION: '2.90',
  };
  const run = async (): Promise<number> =>
    (await runProgram(OPENSTACK, ['server', 'list', '-f', 'json'], { ...environment, ...account })).wallMilliseconds;
  return (await alternate(OPENSTACK_RUNS, { run })).run;
}

/** As users have both: the command from its first byte to its last, the raw client as a program of its own. */
const listAll = (cloud: CloudName): Workload => ({
  name: `list-command-${cloud}`,
  run: (bench) =>
    bench.with({ servers: 10_000, latencyMilliseconds: 0 }, async ({ origin }) => {
      const raw = bench.program('raw', { origin, clouds: [cloud], gcorePageSize: 1000, times: 1, measured: 1 });
      const flags = ['--config', configurationOf(bench, origin, cloud), '-o', 'name', 'server', 'list', '--all'];
      const command = await installedCommand(bench.folder);
      const wall = (argv: readonly string[], environment: NodeJS.ProcessEnv) => async (): Promise<number> =>
        (await runProgram(process.execPath, argv, environment)).wallMilliseconds;
      const walls = await alternate(bench.runs, {
        raw: wall(raw.argv, raw.environment),
        isobar: wall([command, ...flags], commandEnvironment(bench.folder)),
      });
      return [findingOf({ workload: `list-command-${cloud}`, quantity: 'wall', unit: 'ms' }, walls.isobar, walls.raw, atMost(1.2, 1))];
    }),
});

const stream: Workload = {
  name: 'stream-100000',
  run: async (bench) => {
    const few = await streamedRss(bench, 10_000);
    const many = await streamedRss(bench, 100_000);
    return [findingOf({ workload: 'stream-100000', quantity: 'peak RSS beside 10,000', unit: 'MiB' }, [many], [few], atMost(1.3, 1.05))];
  },
};

function streamedRss(bench: Bench, servers: number): Promise<number> {
  return bench.with({ servers, latencyMilliseconds: 0 }, async ({ origin }) => {
    const command = await installedCommand(bench.folder);
    const flags = [command, '--config', configurationOf(bench, origin), '-o', 'ndjson', 'server', 'list', '--all'];
    const sizes = [];
    for (let run = 0; run < 3; run += 1)
      sizes.push((await runProgram(process.execPath, flags, commandEnvironment(bench.folder), true)).maxRssMiB ?? 0);
    return median(sizes);
  });
}

function configurationOf({ folder }: Bench, origin: string, cloud: CloudName = 'nova'): string {
  const path = join(folder, 'isobar.yaml');
  writeFileSync(path, JSON.stringify({ clouds: cloudsOf({ origin, clouds: [cloud], gcorePageSize: 1000 }) }), { mode: 0o600 });
  return path;
}

export const COMMAND_WORKLOADS: readonly Workload[] = [...CLOUDS.map(listAll), version, list, stream];
