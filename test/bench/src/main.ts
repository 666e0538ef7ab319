// How fast Isobar is beside bare undici on the same bytes: `npm run bench -- [--only name] [--runs n] [--write-docs]`.
// Ends with 1 where something is past its bar.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { benchOptions } from './bench-options.ts';
import { clientProgram, runClient } from './clients/run-client.ts';
import { withFindings } from './docs-block.ts';
import type { Finding } from './measure/finding.ts';
import { isMet } from './measure/finding.ts';
import { findingsTable } from './measure/findings-table.ts';
import { startStandIn } from './stand-in/start-stand-in.ts';
import { COMMAND_WORKLOADS } from './workloads/command-workloads.ts';
import { COMPARE_WORKLOADS } from './workloads/compare-workloads.ts';
import { INVENTORY_WORKLOADS } from './workloads/inventory-workloads.ts';
import { LIST_WORKLOADS } from './workloads/list-workloads.ts';
import { LIVE_WORKLOADS } from './workloads/live-workloads.ts';
import { REQUEST_WORKLOADS } from './workloads/request-workloads.ts';
import type { Bench } from './workloads/workload.ts';

const PAGE = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url));
const BUNDLES = fileURLToPath(new URL('../../../node_modules/.cache/isobar-bench', import.meta.url));

const options = benchOptions(process.argv.slice(2));
const workloads = [
  ...LIST_WORKLOADS,
  ...REQUEST_WORKLOADS,
  ...COMMAND_WORKLOADS,
  ...COMPARE_WORKLOADS,
  ...INVENTORY_WORKLOADS,
  ...LIVE_WORKLOADS,
].filter(({ name }) => name.startsWith(options.only));
const folder = mkdtempSync(join(tmpdir(), 'isobar-bench-'));
const CODE = join(folder, 'code');
const bench: Bench = {
  runs: options.runs,
  folder,
  with: async (settings, use) => {
    const standIn = await startStandIn(settings);
    try {
      return await use(standIn);
    } finally {
      await standIn.stop();
    }
  },
  program: (name, job) => clientProgram(BUNDLES, CODE, name, job),
  client: (name, job) => runClient(clientProgram(BUNDLES, CODE, name, job)),
  compare: (job) => runClient(clientProgram(BUNDLES, CODE, 'compare', job)),
};

const findings: Finding[] = [];
try {
  for (const workload of workloads) {
    process.stderr.write(`${workload.name} ...\n`);
    findings.push(...(await workload.run(bench)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const machine = `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, medians of ${options.runs} runs`;
process.stdout.write(`${findingsTable(findings)}\n\n${machine}\n`);
if (options.writeDocs) writeFileSync(PAGE, withFindings(readFileSync(PAGE, 'utf8'), `${findingsTable(findings)}\n\n${machine}.`));
process.exitCode = findings.every(isMet) ? 0 : 1;
