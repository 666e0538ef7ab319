import type { ArrivedWrite, ConformanceFixtures, ConformanceHarness, ConformanceWorld, ReadFailure } from '@isobar/conformance';
import { createMemoryStore, loseOneWrite } from '@isobar/conformance';
import { ACTIONS } from '@isobar/core';
import type { FaultAction, LedgerEntry } from '@isobar/simulator';

import type { GcoreDialectName } from '../gcore-dialect.ts';
import { GCORE_DIALECTS } from '../gcore-dialect.ts';
import { strategiesFor } from '../strategies/gcore-strategies.ts';
import { GCORE_JOBS, makeOptions } from './gcore-jobs.ts';
import type { GcoreWorld } from './gcore-world.ts';
import { isWrite, SEED, startWorld } from './gcore-world.ts';

/** More than a page of the adapter here, and a Kubernetes node among them. */
const SERVERS = 9;
/** Longer than any task of the simulator. */
const SETTLED_SECONDS = 600;
const FOR_EVER = 1_000_000;

const READ_FAILURES: Readonly<Record<ReadFailure, FaultAction>> = {
  unavailable: { type: 'html', status: 503 },
  malformed: { type: 'malformed' },
  unauthenticated: {
    type: 'reply',
    status: 401,
    body: { exception_class: 'UnauthorizedError', message: 'Invalid <APIKey> authentication token: <masked>' },
  },
};

/** The simulated platform with an adapter, as the conformance suite wants it. */
export function gcoreHarness(name: string, dialect: GcoreDialectName): ConformanceHarness {
  return { name, lacks: ACTIONS.filter((action) => !Object.hasOwn(strategiesFor(GCORE_DIALECTS[dialect]), action)), make: () => makeWorld(dialect) };
}

async function makeWorld(dialect: GcoreDialectName): Promise<ConformanceWorld> {
  const world = await startWorld({ servers: SERVERS, dialect });
  const { cloud, adapter, clock } = world;
  const [fixtures, options] = [fixturesOf(world), await makeOptions(world)];
  cloud.ledger.clear();
  return {
    adapter,
    reconnect: () => world.connect(),
    clock,
    store: createMemoryStore(),
    fixtures,
    jobs: GCORE_JOBS,
    options,
    writes: async () => cloud.ledger.entries().filter(isWrite).map(toArrivedWrite),
    reads: async () => cloud.ledger.entries().flatMap((entry) => (isWrite(entry) ? [] : [entry.path])),
    changeFlavor: async (server, flavor) => {
      cloud.change({ server, action: 'resize', flavor });
      cloud.clock.advance(SETTLED_SECONDS);
    },
    failReads: async (how) =>
      cloud.faults.add({ match: { method: 'GET', path: '^/cloud/v1/instances' }, action: READ_FAILURES[how], count: FOR_EVER }),
    heal: async () => cloud.faults.clear(),
    loseWrite: async (what, skip) => loseOneWrite(cloud.faults, isWrite, what, skip),
    secrets: async () => [cloud.credentials.apiKey],
    close: () => world.close(),
  };
}

function fixturesOf({ cloud }: GcoreWorld): ConformanceFixtures {
  return {
    serverIds: cloud.state().servers.map((server) => server.id),
    runningServer: SEED.web1,
    stoppedServer: SEED.stopped,
    imageId: SEED.ubuntu22,
    otherImageId: SEED.ubuntu24,
    otherImageName: 'ubuntu-24.04-x64',
    flavorId: 'g1-standard-2-4',
    otherFlavorId: 'g1-standard-4-8',
    missingServerId: SEED.missing,
    create: { name: 'conformance-new', flavor: 'g1-standard-1-2', image: SEED.ubuntu24 },
  };
}

function toArrivedWrite({ method, path, body, status, applied }: LedgerEntry): ArrivedWrite {
  return { line: `${method} ${path} ${JSON.stringify(body)}`, applied: applied && (status === null || status < 400) };
}
