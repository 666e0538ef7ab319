import type {
  ArrivedWrite,
  ConformanceFixtures,
  ConformanceHarness,
  ConformanceWorld,
  FixtureJobs,
  Preparation,
  ReadFailure,
} from '@isobar/conformance';
import { loseOneWrite } from '@isobar/conformance';
import { ACTIONS } from '@isobar/core';
import type { FaultAction, LedgerEntry } from '@isobar/simulator';

import { signedHeaders } from '../auth/sign-path.ts';
import { isIwinvVerb } from '../iwinv-verbs.ts';
import { fieldMask } from '../server/server-fields.ts';
import { SimulatedIwinv } from './simulated-iwinv.ts';

const UBUNTU_22 = 'PIMAGE-16OMEFf3FMbFWIHcJ23q8s';
const UBUNTU_24 = 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix';
/** More than a page of the adapter. */
const SERVERS = 105;
/** Longer than any action of the simulator. */
const SETTLED_SECONDS = 600;

const PASSWORD_FIELDS = fieldMask(['default_account']);
/** Every read of servers but the one past the adapter, below. */
const SERVER_READS = `^/v1/instances(?!.*fields=${PASSWORD_FIELDS}&)`;

const READ_FAILURES: Readonly<Record<ReadFailure, FaultAction>> = {
  unavailable: { type: 'html', status: 503 },
  malformed: { type: 'malformed' },
  unauthenticated: { type: 'reply', status: 401, body: { code: '0x8', error_code: 'INVALID_SIGNATURE', message: 'Check request.', result: 'error' } },
};

/** The simulated iwinv with an adapter, as the conformance suite wants it. */
export const iwinvHarness: ConformanceHarness = {
  name: 'iwinv',
  lacks: ACTIONS.filter((action) => !isIwinvVerb(action)),
  make: makeWorld,
};

/** The same in each account, which begins as each other one. */
let seededPasswords: Promise<readonly string[]> | undefined;

async function makeWorld(): Promise<ConformanceWorld> {
  const world = await SimulatedIwinv.start({ servers: SERVERS, rateLimit: 0 });
  const { simulator, clock } = world;
  const fixtures = fixturesOf(world);
  seededPasswords ??= readPasswords(world);
  const seeded = await seededPasswords;
  simulator.ledger.clear();
  return {
    adapter: world.adapter,
    reconnect: () => world.connect(),
    clock,
    store: world.store,
    fixtures,
    writes: async () => simulator.ledger.entries().filter(isWrite).map(toArrivedWrite),
    reads: async () => simulator.ledger.entries().flatMap((entry) => (isWrite(entry) ? [] : [entry.path])),
    changeFlavor: async (server, flavor) => {
      simulator.change({ server, action: 'resize', flavor });
      clock.advanceSeconds(SETTLED_SECONDS);
    },
    failReads: async (how) => simulator.faults.add({ match: { method: 'GET', path: SERVER_READS }, action: READ_FAILURES[how], count: 1_000_000 }),
    heal: async () => simulator.faults.clear(),
    loseWrite: async (what, skip) => loseOneWrite(simulator.faults, isWrite, what, skip),
    secrets: async () => [...Object.values(simulator.credentials), ...seeded, ...(await readPasswords(world))],
    jobs: jobsOf(fixtures),
    options: IWINV_OPTIONS,
    rootDiskMark: async (serverId) =>
      simulator
        .state()
        .servers.find((server) => server.id === serverId)
        ?.rootDisk?.toString() ?? null,
    close: () => world.close(),
  };
}

/** A block storage is born at a server and of a type, so it is taken from there where another verb wants it free. */
function jobsOf({ runningServer }: ConformanceFixtures): FixtureJobs {
  const free = async ({ made, perform }: Preparation): Promise<string> => {
    const volume = await made('createVolume');
    await perform({ action: 'detachVolume', targetId: runningServer, request: { volume } });
    return volume;
  };
  return {
    createVolume: async () => ({
      action: 'createVolume',
      targetId: null,
      request: { name: 'conformance-volume', sizeGiB: 10, type: 'ssd', server: runningServer },
    }),
    attachVolume: async (preparation) => ({ action: 'attachVolume', targetId: runningServer, request: { volume: await free(preparation) } }),
    detachVolume: async ({ made }) => ({ action: 'detachVolume', targetId: runningServer, request: { volume: await made('createVolume') } }),
    deleteVolume: async (preparation) => ({ action: 'deleteVolume', targetId: await free(preparation), request: {} }),
  };
}

const IWINV_OPTIONS: NonNullable<ConformanceWorld['options']> = {
  create: {
    zone: 'kr2-z01',
    networks: ['net'],
    addressing: [{ family: 6 }],
    keyPair: 'SSHKEY-5WbJ0k2mXc7RqTz1Lp8VnA',
    securityGroups: ['database'],
    serverGroup: 'apart',
    rootDiskGiB: 50,
    volumes: [{ sizeGiB: 10, type: 'ssd', name: 'logs' }],
    userScript: 'SCRIPT-2gMtKs4hVw6XbNy8Qd0RjD',
  },
  rebuild: { keyPair: 'my-key' },
  attachVolume: { device: '/dev/vdb', deleteOnTermination: true },
  createVolume: { type: 'sata', zone: 'kr2-z01' },
};

function fixturesOf({ simulator }: SimulatedIwinv): ConformanceFixtures {
  const { servers } = simulator.state();
  const idOf = (name: string): string => servers.find((server) => server.name === name)?.id ?? '';
  return {
    serverIds: servers.map(({ id }) => id),
    runningServer: idOf('db-1'),
    stoppedServer: idOf('batch-1'),
    imageId: UBUNTU_22,
    otherImageId: UBUNTU_24,
    otherImageName: 'Ubuntu 24.04 LTS',
    flavorId: 'sga_2.8_s',
    // The same disk, so that the way back is open.
    otherFlavorId: 'sga_4.8_s',
    missingServerId: 'INSTANCE-0000000000000000000000',
    create: { name: 'conformance-new', flavor: 'vgna_1_n', image: UBUNTU_24 },
  };
}

const isWrite = ({ method }: Pick<LedgerEntry, 'method'>): boolean => method !== 'GET';

function toArrivedWrite({ method, path, body, status, applied }: LedgerEntry): ArrivedWrite {
  return { line: `${method} ${path} ${JSON.stringify(body)}`, applied: applied && (status === null || status < 400) };
}

/** Passwords as the cloud has them now, read past the adapter. */
async function readPasswords({ simulator, clock }: SimulatedIwinv): Promise<readonly string[]> {
  const path = '/v1/instances';
  const headers = signedHeaders(simulator.credentials, clock.now(), path);
  const reply = await fetch(`${simulator.endpoint}${path}?fields=${PASSWORD_FIELDS}&page_size=1000`, { headers });
  const { result } = (await reply.json()) as { readonly result: readonly { readonly default_account: { readonly password: string } }[] };
  return result.map((row) => row.default_account.password);
}
