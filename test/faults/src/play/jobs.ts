import type { Action, ActionRequest } from '@isobar/core';
import type { CloudState, HeldServer } from '@isobar/simulator';

import type { Dice } from '../keyed-random.ts';
import type { Provider } from '../world/provider.ts';

export interface Job {
  readonly action: Action;
  readonly targetId: string | null;
  readonly request: ActionRequest<Action>;
}

/** What jobs are made of. */
export interface Scene {
  readonly provider: Provider;
  /** What the account holds, in truth. */
  readonly state: CloudState;
  /** Its servers that wait for nothing and nobody. */
  readonly atRest: readonly HeldServer[];
  readonly dice: Dice;
  /** Not used by any other job of the run. */
  readonly freshName: string;
}

/** One verb, as the run does it. */
export interface JobKind {
  readonly action: Action;
  readonly weight: number;
  /** undefined where there is nothing to do it to. */
  readonly make: (scene: Scene) => Pick<Job, 'targetId' | 'request'> | undefined;
  /** How often it took place between two looks at the account; absent where its traces stand in no look. */
  readonly times?: (before: CloudState, after: CloudState, job: Job, provider: Provider) => number;
}

/** The account is kept about this large. */
const FEWEST_SERVERS = 3;
const MOST_SERVERS = 9;
const MOST_VOLUMES = 14;
const MOST_OTHERS = 8;

const PASSWORD = 'planted-password-1Aa';
const USER_DATA_DIGEST = 'd'.repeat(64);
const SSH_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ6Yk1oY0p4c3Q0bDZkM2s5ZjV2bjdxMndlNHJ0Nnl1 faults';
const USER_DATA = '#cloud-config\nwrite_files: [{path: /root/key, content: planted-user-data}]\n';

/** What is handed to `execute` beside the plan, and must show nowhere. */
export const PLANTED: Readonly<Record<string, string>> = { password: PASSWORD, userData: USER_DATA };

const once = (happened: boolean): number => (happened ? 1 : 0);
const heldServer = (state: CloudState, id: string | null): HeldServer | undefined => state.servers.find((server) => server.id === id);
const idsOf = (state: CloudState, kind: string): readonly string[] =>
  kind === 'servers' || kind === 'volumes' ? state[kind].map(({ id }) => id) : (state.others[kind] ?? []);

const appeared =
  (kind: string): NonNullable<JobKind['times']> =>
  (before, after) => {
    const old = new Set(idsOf(before, kind));
    return idsOf(after, kind).filter((id) => !old.has(id)).length;
  };
const gone =
  (kind: string): NonNullable<JobKind['times']> =>
  (_before, after, { targetId }) =>
    once(targetId !== null && !idsOf(after, kind).includes(targetId));
const seenOnServer =
  (look: (server: HeldServer, job: Job, provider: Provider) => boolean): NonNullable<JobKind['times']> =>
  (_before, after, job, provider) => {
    const server = heldServer(after, job.targetId);
    return once(server !== undefined && look(server, job, provider));
  };
const asked = (job: Job, field: string): unknown => (job.request as Readonly<Record<string, unknown>>)[field];
const status = ({ native }: HeldServer): unknown => native['status'];

const onServer =
  (request: (scene: Scene, server: HeldServer) => Job['request'] | undefined, fits: (server: HeldServer, scene: Scene) => boolean = () => true) =>
  (scene: Scene): Pick<Job, 'targetId' | 'request'> | undefined => {
    const server = scene.dice.of(scene.atRest.filter((row) => fits(row, scene)));
    const made = server === undefined ? undefined : request(scene, server);
    return server === undefined || made === undefined ? undefined : { targetId: server.id, request: made };
  };
const onOther =
  (kind: string, request: Job['request'] = {}) =>
  ({ state, dice }: Scene): Pick<Job, 'targetId' | 'request'> | undefined => {
    const targetId = dice.of(idsOf(state, kind));
    return targetId === undefined ? undefined : { targetId, request };
  };
const making =
  (kind: string, request: (scene: Scene) => Job['request']) =>
  (scene: Scene): Pick<Job, 'targetId' | 'request'> | undefined =>
    idsOf(scene.state, kind).length >= MOST_OTHERS ? undefined : { targetId: null, request: request(scene) };

const runs = (server: HeldServer, { provider }: Scene): boolean => status(server) === provider.running;
const isOff = (server: HeldServer, { provider }: Scene): boolean => status(server) === provider.stopped;
const dataVolumes = (server: HeldServer): readonly string[] => server.volumes.filter(({ root }) => !root).map(({ id }) => id);
const freeVolume = ({ state, dice }: Scene): string | undefined => dice.of(state.volumes.filter(({ serverIds }) => serverIds.length === 0))?.id;
const freeFloatingIp = ({ state, dice }: Scene): string | undefined => {
  const held = new Set(state.servers.flatMap(({ attached }) => attached));
  return dice.of((state.others['floatingIps'] ?? []).filter((id) => !held.has(id)));
};
const rule = (scene: Scene) =>
  ({
    direction: 'ingress',
    family: 4,
    protocol: 'tcp',
    portFrom: 1 + scene.dice.number(20_000),
    portTo: 30_000 + scene.dice.number(20_000),
    remote: { kind: 'cidr', cidr: '192.0.2.0/24' },
    description: null,
  }) as const;

