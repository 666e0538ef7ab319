import type { SeedMethod } from './seed-method.ts';

const PAGE = 'Nova server actions';
const ACTION = { page: PAGE, method: 'POST', path: '/v2.1/servers/{server_id}/action' } as const;

/** Every server action of the Compute API reference up to 2.93, by the one key of its body. */
const NAMES = [
  'addFixedIp',
  'addFloatingIp',
  'addSecurityGroup',
  'changePassword',
  'confirmResize',
  'createBackup',
  'createImage',
  'evacuate',
  'forceDelete',
  'injectNetworkInfo',
  'lock',
  'migrate',
  'os-getConsoleOutput',
  'os-getRDPConsole',
  'os-getSPICEConsole',
  'os-getSerialConsole',
  'os-getVNCConsole',
  'os-migrateLive',
  'os-resetState',
  'os-start',
  'os-stop',
  'pause',
  'reboot',
  'rebuild',
  'removeFixedIp',
  'removeFloatingIp',
  'removeSecurityGroup',
  'rescue',
  'resetNetwork',
  'resize',
  'restore',
  'resume',
  'revertResize',
  'shelve',
  'shelveOffload',
  'suspend',
  'trigger_crash_dump',
  'unlock',
  'unpause',
  'unrescue',
  'unshelve',
] as const;

export const NOVA_METHODS: readonly SeedMethod[] = NAMES.map((name) => ({ ...ACTION, name }));
