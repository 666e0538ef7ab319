import type { Action, ResourceReader, SecurityRule } from '@isobar/core';
import { collectItems, parseRef } from '@isobar/core';

import { check } from '../check.ts';
import type { ConformanceWorld, FixtureJobs, Job, JobMaker, Preparation } from '../harness.ts';
import { perform } from './act.ts';

const SSH: SecurityRule = {
  direction: 'ingress',
  family: 4,
  protocol: 'tcp',
  portFrom: 22,
  portTo: 22,
  remote: { kind: 'cidr', cidr: '192.0.2.0/24' },
  description: null,
};

/** A verb that takes nothing, on the running server, after other verbs that take nothing. */
const onRunning =
  <A extends Action>(action: A, ...before: readonly Action[]): JobMaker<A> =>
  async ({ world, perform: run }) => {
    const targetId = world.fixtures.runningServer;
    for (const each of before) await run({ action: each, targetId, request: {} });
    return { action, targetId, request: {} as Job<A>['request'] };
  };

/** A verb that takes nothing, on what another verb made. */
const onMade =
  <A extends Action>(action: A, maker: Action, request: Job<A>['request']): JobMaker<A> =>
  async ({ made }) => ({ action, targetId: await made(maker), request });

const making =
  <A extends Action>(action: A, request: Job<A>['request']): JobMaker<A> =>
  async () => ({ action, targetId: null, request });

/** A verb on the running server that names what another verb made; `first` is done with it before. */
function naming<A extends Action>(action: A, maker: Action, request: (id: string) => Job<A>['request'], first?: Action): JobMaker<A> {
  return async ({ world, made, perform: run }) => {
    const targetId = world.fixtures.runningServer;
    const id = await made(maker);
    if (first !== undefined) await run({ action: first, targetId, request: request(id) as Job['request'] });
    return { action, targetId, request: request(id) };
  };
}

