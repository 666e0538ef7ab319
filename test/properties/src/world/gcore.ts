import { gcore } from '@isobar/adapter-gcore';
import type { CloudAdapter } from '@isobar/core';
import { startGcoreSimulator } from '@isobar/simulator';

import { phaseOfNova } from './nova-phases.ts';
import { VirtualClock } from './virtual-clock.ts';
import type { Provider, World } from './world.ts';

const FLAVORS = ['g1-standard-1-2', 'g1-standard-2-4', 'g1-standard-4-8'] as const;
/** Settled ones, which a server of this cloud is seen in. */
const STATUSES = ['ACTIVE', 'SHUTOFF', 'SUSPENDED', 'ERROR'] as const;
const RARE = ['PAUSED', 'RESCUE', 'SHELVED', 'SHELVED_OFFLOADED', 'VERIFY_RESIZE', 'SOFT_DELETED'] as const;
/** A task of the platform holds a server in them. */
const HELD = ['BUILD', 'REBOOT', 'MIGRATING', 'REBUILD', 'RESIZE'] as const;
const TASK = '99999999-0000-4000-8000-000000000001';

async function start(): Promise<World> {
  const clock = new VirtualClock();
  const cloud = await startGcoreSimulator({ servers: 8, wallNow: () => clock.now() });
  const adapter: CloudAdapter = gcore({ cloud: 'lux', ...cloud.credentials, endpoint: cloud.endpoint, pageSize: 5 }, { clock });
  const close = async (): Promise<void> => {
    await adapter.close();
    await cloud.close();
  };
  return { cloud, adapter, clock, as: () => adapter, close };
}

const at = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];
const action = (name: string) => () => ({ action: name });

/** Gcore: one project in one region. */
export const GCORE: Provider = {
  name: 'gcore',
  roles: ['member'],
  start,
  meddlings: {
    stop: action('stop'),
    start: action('start'),
    delete: action('delete'),
    addVolume: (_server, first) => ({ action: 'addVolume', name: `surprise-${first % 9}`, sizeGiB: 1 + (first % 5) }),
    detachVolume: ({ volumes }) => ({ action: 'detachVolume', volume: volumes.find(({ root }) => !root)?.id ?? 'none' }),
    setDeleteOnTermination: (_server, first) => ({ action: 'setDeleteOnTermination', value: first % 2 === 0 }),
    setReserved: (_server, first) => ({ action: 'setReserved', value: first % 2 === 0 }),
    resize: (_server, first) => ({ action: 'resize', flavor: at(FLAVORS, first) }),
    rename: (_server, first) => ({ action: 'rename', name: `renamed-${first % 9}` }),
    status: (_server, first) => ({ action: 'setStatus', status: at(STATUSES, first) }),
  },
  states: [
    ...[...STATUSES, ...RARE].map((status) => ({ action: 'setStatus', status })),
    ...HELD.map((status) => ({ action: 'setStatus', status, set: { task_id: TASK } })),
  ],
  phaseOf: phaseOfNova,
  network: 'app-net',
};
