import { iwinv } from '@isobar/adapter-iwinv';
import type { Activity, CloudAdapter, Phase } from '@isobar/core';
import { startIwinvSimulator } from '@isobar/simulator';

import { VirtualClock } from './virtual-clock.ts';
import type { Provider, World } from './world.ts';

const FLAVORS = ['vgna_1_n', 'vgna_2.4_n', 'vgna_4.8_n'] as const;
const STATUSES = ['active', 'off', 'error'] as const;
/** `deleting` stands in replies only: no read shows it. */
const BUSY = ['work', 'pending', 'building'] as const;
const PHASES: Readonly<Record<string, Phase>> = { active: 'running', off: 'stopped', error: 'error' };

async function start(): Promise<World> {
  const clock = new VirtualClock();
  // The limit of 60 a minute is a matter of time, and is tried elsewhere.
  const cloud = await startIwinvSimulator({ servers: 8, rateLimit: 0, wallNow: () => clock.now() });
  const adapter: CloudAdapter = iwinv({ cloud: 'seoul', endpoint: cloud.endpoint, ...cloud.credentials, requestsPerMinute: 0 }, { clock });
  const close = async (): Promise<void> => {
    await adapter.close();
    await cloud.close();
  };
  return { cloud, adapter, clock, as: () => adapter, close };
}

const at = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];
const action = (name: string) => () => ({ action: name });

/** iwinv: one account, one zone. */
export const IWINV: Provider = {
  name: 'iwinv',
  roles: ['member'],
  start,
  meddlings: {
    start: action('start'),
    shutdown: action('shutdown'),
    reboot: action('reboot'),
    delete: action('delete'),
    addVolume: (_server, first) => ({ action: 'addVolume', name: `surprise-${first % 9}`, type: 'ssd', sizeGb: 10 * (1 + (first % 5)) }),
    detachVolume: ({ volumes }) => ({ action: 'detachVolume', volume: volumes[0]?.id ?? 'none' }),
    resize: (_server, first) => ({ action: 'resize', flavor: at(FLAVORS, first) }),
    rename: (_server, first) => ({ action: 'rename', name: `renamed-${first % 9}` }),
    status: (_server, first) => ({ set: { status: at(STATUSES, first) } }),
  },
  states: [...STATUSES, ...BUSY].map((status) => ({ set: { status } })),
  phaseOf: ({ status }): readonly [Phase, Activity | null] | null => {
    const phase = PHASES[String(status)];
    return phase === undefined ? null : [phase, null];
  },
  network: null,
};
