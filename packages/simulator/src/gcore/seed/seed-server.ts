import type { FloatingIp, Port } from '../model/network.ts';
import type { Resource } from '../model/scope.ts';
import type { Volume } from '../model/volume.ts';
import { PORT_DEFAULTS } from '../machine/address/port-plan.ts';
import { imageTags } from '../machine/instance/image-tags.ts';
import { toPlatformTags, toUserTags } from '../machine/state/gcore-state.ts';
import type { GcoreState } from '../machine/state/gcore-state.ts';
import { seedId } from './seed-ids.ts';
import { SEED_SCOPE } from './seed-places.ts';
import type { ServerRow } from './server-rows.ts';

/** Makes one server of a row, with its disks, its port and its addresses. `number` counts from 1. */
export function seedServer(state: GcoreState, row: ServerRow, number: number): void {
  const createdAt = Date.parse(row.createdAt);
  const id = seedId('instance', number);
  const imageId = seedId('image', row.image);
  const port = row.network === null ? undefined : seedPort(state, row, row.network, number);
  // A whole machine boots from a disk of its own, which is no volume.
  const disks = row.kind === 'baremetal' ? [] : [seedVolume(state, row, number, 'root'), ...seedDataVolume(state, row, number)];
  const ownTags = toUserTags(new Map(Object.entries(row.tags ?? {})));
  const platformTags = toPlatformTags({
    task_id: seedId('task', number),
    ...imageTags(state, SEED_SCOPE, imageId),
  });
  state.instances.add({
    ...base(number, createdAt),
    id,
    name: row.name,
    status: row.status[0],
    vmState: row.status[1],
    taskState: null,
    flavorId: row.flavorId,
    volumes: disks.map((disk) => ({
      id: disk.id,
      deleteOnTermination: disk.isRoot && row.rootDeletedOnTermination === true,
    })),
    portIds: port === undefined ? [] : [port.id],
    sshKeyName: row.isKubernetesNode === true ? null : 'ops-key',
    kind: row.kind ?? 'virtual',
    availabilityZone: null,
    isKubernetesNode: row.isKubernetesNode ?? false,
    tags: new Map([...ownTags, ...platformTags]),
  });
  if (row.floatingAddress !== undefined && port !== undefined) {
    seedFloatingIp(state, number, row.floatingAddress, port);
  }
  const group = [...state.serverGroups.values()].find((candidate) => candidate.name === row.serverGroup);
  if (group !== undefined) group.instanceIds = [...group.instanceIds, id];
}

/** A floating IP, assigned to a port or free. */
export function seedFloatingIp(state: GcoreState, number: number, address: string, port?: Port): FloatingIp {
  state.addresses.take(address);
  const fixedIp = port?.fixedIps[0];
  return state.floatingIps.add({
    ...base(number, Date.parse('2026-01-10T08:30:00Z')),
    id: seedId('floatingIp', number),
    name: '',
    address,
    portId: port?.id ?? null,
    fixedAddress: fixedIp?.address ?? null,
    routerId: fixedIp === undefined ? null : (state.subnets.find(SEED_SCOPE, fixedIp.subnetId)?.routerId ?? null),
    status: port === undefined ? 'DOWN' : 'ACTIVE',
    tags: new Map(),
  });
}

function seedVolume(state: GcoreState, row: ServerRow, number: number, role: 'root' | 'data'): Volume {
  const isRoot = role === 'root';
  const createdAt = Date.parse(row.createdAt) - 10_000;
  const volumeNumber = number * 2 - (isRoot ? 1 : 0);
  return state.volumes.add({
    ...base(number, createdAt),
    id: seedId('volume', volumeNumber),
    name: `${row.name}-${role}`,
    sizeGiB: isRoot ? row.rootGiB : (row.dataGiB ?? 0),
    status: 'in-use',
    typeName: isRoot ? 'ssd_hiiops' : 'standard',
    bootable: isRoot,
    isRoot,
    content: state.diskMarks.next(),
    imageId: isRoot ? seedId('image', row.image) : null,
    attachment: {
      id: seedId('attachment', volumeNumber),
      instanceId: seedId('instance', number),
      device: isRoot ? '/dev/sda' : '/dev/sdb',
      attachedAt: Date.parse(row.createdAt) + 6000,
    },
    tags: toPlatformTags({ task_id: seedId('task', number) }),
  });
}

const seedDataVolume = (state: GcoreState, row: ServerRow, number: number): readonly Volume[] =>
  row.dataGiB === undefined ? [] : [seedVolume(state, row, number, 'data')];

function seedPort(state: GcoreState, row: ServerRow, networkName: string, number: number): Port {
  const network = state.networks.list(SEED_SCOPE).find((candidate) => candidate.name === networkName);
  if (network === undefined) throw new Error(`the seed has no network ${networkName}`);
  const { address, subnetId } = takeAddress(state, network.id, row.address);
  return state.ports.add({
    ...base(number, Date.parse(row.createdAt)),
    id: seedId('port', number),
    name: row.reserved === true ? `Reserved fixed ip ${address}` : `port for instance ${row.name}`,
    networkId: network.id,
    macAddress: `fa:16:3e:${[number / 65_536, number / 256, number].map(toHexByte).join(':')}`,
    fixedIps: [{ subnetId, address }],
    external: network.external,
    interfaceName: null,
    instanceId: seedId('instance', number),
    securityGroupIds: state.securityGroups
      .list(SEED_SCOPE)
      .filter((group) => row.groups.some((name) => name === group.name))
      .map((group) => group.id),
    ...PORT_DEFAULTS,
    reserved: row.reserved ?? false,
    tags: new Map(),
  });
}

/** The given address, which lies in the first subnet, or the next free one of the widest (last). */
function takeAddress(state: GcoreState, networkId: string, given: string | undefined): { address: string; subnetId: string } {
  const subnets = state.subnets.list(SEED_SCOPE).filter((subnet) => subnet.networkId === networkId);
  const subnet = given === undefined ? subnets.at(-1) : subnets[0];
  if (subnet === undefined) throw new Error(`the seed has no subnet in ${networkId}`);
  if (given !== undefined) state.addresses.take(given);
  const address = given ?? state.addresses.takeNext(subnet.cidr);
  if (address === undefined) throw new RangeError('too many servers for the simulated network');
  return { address, subnetId: subnet.id };
}

const toHexByte = (number: number): string => (Math.floor(number) % 256).toString(16).padStart(2, '0');

function base(number: number, createdAt: number): Omit<Resource, 'id' | 'name' | 'tags'> & typeof SEED_SCOPE {
  return { ...SEED_SCOPE, taskId: null, creatorTaskId: seedId('task', number), createdAt, updatedAt: createdAt };
}
