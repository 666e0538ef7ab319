import { array, assert, constant, constantFrom, integer, oneof, property, tuple } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SimClock } from '../../kernel/clock.ts';
import { createIdSource } from '../../kernel/ids.ts';
import type { GcoreBackend } from '../gcore-backend.ts';
import { GcoreRefusal } from '../gcore-refusal.ts';
import { POWER_VERBS } from '../model/requests.ts';
import type { InterfaceRequest, PowerVerb } from '../model/requests.ts';
import type { Resource } from '../model/scope.ts';
import { seedGcoreState } from '../seed/seed-gcore-state.ts';
import { SEED_SCOPE } from '../seed/seed-places.ts';
import { SEEDED } from '../testing/seeded.ts';
import { applyChange } from './change/apply-change.ts';
import { createGcoreMachine } from './gcore-machine.ts';
import { createGcoreState } from './state/gcore-state.ts';
import type { GcoreState } from './state/gcore-state.ts';
import type { ResourceTable } from './state/resource-table.ts';
import { DEFAULT_SWITCHES } from './state/gcore-switches.ts';

type Step = (backend: GcoreBackend, state: GcoreState) => unknown;

const SERVERS = [SEEDED.web1, SEEDED.web2, SEEDED.db1, SEEDED.stopped];
const VOLUMES = [SEEDED.web1Root, SEEDED.web1Data, SEEDED.db1Data, SEEDED.spareVolume];
const PORTS = [SEEDED.web1Port, SEEDED.db1Port, SEEDED.spareReserved];
const server = constantFrom(...SERVERS);
const volume = constantFrom(...VOLUMES);
const port = constantFrom(...PORTS);

const common = { interfaceName: null, securityGroupIds: null, floatingIp: null };
const disk = { bootIndex: 0, attachmentTag: null, deleteOnTermination: false, name: null, tags: new Map<string, string>() };
const snapshot = { name: 'snap', description: null, tags: new Map<string, string>() };
const image = {
  name: 'random-image',
  osType: 'linux',
  architecture: 'x86_64',
  sshKey: 'allow',
  firmwareType: null,
  machineType: null,
  isBareMetal: false,
  tags: new Map<string, string>(),
} as const;
const create =
  (place: InterfaceRequest): Step =>
  (backend) =>
    backend.instances.create(SEED_SCOPE, {
      names: [{ text: 'random-1', isTemplate: false }],
      flavorId: 'g1-standard-1-2',
      interfaces: [place],
      volumes: [{ ...disk, source: 'image', imageId: SEEDED.ubuntu22, sizeGiB: 10, typeName: 'standard' }],
      sshKeyName: null,
      serverGroupId: null,
      availabilityZone: null,
      login: { hasUsername: false, password: 'absent' },
      tags: new Map(),
    });

const step: Arbitrary<Step> = oneof(
  tuple(server, constantFrom<PowerVerb>(...POWER_VERBS)).map(
    ([id, verb]): Step =>
      (backend) =>
        backend.instances.power(SEED_SCOPE, id, verb),
  ),
  tuple(server, constantFrom<PowerVerb>(...POWER_VERBS)).map(
    ([id, verb]): Step =>
      (backend) =>
        backend.instances.powerDirectly(SEED_SCOPE, id, verb),
  ),
  tuple(server, constantFrom('g1-standard-1-2', 'g1-standard-8-16')).map(
    ([id, flavor]): Step =>
      (backend) =>
        backend.instances.resize(SEED_SCOPE, id, flavor),
  ),
  server.map(
    (id): Step =>
      (backend) =>
        backend.instances.remove(SEED_SCOPE, id, { volumeIds: [], floatingIpIds: [], reservedPortIds: [] }),
  ),
  tuple(volume, server).map(
    ([id, to]): Step =>
      (backend) =>
        backend.volumes.attach(SEED_SCOPE, id, to, null),
  ),
  tuple(volume, server).map(
    ([id, from]): Step =>
      (backend) =>
        backend.volumes.detach(SEED_SCOPE, id, from),
  ),
  volume.map(
    (id): Step =>
      (backend) =>
        backend.volumes.remove(SEED_SCOPE, id, []),
  ),
  port.map(
    (portId): Step =>
      (backend) =>
        backend.reservedIps.create(SEED_SCOPE, { type: 'port', portId }, false),
  ),
  port.map(
    (portId): Step =>
      (backend) =>
        backend.floatingIps.update(SEED_SCOPE, SEEDED.web1Floating, { portId, fixedAddress: null }, null),
  ),
  ...[SEEDED.web1Data, SEEDED.spareVolume].map((id) =>
    constant<Step>((backend) => backend.snapshots.create(SEED_SCOPE, { ...snapshot, volumeId: id })),
  ),
  volume.map(
    (id): Step =>
      (backend) =>
        backend.volumes.revert(SEED_SCOPE, id),
  ),
  volume.map(
    (id): Step =>
      (backend) =>
        backend.volumes.retype(SEED_SCOPE, id, 'ssd_hiiops'),
  ),
  volume.map(
    (volumeId): Step =>
      (backend) =>
        backend.images.create(SEED_SCOPE, { ...image, volumeId }),
  ),
  constant<Step>((backend) => backend.images.remove(SEED_SCOPE, SEEDED.goldenApp)),
  tuple(server, constantFrom('joinServerGroup', 'leaveServerGroup')).map(
    ([id, verb]): Step =>
      (backend) =>
        verb === 'joinServerGroup'
          ? backend.instances.joinServerGroup(SEED_SCOPE, id, SEEDED.serverGroup)
          : backend.instances.leaveServerGroup(SEED_SCOPE, id),
  ),
  tuple(server, constantFrom<'addGroups' | 'removeGroups'>('addGroups', 'removeGroups')).map(
    ([id, verb]): Step =>
      (backend) =>
        backend.instances[verb](SEED_SCOPE, id, [{ portId: null, names: ['web'] }]),
  ),
  constant<Step>((backend) => backend.securityGroups.update(SEED_SCOPE, SEEDED.webGroup, { name: 'web', description: null, rules: [], tags: null })),
  constant<Step>((backend) => backend.securityGroups.remove(SEED_SCOPE, SEEDED.webGroup)),
  constant<Step>((backend) => backend.networks.remove(SEED_SCOPE, SEEDED.labNet)),
  port.map(
    (id): Step =>
      (backend) =>
        backend.ports.update(SEED_SCOPE, id, { securityGroupIds: [SEEDED.webGroup], portSecurityEnabled: null, allowedAddressPairs: null }),
  ),
  constant<Step>((backend) => backend.floatingIps.convert(SEED_SCOPE, SEEDED.spareFloating)),
  constant(create({ ...common, type: 'external' })),
  port.map((portId) => create({ ...common, type: 'reserved_fixed_ip', portId })),
  server.map(
    (id): Step =>
      (_, state) =>
        applyChange(state, { server: id, action: 'delete' }),
  ),
  constant<Step>((_, state) => applyChange(state, { failNextTask: { type: 'create_vm', error: 'no' } })),
  integer({ min: 1, max: 20 }).map(
    (seconds): Step =>
      (_, state) =>
        state.clock.advance(seconds),
  ),
);

