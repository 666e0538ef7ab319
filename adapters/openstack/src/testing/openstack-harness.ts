import type { ArrivedWrite, ConformanceFixtures, ConformanceHarness, ConformanceWorld, ReadFailure } from '@isobar/conformance';
import { loseOneWrite } from '@isobar/conformance';
import { ACTIONS } from '@isobar/core';
import type { FaultAction, HeldServer, LedgerEntry } from '@isobar/simulator';

import { isOpenStackVerb } from '../strategies/openstack-strategies.ts';
import { OPENSTACK_OPTIONS, openStackJobs, prepareOptions } from './openstack-jobs.ts';
import { SeenSecrets } from './seen-secrets.ts';
import { SimulatedOpenStack } from './simulated-openstack.ts';

/** More than a page of the adapter here. */
const SERVERS = 6;
const SETTINGS = { pageSize: 4 };
/** Longer than any task of the simulator. */
const SETTLED_SECONDS = 600;
const FOR_EVER = 1_000_000;

/** Flavor ids may have any form; the suite wants one that shows what it is. */
const UUID_FLAVOR = '0b2f1f6c-c5a2-4a39-9d0a-4a7f9d9d7c11';

const SERVER_READS = '^/compute/v2.1/servers';
const SIGN_IN = '/auth/tokens';

const READ_FAILURES: Readonly<Record<ReadFailure, FaultAction>> = {
  unavailable: { type: 'html', status: 503 },
  malformed: { type: 'malformed' },
  unauthenticated: {
    type: 'reply',
    status: 401,
    body: { error: { code: 401, title: 'Unauthorized', message: 'The request you have made requires authentication.' } },
  },
};

/** The simulated OpenStack with an adapter, as the conformance suite wants it. */
export const openStackHarness: ConformanceHarness = {
  name: 'openstack',
  lacks: ACTIONS.filter((action) => !isOpenStackVerb(action)),
  make: makeWorld,
};

async function makeWorld(): Promise<ConformanceWorld> {
  const secrets = new SeenSecrets();
  const world = await SimulatedOpenStack.start({ servers: SERVERS });
  const { simulator, clock } = world;
  const changeFlavor = (server: string, flavor: string): void => resizeBehind(world, server, flavor);
  changeFlavor('web-1', UUID_FLAVOR);
  await prepareOptions(world);
  const fixtures = toFixtures(simulator.state().servers);
  simulator.ledger.clear();
  return {
    adapter: world.connect(SETTINGS),
    reconnect: () => world.connect(SETTINGS),
    clock,
    store: world.store,
    fixtures,
    jobs: openStackJobs(world),
    options: OPENSTACK_OPTIONS,
    writes: async () => simulator.ledger.entries().filter(isWrite).map(toArrivedWrite),
    reads: async () => simulator.ledger.entries().flatMap((entry) => (entry.method === 'GET' ? [entry.path] : [])),
    changeFlavor: async (server, flavor) => changeFlavor(server, flavor),
    failReads: async (how) => simulator.faults.add({ match: { method: 'GET', path: SERVER_READS }, action: READ_FAILURES[how], count: FOR_EVER }),
    heal: async () => simulator.faults.clear(),
    loseWrite: async (what, skip) => loseOneWrite(simulator.faults, isWrite, what, skip),
    secrets: async () => [simulator.credentials.password, simulator.credentials.applicationCredentialSecret, ...secrets.all()],
    close: async () => {
      secrets.close();
      await world.close();
    },
  };
}

/** A colleague resizes and confirms. */
function resizeBehind({ simulator, clock }: SimulatedOpenStack, server: string, flavor: string): void {
  simulator.change({ server, action: 'resize', flavor });
  clock.advanceSeconds(SETTLED_SECONDS);
  simulator.change({ server, action: 'confirmResize' });
  clock.advanceSeconds(SETTLED_SECONDS);
}

function toFixtures(servers: readonly HeldServer[]): ConformanceFixtures {
  const named = (name: string): HeldServer => {
    const found = servers.find((server) => server.name === name);
    if (found === undefined) throw new Error(`the simulated project has no server ${name}`);
    return found;
  };
  const [running, other] = [named('web-1'), named('worker-1')];
  return {
    serverIds: servers.map(({ id }) => id),
    runningServer: running.id,
    stoppedServer: named('web-2').id,
    imageId: running.imageId ?? '',
    otherImageId: other.imageId ?? '',
    otherImageName: 'ubuntu-24.04',
    flavorId: UUID_FLAVOR,
    // The same disk, so that the way back is open.
    otherFlavorId: '4',
    missingServerId: '00000000-0000-4000-8000-000000000000',
    create: { name: 'conformance-new', flavor: '2', image: other.imageId ?? '', networks: ['private'] },
  };
}

const isWrite = ({ method, path }: Pick<LedgerEntry, 'method' | 'path'>): boolean => method !== 'GET' && !path.endsWith(SIGN_IN);

function toArrivedWrite({ method, path, body, status, applied }: LedgerEntry): ArrivedWrite {
  return { line: `${method} ${path} ${JSON.stringify(body)}`, applied: applied && (status === null || status < 400) };
}
