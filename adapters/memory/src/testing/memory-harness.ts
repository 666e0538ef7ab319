import type { CloudAdapter } from '@isobar/core';
import type { ConformanceFixtures, ConformanceHarness, ConformanceWorld } from '@isobar/conformance';
import { createMemoryStore } from '@isobar/conformance';
import { ACTIONS } from '@isobar/core';

import { MemoryCloud } from '../cloud/memory-cloud.ts';
import { createFakeClock } from '../fake-clock.ts';
import { memory } from '../memory-adapter.ts';
import type { MemorySettings } from '../memory-settings.ts';
import { MEMORY_VERBS } from '../memory-verbs.ts';

/** The credential of the account. No output may show it. */
export const ACCESS_KEY = 'memory-access-key-of-the-suite';

const FIXTURES: ConformanceFixtures = {
  serverIds: ['server-1', 'server-2', 'server-3', 'server-4', 'server-5'],
  runningServer: 'server-1',
  stoppedServer: 'server-2',
  imageId: 'image-debian',
  otherImageId: 'image-ubuntu',
  otherImageName: 'ubuntu-24.04',
  flavorId: 'flavor-small',
  otherFlavorId: 'flavor-medium',
  missingServerId: 'server-999999',
  create: { name: 'conformance-new', flavor: 'flavor-small', image: 'image-debian' },
};

/** The samples name nothing that is looked up: the memory cloud warns of what it has no place for. */
const MEMORY_OPTIONS: NonNullable<ConformanceWorld['options']> = {
  create: {
    zone: 'memory-1',
    networks: ['private'],
    addressing: [{ family: 4 }],
    keyPair: 'operator',
    securityGroups: ['default'],
    serverGroup: 'apart',
    rootDiskGiB: 40,
    volumes: [{ sizeGiB: 10 }],
    userScript: 'welcome',
  },
  rebuild: { keyPair: 'operator-2' },
  rescue: { image: 'image-ubuntu' },
  unshelve: { zone: 'memory-1' },
  attachVolume: { device: '/dev/vdb', deleteOnTermination: true },
  createVolume: { type: 'fast', zone: 'memory-1' },
};

/** What stands between the suite and the adapter: nothing, or a mutant's one lie. */
export type Wrap = (adapter: CloudAdapter, cloud: MemoryCloud) => CloudAdapter;

type Variant = Pick<MemorySettings, 'resize' | 'nativeRebuild'>;

/** The memory adapter in front of a cloud of its own, with a clock that never waits. */
export function memoryHarness(name: string, variant: Variant = {}, wrap: Wrap = (adapter) => adapter): ConformanceHarness {
  return {
    name,
    lacks: ACTIONS.filter((action) => !(MEMORY_VERBS as readonly string[]).includes(action)),
    make: async () => makeWorld(variant, wrap),
  };
}

function makeWorld(variant: Variant, wrap: Wrap): ConformanceWorld {
  const clock = createFakeClock();
  const backend = new MemoryCloud({ clock, accessKey: ACCESS_KEY });
  const { connection } = backend;
  const connect = (): CloudAdapter => wrap(memory({ cloud: 'fake', backend, accessKey: ACCESS_KEY, ...variant }), backend);
  return {
    adapter: connect(),
    reconnect: connect,
    clock,
    store: createMemoryStore(),
    fixtures: FIXTURES,
    writes: async () => [...connection.ledger],
    reads: async () => [...connection.asked],
    changeFlavor: async (serverId, flavorId) => backend.change(serverId, { flavorId }),
    failReads: async (how) => connection.failReads(how),
    heal: async () => connection.heal(),
    loseWrite: async (what, skip) => connection.loseWrite(what, skip),
    secrets: async () => [ACCESS_KEY, ...backend.passwords],
    options: MEMORY_OPTIONS,
    rootDiskMark: async (serverId) => backend.getServer(serverId).diskSerial,
    close: async () => undefined,
  };
}
