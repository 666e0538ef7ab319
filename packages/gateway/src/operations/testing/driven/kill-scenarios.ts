/** One verb on one simulated cloud. */
export interface KillScenario {
  readonly name: string;
  readonly provider: 'openstack' | 'gcore' | 'iwinv';
  readonly cloud: 'north' | 'lux' | 'seoul';
  readonly ref: string;
  readonly action: 'rebuild' | 'resize' | 'create';
  readonly request: object;
  readonly accept?: readonly string[];
  readonly preserve?: readonly string[];
  /** Name of the one server that there is afterwards. */
  readonly server: string;
  /** Nothing can be known of a lost create, so that a person must be asked. */
  readonly mayNeedAttention?: true;
}

const NORTH = { provider: 'openstack', cloud: 'north' } as const;
const LUX = { provider: 'gcore', cloud: 'lux' } as const;
const SEOUL = { provider: 'iwinv', cloud: 'seoul' } as const;

export const KILL_SCENARIOS: readonly KillScenario[] = [
  { ...NORTH, name: 'rebuild on north', ref: 'north/web-1', action: 'rebuild', request: { image: 'ubuntu-24.04' }, server: 'web-1' },
  { ...NORTH, name: 'resize on north', ref: 'north/web-1', action: 'resize', request: { flavor: '3' }, server: 'web-1' },
  {
    ...NORTH,
    name: 'create on north',
    ref: 'north/fresh',
    action: 'create',
    request: { name: 'fresh', flavor: '2', image: 'ubuntu-24.04', networks: ['private'] },
    server: 'fresh',
  },
  {
    ...LUX,
    name: 'rebuild on lux',
    ref: 'lux/web-1',
    action: 'rebuild',
    request: { image: 'ubuntu-24.04-x64' },
    preserve: ['addresses'],
    accept: ['identity-change', 'user-data-loss', 'unproven:addresses.mac'],
    server: 'web-1',
  },
  { ...LUX, name: 'resize on lux', ref: 'lux/web-2', action: 'resize', request: { flavor: 'g1-standard-2-4' }, server: 'web-2' },
  {
    ...LUX,
    name: 'create on lux',
    ref: 'lux/fresh',
    action: 'create',
    request: { name: 'fresh', flavor: 'g1-standard-1-2', image: 'ubuntu-24.04-x64', networks: ['app-net'] },
    server: 'fresh',
  },
  { ...SEOUL, name: 'rebuild on seoul', ref: 'seoul/API test', action: 'rebuild', request: { image: 'Ubuntu 24.04 LTS' }, server: 'API test' },
  { ...SEOUL, name: 'resize on seoul', ref: 'seoul/iwinv 서버', action: 'resize', request: { flavor: 'soi_2.8_s' }, server: 'iwinv 서버' },
  {
    ...SEOUL,
    name: 'create on seoul',
    ref: 'seoul/fresh',
    action: 'create',
    request: { name: 'fresh', flavor: 'vgna_1_n', image: 'Ubuntu 24.04 LTS', zone: 'kr2-z01' },
    server: 'fresh',
    mayNeedAttention: true,
  },
];

/** The scenario of this name. */
export function killScenario(name: string): KillScenario {
  const found = KILL_SCENARIOS.find((scenario) => scenario.name === name);
  if (found === undefined) throw new Error(`no scenario ${name}`);
  return found;
}
