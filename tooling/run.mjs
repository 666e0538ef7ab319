// What the package scripts call: makes sure everything is installed, then runs the task with the packaged Node 24.
// Plain JavaScript for Node 20 and newer, because it runs before anything is installed.
import { delimiter, dirname, join } from 'node:path';

import { ensureInstalled, packagedNode, root } from './ensure-installed.mjs';
import { runLanes } from './run-lanes.mjs';

const vitest = (suite, ...flags) => ['vitest', 'run', ...flags, ...resultFlags(suite)];

/** With ISOBAR_RESULTS set, a suite also leaves its counts there for the CI's last line. */
function resultFlags(suite) {
  const folder = process.env.ISOBAR_RESULTS;
  return folder === undefined ? [] : ['--reporter=default', '--reporter=json', `--outputFile.json=${join(folder, `${suite}.json`)}`];
}

/** Style and types in one pass over the sources; `build` has the compiler check what it declares, too. */
const CHECKS = [['node', 'tooling/references.mjs', '--check'], ['oxlint', '--deny-warnings', '--type-check'], ['oxfmt', '--check'], ['knip']];

/** Runs the sources as they are. */
const SOURCES = ['--conditions=@isobar/source', '--disable-warning=ExperimentalWarning'];
/** What installs Debian packages is run before vitest knows where sources are. */
const DEBIAN = ['tsc', '-b', 'test/debian'];
const CLI = ['node', ...SOURCES, 'packages/cli/src/start.ts'];

/** The command and the tests that start it run one program instead of a thousand files, made of the sources as they are. */
const BUNDLE = ['node', 'tooling/bundle/ensure-bundle.mjs'];

const TASKS = {
  start: [BUNDLE, ['node', 'packages/cli/bin/isobar.mjs', 'demo']],
  build: [
    ['tsc', '-b'],
    ['node', 'tooling/bundle/write-dist.mjs'],
  ],
  check: CHECKS,
  test: [BUNDLE, vitest('unit')],
  format: [['oxfmt']],
  generate: [
    ['node', 'tooling/references.mjs'],
    ['node', 'contracts/scripts/generate.ts'],
    [...CLI, 'capabilities', '--write-docs', 'docs/capabilities.md'],
    [...CLI, 'prices', 'schema', '--write', 'contracts/isobar/price-book.schema.json'],
    ['node', '--conditions=@isobar/source', 'test/coverage/write-coverage.ts'],
    ['oxfmt'],
  ],
  bench: [BUNDLE, ['node', 'tooling/bundle/bundle-bench.mjs'], ['node', ...SOURCES, 'test/bench/src/main.ts']],
  soak: [
    vitest('soak', 'test/end-to-end/kill'),
    vitest('soak-properties', 'test/properties'),
    vitest('soak-faults', 'test/faults'),
    DEBIAN,
    vitest('soak-durable', '--config', 'test/durable/vitest.config.ts', 'kill'),
    vitest('soak-openstack', '--config', 'test/openstack/soak/vitest.config.ts'),
  ],
  'test:browser': [DEBIAN, vitest('browser', '--config', 'test/browser/vitest.config.ts')],
  'test:durable': [DEBIAN, vitest('durable', '--config', 'test/durable/vitest.config.ts')],
  'test:foreign': [DEBIAN, vitest('foreign', '--config', 'test/foreign/vitest.config.ts')],
  'test:gateway': [vitest('gateway', '--config', 'test/end-to-end/gateway/vitest.config.ts')],
  'test:openstack': [vitest('openstack', '--config', 'test/openstack/vitest.config.ts')],
};

/** What runs beside a task: nothing waits for what it says. */
const BESIDE = { test: CHECKS };

function environment() {
  const path = [dirname(packagedNode), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  // Sources run as they are, in many short processes: each module is stripped of its types and compiled once.
  const cache = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node-compile') };
  return { ...process.env, ...cache, PATH: path, ...(task === 'soak' ? { ISOBAR_SOAK: 'all', ISOBAR_PROPERTY_RUNS: '10' } : {}) };
}

const [task, ...rest] = process.argv.slice(2);
const commands = TASKS[task];
if (commands === undefined) {
  process.stderr.write(`unknown task ${task}; known: ${Object.keys(TASKS).join(', ')}\n`);
  process.exit(2);
}
ensureInstalled();
const lanes = [BESIDE[task] ?? [], [...commands.slice(0, -1), [...(commands.at(-1) ?? []), ...rest]]];
process.exitCode = await runLanes(lanes, { cwd: root, env: environment() });