/** Every verb of the run. Those that an adapter does not have are left out for it. */
export const JOB_KINDS: readonly JobKind[] = [
  {
    action: 'create',
    weight: 6,
    make: ({ state, provider, dice, freshName }) =>
      state.servers.length >= MOST_SERVERS
        ? undefined
        : {
            targetId: null,
            request: {
              name: freshName,
              flavor: dice.of(provider.flavors) ?? '',
              image: dice.of(provider.images) ?? '',
              ...(provider.network === null ? {} : { networks: [provider.network], publicAddress: 'none' as const }),
              ...(dice.number(2) === 0 ? {} : { userData: { sha256: USER_DATA_DIGEST, sizeBytes: USER_DATA.length } }),
              ...(dice.number(2) === 0 ? {} : { password: dice.of(['discard', 'return', 'set'] as const) ?? 'discard' }),
            },
          },
    times: appeared('servers'),
  },
  {
    action: 'delete',
    weight: 5,
    make: (scene) => (scene.state.servers.length <= FEWEST_SERVERS ? undefined : onServer(() => ({}))(scene)),
    times: gone('servers'),
  },
  {
    action: 'rename',
    weight: 6,
    make: onServer(({ freshName }) => ({ name: freshName })),
    times: seenOnServer(({ name }, job) => name === asked(job, 'name')),
  },
  { action: 'start', weight: 8, make: onServer(() => ({}), isOff), times: seenOnServer((server, _job, { running }) => status(server) === running) },
  { action: 'stop', weight: 8, make: onServer(() => ({}), runs), times: seenOnServer((server, _job, { stopped }) => status(server) === stopped) },
  { action: 'reboot', weight: 5, make: onServer(({ dice }) => (dice.number(2) === 0 ? {} : { kind: 'hard' }), runs) },
  {
    action: 'rebuild',
    weight: 6,
    make: onServer(({ provider, dice }) => ({ image: dice.of(provider.images) ?? '' }), runs),
    times: (before, after, { targetId }) => once(heldServer(before, targetId)?.rootDisk !== heldServer(after, targetId)?.rootDisk),
  },
  {
    action: 'resize',
    weight: 5,
    make: onServer(({ provider, dice }, { flavorId }) => {
      const flavor = dice.of(provider.flavors.filter((id) => id !== flavorId));
      return flavor === undefined ? undefined : { flavor };
    }, runs),
    times: seenOnServer(({ flavorId }, job) => flavorId === asked(job, 'flavor')),
  },
  {
    action: 'createVolume',
    weight: 6,
    make: ({ provider, state, atRest, dice, freshName }) => {
      const server = dice.of(atRest)?.id;
      if (state.volumes.length >= MOST_VOLUMES || (provider.volumes.onServer && server === undefined)) return undefined;
      const { type, onServer: needsServer } = provider.volumes;
      const request = {
        name: freshName,
        sizeGiB: 10,
        ...(type === null ? {} : { type }),
        ...(needsServer && server !== undefined ? { server } : {}),
      };
      return { targetId: null, request };
    },
    times: appeared('volumes'),
  },
  {
    action: 'deleteVolume',
    weight: 4,
    make: (scene) => {
      const targetId = freeVolume(scene);
      return targetId === undefined ? undefined : { targetId, request: {} };
    },
    times: gone('volumes'),
  },
  {
    action: 'attachVolume',
    weight: 6,
    make: onServer((scene) => {
      const volume = freeVolume(scene);
      return volume === undefined ? undefined : { volume };
    }),
    times: seenOnServer(({ volumes }, job) => volumes.some(({ id }) => id === asked(job, 'volume'))),
  },
  {
    action: 'detachVolume',
    weight: 5,
    make: onServer(
      ({ dice }, server) => ({ volume: dice.of(dataVolumes(server)) ?? '' }),
      (server) => dataVolumes(server).length > 0,
    ),
    times: seenOnServer(({ volumes }, job) => volumes.every(({ id }) => id !== asked(job, 'volume'))),
  },
  {
    action: 'snapshotVolume',
    weight: 3,
    make: (scene) => {
      const targetId = freeVolume(scene);
      return targetId === undefined || idsOf(scene.state, 'snapshots').length >= MOST_OTHERS
        ? undefined
        : { targetId, request: { name: scene.freshName } };
    },
    times: appeared('snapshots'),
  },
  { action: 'deleteVolumeSnapshot', weight: 2, make: onOther('snapshots'), times: gone('snapshots') },
  {
    action: 'createImage',
    weight: 3,
    make: (scene) => (idsOf(scene.state, 'images').length >= MOST_OTHERS ? undefined : onServer(({ freshName }) => ({ name: freshName }))(scene)),
    times: appeared('images'),
  },
  {
    action: 'createKeyPair',
    weight: 3,
    make: making('keyPairs', ({ freshName }) => ({ name: freshName, publicKey: SSH_KEY })),
    times: appeared('keyPairs'),
  },
  { action: 'deleteKeyPair', weight: 2, make: onOther('keyPairs'), times: gone('keyPairs') },
  {
    action: 'createSecurityGroup',
    weight: 4,
    make: making('securityGroups', ({ freshName }) => ({ name: freshName })),
    times: appeared('securityGroups'),
  },
  {
    action: 'createSecurityGroupRule',
    weight: 3,
    make: (scene) => onOther('securityGroups', { rule: rule(scene) })(scene),
  },
  { action: 'deleteSecurityGroup', weight: 2, make: onOther('securityGroups'), times: gone('securityGroups') },
  { action: 'createFloatingIp', weight: 3, make: making('floatingIps', () => ({})), times: appeared('floatingIps') },
  { action: 'deleteFloatingIp', weight: 2, make: onOther('floatingIps'), times: gone('floatingIps') },
  {
    action: 'attachFloatingIp',
    weight: 3,
    make: onServer((scene) => {
      const floatingIp = freeFloatingIp(scene);
      return floatingIp === undefined ? undefined : { floatingIp };
    }),
    times: seenOnServer(({ attached }, job) => attached.includes(String(asked(job, 'floatingIp')))),
  },
];
