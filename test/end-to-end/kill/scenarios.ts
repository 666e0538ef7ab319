import type { CloudName } from '../testing/cli-world.ts';

/** The points around one write at which a process can die. */
const KILL_POINTS = ['intent-journaled', 'bytes-sent', 'reply-held', 'reply-not-journaled', 'polling'] as const;

export type KillPoint = (typeof KILL_POINTS)[number];

export interface KillWrite {
  readonly method: 'POST' | 'DELETE';
  /** A regular expression over the path without its query. */
  readonly path: string;
}

/** One verb on one simulated cloud, and the write that matters in it. */
export interface Scenario {
  readonly cloud: CloudName;
  readonly provider: 'openstack' | 'gcore' | 'iwinv';
  readonly verb: 'rebuild' | 'resize' | 'create';
  readonly words: readonly string[];
  readonly write: KillWrite;
  /** Its other writes, for the soak. */
  readonly others?: readonly KillWrite[];
  /** Server that is acted on; for create, the name of the new one. */
  readonly server: string;
  /** True where nothing can be known of a lost create, so that a person must be asked. */
  readonly mayNeedAttention?: true;
}

const NOVA_ACTION = { method: 'POST', path: '^/compute/v2\\.1/servers/[^/]+/action$' } as const;
const NOVA_CREATE = { method: 'POST', path: '^/compute/v2\\.1/servers$' } as const;
const GCORE_CREATE = { method: 'POST', path: '^/cloud/v2/instances/\\d+/\\d+$' } as const;

const GCORE_VOLUME = { method: 'POST', path: '^/cloud/v1/volumes/\\d+/\\d+$' } as const;

const SCENARIOS: readonly Scenario[] = [
  {
    cloud: 'north',
    provider: 'openstack',
    verb: 'rebuild',
    words: ['rebuild', 'north/web-1', '--image', 'ubuntu-24.04', '--yes'],
    write: NOVA_ACTION,
    server: 'web-1',
  },
  {
    cloud: 'north',
    provider: 'openstack',
    verb: 'resize',
    words: ['resize', 'north/web-1', '--flavor', '3', '--yes'],
    write: NOVA_ACTION,
    server: 'web-1',
  },
  {
    cloud: 'north',
    provider: 'openstack',
    verb: 'create',
    words: ['create', '--cloud', 'north', '--name', 'fresh', '--flavor', '2', '--image', 'ubuntu-24.04', '--network', 'private', '--yes'],
    write: NOVA_CREATE,
    others: [{ method: 'POST', path: '^/network/v2\\.0/ports$' }],
    server: 'fresh',
  },
  {
    cloud: 'lux',
    provider: 'gcore',
    verb: 'rebuild',
    words: [
      'rebuild',
      'lux/web-1',
      '--image',
      'ubuntu-24.04-x64',
      '--preserve',
      'addresses',
      '--yes',
      '--accept',
      'identity-change,user-data-loss,unproven:addresses.mac',
    ],
    write: GCORE_CREATE,
    others: [
      { method: 'POST', path: '/reserved_fixed_ips/\\d+/\\d+$' },
      GCORE_VOLUME,
      { method: 'POST', path: '/action$' },
      { method: 'DELETE', path: '/instances/\\d+/\\d+/[^/]+$' },
    ],
    server: 'web-1',
  },
  {
    cloud: 'lux',
    provider: 'gcore',
    verb: 'resize',
    words: ['resize', 'lux/web-2', '--flavor', 'g1-standard-2-4', '--yes'],
    write: { method: 'POST', path: '/changeflavor$' },
    server: 'web-2',
  },
  {
    cloud: 'lux',
    provider: 'gcore',
    verb: 'create',
    words: [
      'create',
      '--cloud',
      'lux',
      '--name',
      'fresh',
      '--flavor',
      'g1-standard-1-2',
      '--image',
      'ubuntu-24.04-x64',
      '--network',
      'app-net',
      '--yes',
    ],
    write: GCORE_CREATE,
    others: [GCORE_VOLUME],
    server: 'fresh',
  },
  {
    cloud: 'seoul',
    provider: 'iwinv',
    verb: 'rebuild',
    words: ['rebuild', 'seoul/API test', '--image', 'Ubuntu 24.04 LTS', '--yes'],
    write: { method: 'POST', path: '/rebuild$' },
    server: 'API test',
  },
  {
    cloud: 'seoul',
    provider: 'iwinv',
    verb: 'resize',
    words: ['resize', 'seoul/iwinv 서버', '--flavor', 'soi_2.8_s', '--yes'],
    write: { method: 'POST', path: '/resize$' },
    server: 'iwinv 서버',
  },
  {
    cloud: 'seoul',
    provider: 'iwinv',
    verb: 'create',
    words: ['create', '--cloud', 'seoul', '--name', 'fresh', '--flavor', 'vgna_1_n', '--image', 'Ubuntu 24.04 LTS', '--zone', 'kr2-z01', '--yes'],
    write: { method: 'POST', path: '^/v1/instances$' },
    server: 'fresh',
    mayNeedAttention: true,
  },
];

export interface KillCase extends Scenario {
  readonly point: KillPoint;
}

const atEachPoint = (scenario: Scenario): readonly KillCase[] => KILL_POINTS.map((point) => ({ ...scenario, point }));

/** Each point around the write that matters. */
export const KILL_CASES: readonly KillCase[] = SCENARIOS.flatMap(atEachPoint);

/** Each point around every write. */
export const SOAK_CASES: readonly KillCase[] = [
  ...KILL_CASES,
  ...SCENARIOS.flatMap((scenario) => (scenario.others ?? []).flatMap((write) => atEachPoint({ ...scenario, write }))),
];
