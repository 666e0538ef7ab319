import { addPort, bindPort, defaultGroupIds, makeMacAddress, resolveFixedIps } from '../machine/network/ports.ts';
import { createFloatingIp } from '../machine/network/floating-ips.ts';
import { connectVolume } from '../machine/storage/attachments.ts';
import { addVolume, defaultVolumeType } from '../machine/storage/volume-store.ts';
import { failServer } from '../machine/compute/fail-server.ts';
import { newReservationId, newServer } from '../machine/compute/new-server.ts';
import type { World } from '../machine/world.ts';
import type { Caller } from '../model/identity.ts';
import type { NovaFlavor } from '../model/catalog.ts';
import type { NovaServer } from '../model/server.ts';
import { seededImageId } from './image-seed.ts';
import type { NetworkSeed } from './network-seed.ts';
import type { ServerRow } from './server-rows.ts';

const DAY_MILLISECONDS = 86_400_000;

/** Puts one server with its ports, addresses and volumes into the world, in its final state. */
export function seedServer(world: World, caller: Caller, networks: NetworkSeed, row: ServerRow): NovaServer {
  const server = addServer(world, caller, row);
  world.servers.set(server.id, server);
  if (row.faultMessage !== undefined) {
    failServer(world, server, row.faultMessage);
    return server;
  }
  plug(world, caller, server, networks.privateNetworkId, row);
  if (row.onBackend === true) plug(world, caller, server, networks.backendNetworkId, {});
  if (row.hasFloatingIp === true) addFloatingIp(world, caller, server, networks.publicNetworkId);
  addVolumes(world, server, row);
  return server;
}

function addServer(world: World, caller: Caller, row: ServerRow): NovaServer {
  const isBuilt = row.faultMessage === undefined;
  const sequence = world.servers.size + 1;
  const createdAt = world.clock.now() - 30 * DAY_MILLISECONDS + sequence * 60_000;
  const host = isBuilt ? (world.hosts[sequence % world.hosts.length] ?? null) : null;
  const identity = {
    id: row.id ?? world.ids.uuid(),
    reservationId: newReservationId(world),
    name: row.name,
    flavor: requireFlavor(world, row.flavor),
    createdAt,
  };
  return {
    ...newServer(world, caller, identity),
    ...row.state,
    updatedAt: createdAt + 15_000,
    launchedAt: isBuilt ? createdAt + 14_000 : null,
    taskState: null,
    imageId: row.rootVolumeGiB === undefined ? seededImageId(world, row.image) : null,
    host,
    zone: host === null ? null : (world.zones[0] ?? null),
    metadata: row.metadata ?? {},
    tags: row.tags ?? [],
    pendingResize: toPendingResize(world, row, host),
  };
}

function toPendingResize(world: World, row: ServerRow, host: string | null): NovaServer['pendingResize'] {
  if (row.resizedFrom === undefined) return null;
  return {
    kind: 'resize',
    fromFlavor: requireFlavor(world, row.resizedFrom),
    fromVmState: 'active',
    fromHost: world.hosts.find((candidate) => candidate !== host) ?? null,
    fromRootDisk: world.diskMarks.next(),
    confirming: false,
  };
}

function plug(
  world: World,
  caller: Caller,
  server: NovaServer,
  networkId: string,
  { address, securityGroup }: Pick<ServerRow, 'address' | 'securityGroup'>,
): void {
  const network = world.networks.get(networkId);
  if (network === undefined) throw new Error(`no seeded network ${networkId}`);
  const named = [...world.securityGroups.values()].find((group) => group.projectId === caller.projectId && group.name === securityGroup);
  const port = addPort(world, {
    projectId: caller.projectId,
    networkId,
    madeByNova: true,
    name: '',
    description: '',
    fixedIps: resolveFixedIps(world, network, address === undefined ? [] : [{ address }]),
    macAddress: makeMacAddress(world),
    securityGroupIds: named === undefined ? defaultGroupIds(world, caller.projectId) : [named.id],
  });
  bindPort(world, port, server.id);
}

function addFloatingIp(world: World, caller: Caller, server: NovaServer, networkId: string): void {
  const port = [...world.ports.values()].find(({ deviceId }) => deviceId === server.id);
  const portId = port?.id ?? null;
  createFloatingIp(world, caller, { projectId: caller.projectId, networkId, portId, address: null, fixedAddress: null, description: '' });
}

function addVolumes(world: World, server: NovaServer, row: ServerRow): void {
  const base = {
    projectId: server.projectId,
    userId: server.userId,
    description: null,
    status: 'in-use',
    volumeType: defaultVolumeType(world),
    zone: server.zone ?? 'nova',
    snapshotId: null,
    metadata: {},
  };
  if (row.rootVolumeGiB !== undefined) {
    const imageId = seededImageId(world, row.image);
    const root = { ...base, name: `${row.name}-root`, sizeGiB: row.rootVolumeGiB };
    const volume = addVolume(world, { ...root, bootable: true, imageId });
    connectVolume(world, server, volume, true, true);
  }
  for (const { name, sizeGiB } of row.dataVolumes ?? []) {
    const volume = addVolume(world, { ...base, name, sizeGiB, bootable: false, imageId: null });
    connectVolume(world, server, volume, false, false);
  }
}

function requireFlavor(world: World, id: string): NovaFlavor {
  const flavor = world.flavors.get(id);
  if (flavor === undefined) throw new Error(`no seeded flavor ${id}`);
  return flavor;
}