/** Every verb but those on the fixtures as they are, and those that only a harness can prepare. */
const ORDINARY_JOBS: FixtureJobs = {
  pause: onRunning('pause'),
  unpause: onRunning('unpause', 'pause'),
  suspend: onRunning('suspend'),
  resume: onRunning('resume', 'suspend'),
  shelve: onRunning('shelve'),
  unshelve: onRunning('unshelve', 'shelve'),
  lock: onRunning('lock'),
  unlock: onRunning('unlock', 'lock'),
  rescue: onRunning('rescue'),
  unrescue: onRunning('unrescue', 'rescue'),
  console: onRunning('console'),
  createImage: async ({ world }) => ({ action: 'createImage', targetId: world.fixtures.runningServer, request: { name: 'conformance-image' } }),
  attachVolume: naming('attachVolume', 'createVolume', (volume) => ({ volume })),
  detachVolume: naming('detachVolume', 'createVolume', (volume) => ({ volume }), 'attachVolume'),
  attachPort: async ({ world }) => ({
    action: 'attachPort',
    targetId: world.fixtures.runningServer,
    request: { network: await firstOf(world.adapter.networks, 'network') },
  }),
  detachPort: async ({ world, perform: run }) => {
    const targetId = world.fixtures.runningServer;
    const had = await portsOf(world, targetId);
    await run({ action: 'attachPort', targetId, request: { network: await firstOf(world.adapter.networks, 'network') } });
    const port = (await portsOf(world, targetId)).find((id) => !had.includes(id));
    check(port !== undefined, 'a server shows the port that it was given', had);
    return { action: 'detachPort', targetId, request: { port } };
  },
  attachFloatingIp: naming('attachFloatingIp', 'createFloatingIp', (floatingIp) => ({ floatingIp })),
  detachFloatingIp: naming('detachFloatingIp', 'createFloatingIp', (floatingIp) => ({ floatingIp }), 'attachFloatingIp'),
  attachSecurityGroup: naming('attachSecurityGroup', 'createSecurityGroup', (securityGroup) => ({ securityGroup })),
  detachSecurityGroup: naming('detachSecurityGroup', 'createSecurityGroup', (securityGroup) => ({ securityGroup }), 'attachSecurityGroup'),
  attachServerGroup: naming('attachServerGroup', 'createServerGroup', (serverGroup) => ({ serverGroup })),
  detachServerGroup: async ({ world, made, perform: run }) => {
    const targetId = world.fixtures.runningServer;
    await run({ action: 'attachServerGroup', targetId, request: { serverGroup: await made('createServerGroup') } });
    return { action: 'detachServerGroup', targetId, request: {} };
  },
  createVolume: making('createVolume', { name: 'conformance-volume', sizeGiB: 10 }),
  deleteVolume: onMade('deleteVolume', 'createVolume', {}),
  extendVolume: onMade('extendVolume', 'createVolume', { sizeGiB: 20 }),
  retypeVolume: async ({ world, made }) => {
    const targetId = await made('createVolume');
    const { type } = await world.adapter.volumes.get(targetId, {});
    const reader = world.adapter.volumeTypes;
    const types = reader === undefined ? [] : await collectItems((cursor, options) => reader.listPage(cursor, options));
    const other = types.find((each) => each.id !== type && each.name !== type);
    check(other !== undefined, 'the simulated cloud has another volume type', types);
    return { action: 'retypeVolume', targetId, request: { type: other.id } };
  },
  revertVolume: async ({ made, make }) => {
    const targetId = await made('createVolume');
    const snapshot = await make({ action: 'snapshotVolume', targetId, request: { name: 'conformance-snapshot' } });
    return { action: 'revertVolume', targetId, request: { snapshot } };
  },
  importImage: making('importImage', { name: 'conformance-image', url: 'https://images.example.org/conformance.qcow2', diskFormat: 'qcow2' }),
  snapshotVolume: onMade('snapshotVolume', 'createVolume', { name: 'conformance-snapshot' }),
  deleteVolumeSnapshot: onMade('deleteVolumeSnapshot', 'snapshotVolume', {}),
  deleteImage: onMade('deleteImage', 'createImage', {}),
  createKeyPair: making('createKeyPair', { name: 'conformance-key' }),
  deleteKeyPair: onMade('deleteKeyPair', 'createKeyPair', {}),
  createPort: async ({ world }) => ({
    action: 'createPort',
    targetId: null,
    request: { network: await firstOf(world.adapter.networks, 'network'), name: 'conformance-port' },
  }),
  deletePort: onMade('deletePort', 'createPort', {}),
  createFloatingIp: making('createFloatingIp', {}),
  deleteFloatingIp: onMade('deleteFloatingIp', 'createFloatingIp', {}),
  createSecurityGroup: making('createSecurityGroup', { name: 'conformance-group', description: 'of the conformance suite', rules: [SSH] }),
  deleteSecurityGroup: onMade('deleteSecurityGroup', 'createSecurityGroup', {}),
  createSecurityGroupRule: onMade('createSecurityGroupRule', 'createSecurityGroup', { rule: { ...SSH, portFrom: 443, portTo: 443 } }),
  deleteSecurityGroupRule: async ({ world, made }) => {
    const targetId = await made('createSecurityGroup');
    const group = await world.adapter.securityGroups?.get(targetId, {});
    const rule = group?.rules?.find((each) => each.rule?.portFrom === SSH.portFrom)?.id;
    check(typeof rule === 'string', 'a rule of a group can be read back', group?.rules);
    return { action: 'deleteSecurityGroupRule', targetId, request: { rule } };
  },
  createServerGroup: making('createServerGroup', { name: 'conformance-servers', policy: 'anti-affinity' }),
  deleteServerGroup: onMade('deleteServerGroup', 'createServerGroup', {}),
};

/** The job of one verb. @throws ConformanceFailure where nobody says how to do it */
export async function fixtureJob<A extends Action>(world: ConformanceWorld, action: A): Promise<Job<A>> {
  const jobs: FixtureJobs = { ...ORDINARY_JOBS, ...world.jobs };
  const maker: JobMaker<A> | undefined = jobs[action];
  check(maker !== undefined, 'a harness says how to do each verb that its adapter declares', `no job for ${action}: give it in \`jobs\``);
  return maker(preparationOf(world));
}

function preparationOf(world: ConformanceWorld): Preparation {
  const preparation: Preparation = {
    world,
    perform: async (job) => {
      const { operation } = await perform(world, job);
      check(operation.state === 'succeeded', `${job.action}: what another verb needs can be made`, operation.error ?? operation.attention);
      return operation;
    },
    make: async (job) => {
      const { result } = await preparation.perform(job);
      check(result.ref !== null, `${job.action}: the result names what was made`, result);
      return parseRef(result.ref).id;
    },
    made: async (verb) => preparation.make(await fixtureJob(world, verb)),
  };
  return preparation;
}

async function firstOf(reader: ResourceReader<{ readonly id: string }> | undefined, kind: string): Promise<string> {
  const [first] = reader === undefined ? [] : await collectItems((cursor, options) => reader.listPage(cursor, options));
  check(first !== undefined, `the simulated cloud has a ${kind}`, 'none');
  return first.id;
}

async function portsOf({ adapter }: ConformanceWorld, serverId: string): Promise<readonly string[]> {
  const { addresses } = await adapter.servers.get(serverId, {});
  return [...new Set(addresses.flatMap((address) => (address.portId === null ? [] : [address.portId])))];
}
