import type { CompareSource, Listed } from '@isobar/compare';
import { compareServers, rankFlavors } from '@isobar/compare';
import { untoldBilling } from '@isobar/core';
import { SHIPPED_RATES } from '@isobar/currency';

import { comparedFlavor, comparedServer, comparedVolume } from '../rows/compared-rows.ts';
import type { CompareJob, CompareUsage } from './compare-job.ts';

const FROM = 'here';
const TO = 'there';
const AT = '2026-11-21T00:00:00Z';
const SHOWN = 3;

function rows<Row>(count: number, row: (index: number) => Row): readonly Row[] {
  return Array.from({ length: count }, (_, index) => row(index));
}

/** One requirement, never the same one twice, over all flavors of a cloud. */
function match({ flavors: count, times, measured }: Extract<CompareJob, { kind: 'match' }>): Omit<CompareUsage, 'maxRssMiB'> {
  const flavors = rows(count, (index) => comparedFlavor(TO, index));
  const nothing = { diskGiB: 100, vcpuKind: null, architecture: null, gpu: null, networkGbps: null, osType: null };
  const wallMilliseconds: number[] = [];
  let found = 0;
  for (let time = 0; time < times; time += 1) {
    const started = performance.now();
    found = rankFlavors({ ...nothing, vcpus: 1 + (time % 64), memoryMiB: 2048 + time * 512 }, flavors, { limit: SHOWN }).length;
    wallMilliseconds.push(performance.now() - started);
  }
  return { wallMilliseconds: wallMilliseconds.slice(-measured), count: found };
}

/** Servers that all differ, each priced where it is and where its nearest flavor is. */
async function inventory({ flavors, servers }: Extract<CompareJob, { kind: 'inventory' }>): Promise<Omit<CompareUsage, 'maxRssMiB'>> {
  const source: CompareSource = {
    clouds: { names: [FROM, TO], place: async () => ({ region: null, country: null, warnings: [] }) },
    flavors: listed([FROM, TO].flatMap((cloud) => rows(flavors, (index) => comparedFlavor(cloud, index)))),
    servers: listed(rows(servers, (index) => comparedServer(FROM, index))),
    volumes: listed(rows(servers, (index) => comparedVolume(FROM, index))),
    prices: { quote: async () => null, billing: async () => untoldBilling({ level: 'assumed', source: 'bench' }), provider: () => 'bench' },
  };
  const started = performance.now();
  const usage = { publicAddresses: null, trafficGb: null, hoursRunning: null, imageGiB: null, snapshotGiB: null };
  const question = { from: [FROM], to: [TO], currency: 'USD', period: 'month', rates: SHIPPED_RATES, usage, at: AT, bookOf: () => null } as const;
  const comparison = await compareServers(source, question);
  const wall = performance.now() - started;
  return { wallMilliseconds: [wall], count: comparison.servers.filter(({ offers: [offer] }) => offer !== undefined && offer.match !== null).length };
}

function listed<Row extends { readonly cloud: string }>(items: readonly Row[]): Listed<Row> {
  return {
    list: ({ clouds }) => ({
      collect: async () => ({
        items: items.filter(({ cloud }) => clouds?.includes(cloud) ?? true),
        failures: [],
        warnings: [],
        coverage: [],
      }),
    }),
  };
}

const job = JSON.parse(process.argv[2] ?? '{}') as CompareJob;
const usage = await (job.kind === 'match' ? match(job) : inventory(job));
process.stdout.write(`${JSON.stringify({ ...usage, maxRssMiB: process.resourceUsage().maxRSS / 1024 } satisfies CompareUsage)}\n`);
