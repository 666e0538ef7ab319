import { openstack } from '@isobar/adapter-openstack';
import type { CloudAdapter } from '@isobar/core';
import { startOpenStackSimulator } from '@isobar/simulator';

import { phaseOfNova } from './nova-phases.ts';
import { VirtualClock } from './virtual-clock.ts';
import type { Provider, Role, World } from './world.ts';

const FLAVORS = ['1', '2', '3', '4'] as const;
const IMAGES = ['ubuntu-24.04', 'debian-12'] as const;
const STATUSES = [
  'ACTIVE',
  'SHUTOFF',
  'PAUSED',
  'SUSPENDED',
  'SHELVED',
  'SHELVED_OFFLOADED',
  'RESCUE',
  'VERIFY_RESIZE',
  'ERROR',
  'SOFT_DELETED',
] as const;
const TASKS = ['rebooting', 'powering-off', 'image_snapshot', 'resize_prep', 'rebuilding', 'deleting', 'pausing', 'suspending'] as const;

async function start(): Promise<World> {
  const clock = new VirtualClock();
  const cloud = await startOpenStackSimulator({ servers: 6, wallNow: () => clock.now() });
  const { applicationCredentialId: _id, applicationCredentialSecret: _secret, ...settings } = cloud.credentials;
  const opened: CloudAdapter[] = [];
  const connect = (more: object): CloudAdapter => {
    const adapter = openstack({ cloud: 'north', ...settings, ...more }, { clock });
    opened.push(adapter);
    return adapter;
  };
  const adapter = connect({});
  const as = (role: Role): CloudAdapter => {
    if (role === 'member') return adapter;
    const { username, password } = cloud.logins[role];
    return connect({ username, password });
  };
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((one) => one.close()));
    await cloud.close();
  };
  return { cloud, adapter, clock, as, close };
}

const at = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];
const action = (name: string) => () => ({ action: name });

/** OpenStack: a project in which an operator and colleagues act too. */
export const OPENSTACK: Provider = {
  name: 'openstack',
  roles: ['member', 'admin', 'reader'],
  start,
  meddlings: {
    stop: action('stop'),
    start: action('start'),
    reboot: action('reboot'),
    pause: action('pause'),
    shelve: action('shelve'),
    confirmResize: action('confirmResize'),
    revertResize: action('revertResize'),
    migrate: action('migrate'),
    write: action('write'),
    addVolume: (_server, first) => ({ action: 'addVolume', name: `surprise-${first % 9}`, sizeGiB: 1 + (first % 5) }),
    detachVolume: action('detachVolume'),
    delete: action('delete'),
    resize: (_server, first) => ({ action: 'resize', flavor: at(FLAVORS, first) }),
    rebuild: (_server, first) => ({ action: 'rebuild', image: at(IMAGES, first) }),
    rename: (_server, first) => ({ action: 'rename', name: `renamed-${first % 9}` }),
    status: (_server, first) => ({ set: { status: at(STATUSES, first) } }),
    lock: (_server, first) => ({ set: { locked: first % 2 === 0 } }),
    label: (_server, first) => ({ set: { metadata: { seen: String(first % 9) } } }),
  },
  states: [
    ...STATUSES.flatMap((status) => [{ set: { status, locked: false } }, { set: { status, locked: true } }]),
    ...TASKS.map((task) => ({ set: { status: 'ACTIVE', locked: false, task_state: task } })),
    ...TASKS.slice(0, 3).map((task) => ({ set: { status: 'SHUTOFF', locked: false, task_state: task } })),
  ],
  phaseOf: phaseOfNova,
  network: 'private',
};
