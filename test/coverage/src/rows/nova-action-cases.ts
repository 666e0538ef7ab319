import type { NovaActionName } from '@isobar/adapter-openstack';

import type { ExpectedReply, NeutralCall } from '../coverage-row.ts';
import type { OpenStackIds } from '../worlds/openstack-world.ts';

/** One server action: from which status it is sent, with what, and what is answered. */
export interface NovaActionCase {
  readonly neutral: NeutralCall | null;
  /** The server; `web` where nothing is said. */
  readonly on?: 'web' | 'plain' | 'resized';
  /** Status of the server before; ACTIVE where nothing is said. */
  readonly status?: string;
  readonly administrator?: true;
  readonly microversion?: string;
  /** null where nothing is said. */
  readonly body?: (ids: OpenStackIds) => unknown;
  /** 202 where nothing is said. */
  readonly reply?: ExpectedReply;
}

const ACCEPTED_WITH = (body: unknown): ExpectedReply => ({ status: 202, body });
const AT_2_93 = { microversion: '2.93' } as const;
/** The highest that still has the calls of Nova's own network service. */
const AT_2_43 = { microversion: '2.43' } as const;
const AT_2_5 = { microversion: '2.5' } as const;

const consoleOf = (type: string) => ({ ...AT_2_5, neutral: 'console', body: () => ({ type }) }) as const;
const NOT_OFFERED: ExpectedReply = { status: 400, refusedAs: 'unsupported' };
const answered = (type: string): ExpectedReply => ({ status: 200, body: { console: { type } } });

/** Every server action of Nova. */
export const NOVA_ACTION_CASES: Readonly<Record<NovaActionName, NovaActionCase>> = {
  addFixedIp: { neutral: null, ...AT_2_43, body: ({ network }) => ({ networkId: network }) },
  addFloatingIp: { neutral: 'attachFloatingIp', on: 'plain', ...AT_2_43, body: ({ freeFloatingAddress }) => ({ address: freeFloatingAddress }) },
  addSecurityGroup: { neutral: 'attachSecurityGroup', body: () => ({ name: 'default' }) },
  changePassword: { neutral: null, body: () => ({ adminPass: 'a-new-secret' }) },
  confirmResize: { neutral: 'confirmResize', on: 'resized', reply: { status: 204 } },
  createBackup: { neutral: null, ...AT_2_93, body: () => ({ name: 'nightly', backup_type: 'daily', rotation: 1 }), reply: ACCEPTED_WITH({}) },
  createImage: { neutral: 'createImage', ...AT_2_93, body: () => ({ name: 'golden', metadata: { made: 'by-hand' } }), reply: ACCEPTED_WITH({}) },
  // Its host lives, so that nobody may take the server away.
  evacuate: { neutral: null, administrator: true, ...AT_2_93, body: () => ({}), reply: { status: 400, refusedAs: 'invalid_argument' } },
  forceDelete: { neutral: 'delete' },
  injectNetworkInfo: { neutral: null, administrator: true },
  lock: { neutral: 'lock', microversion: '2.73', body: () => ({ locked_reason: 'audit' }) },
  migrate: { neutral: null, administrator: true, microversion: '2.56', body: () => ({ host: null }) },
  'os-getConsoleOutput': { neutral: null, body: () => ({ length: 2 }), reply: { status: 200, body: {} } },
  // Only what the hypervisor was set up for can be had.
  'os-getRDPConsole': { ...consoleOf('rdp-html5'), reply: NOT_OFFERED },
  'os-getSPICEConsole': { ...consoleOf('spice-html5'), reply: NOT_OFFERED },
  'os-getSerialConsole': { ...consoleOf('serial'), reply: answered('serial') },
  'os-getVNCConsole': { ...consoleOf('novnc'), reply: answered('novnc') },
  'os-migrateLive': { neutral: null, administrator: true, ...AT_2_93, body: () => ({ host: null, block_migration: 'auto' }) },
  'os-resetState': { neutral: null, administrator: true, status: 'ERROR', body: () => ({ state: 'active' }) },
  'os-start': { neutral: 'start', status: 'SHUTOFF' },
  'os-stop': { neutral: 'stop' },
  pause: { neutral: 'pause' },
  reboot: { neutral: 'reboot', body: () => ({ type: 'HARD' }) },
  rebuild: {
    neutral: 'rebuild',
    ...AT_2_93,
    body: ({ otherImage }) => ({ imageRef: otherImage, hostname: 'web-one', description: null }),
    reply: ACCEPTED_WITH({ server: { status: 'REBUILD' } }),
  },
  removeFixedIp: { neutral: null, ...AT_2_43, body: ({ address }) => ({ address }) },
  removeFloatingIp: { neutral: 'detachFloatingIp', ...AT_2_43, body: ({ floatingAddress }) => ({ address: floatingAddress }) },
  removeSecurityGroup: { neutral: 'detachSecurityGroup', body: () => ({ name: 'web' }) },
  rescue: { neutral: 'rescue', body: () => ({ adminPass: 'rescue-secret' }), reply: { status: 200, body: { adminPass: 'rescue-secret' } } },
  // Its driver is gone from Nova; only the answer is left.
  resetNetwork: { neutral: null, administrator: true, reply: { status: 410, refusedAs: 'unsupported' } },
  resize: { neutral: 'resize', body: () => ({ flavorRef: '3' }) },
  restore: { neutral: 'restore', status: 'SOFT_DELETED' },
  resume: { neutral: 'resume', status: 'SUSPENDED' },
  revertResize: { neutral: 'revertResize', on: 'resized' },
  shelve: { neutral: 'shelve' },
  shelveOffload: { neutral: null, administrator: true, status: 'SHELVED' },
  suspend: { neutral: 'suspend' },
  trigger_crash_dump: { neutral: null },
  unlock: { neutral: 'unlock' },
  unpause: { neutral: 'unpause', status: 'PAUSED' },
  unrescue: { neutral: 'unrescue', status: 'RESCUE' },
  unshelve: { neutral: 'unshelve', status: 'SHELVED_OFFLOADED', microversion: '2.77', body: () => ({ availability_zone: 'nova' }) },
};