function run(steps: readonly Step[]): GcoreState {
  const clock = new SimClock({ wallNow: () => Date.parse('2026-06-01T00:00:00Z') });
  const state = createGcoreState(clock, createIdSource(1), DEFAULT_SWITCHES);
  seedGcoreState(state, { servers: 6, bareMetalServers: 0, gpuServers: 0, volumeTypes: ['standard', 'ssd_hiiops'] });
  const backend = createGcoreMachine(state);
  for (const take of steps) {
    try {
      take(backend, state);
    } catch (error) {
      const isRefusal = error instanceof GcoreRefusal || (error instanceof Error && error.name === 'ChangeRefused');
      if (!isRefusal) throw error;
    }
  }
  clock.advance(300);
  return state;
}

describe('whatever is asked in whatever order', () => {
  it('comes to rest: no task open, nothing locked, no machine between two states', () => {
    assert(
      property(array(step, { maxLength: 25 }), (steps) => {
        const state = run(steps);
        const tables: readonly ResourceTable<Resource>[] = [
          state.instances,
          state.volumes,
          state.ports,
          state.floatingIps,
          state.snapshots,
          state.images,
          state.securityGroups,
          state.networks,
        ];
        const resources = [...tables.flatMap((table) => table.list(SEED_SCOPE)), ...state.serverGroups.values()];
        expect(state.tasks.list().filter((task) => task.finishedAt === null)).toEqual([]);
        expect(resources.filter((resource) => resource.taskId !== null)).toEqual([]);
        expect(state.instances.list(SEED_SCOPE).filter((row) => row.taskState !== null || row.status === 'BUILD' || row.status === 'RESIZE')).toEqual(
          [],
        );
      }),
      { numRuns: 150, seed: 20_260_601 },
    );
  });

  it('keeps disks, ports and addresses consistent', () => {
    assert(
      property(array(step, { maxLength: 25 }), (steps) => {
        const state = run(steps);
        const held = state.instances.list(SEED_SCOPE).flatMap((row) => row.volumes.map((one) => `${row.id}/${one.id}`));
        const attached = state.volumes.list(SEED_SCOPE).flatMap((row) => (row.attachment === null ? [] : [`${row.attachment.instanceId}/${row.id}`]));
        expect(held.toSorted()).toEqual(attached.toSorted());
        expect(state.volumes.list(SEED_SCOPE).filter((row) => (row.status === 'in-use') !== (row.attachment !== null))).toEqual([]);
        const plugged = state.ports.list(SEED_SCOPE).flatMap((row) => (row.instanceId === null ? [] : [`${row.instanceId}/${row.id}`]));
        const carried = state.instances.list(SEED_SCOPE).flatMap((row) => row.portIds.map((id) => `${row.id}/${id}`));
        expect(plugged.toSorted()).toEqual(carried.toSorted());
        const groups = state.ports.list(SEED_SCOPE).flatMap((row) => row.securityGroupIds);
        expect(groups.filter((id) => state.securityGroups.find(SEED_SCOPE, id) === undefined)).toEqual([]);
        const members = [...state.serverGroups.values()].flatMap((group) => group.instanceIds);
        expect(members.filter((id) => state.instances.find(SEED_SCOPE, id) === undefined)).toEqual([]);
        const lost = state.floatingIps
          .list(SEED_SCOPE)
          .filter((row) => row.portId !== null && state.ports.find(SEED_SCOPE, row.portId) === undefined);
        expect(lost).toEqual([]);
        const addresses = [
          ...state.ports.list(SEED_SCOPE).flatMap((row) => row.fixedIps.map((ip) => ip.address)),
          ...state.floatingIps.list(SEED_SCOPE).map((row) => row.address),
        ];
        expect(new Set(addresses).size).toBe(addresses.length);
      }),
      { numRuns: 150, seed: 20_260_601 },
    );
  });
});
