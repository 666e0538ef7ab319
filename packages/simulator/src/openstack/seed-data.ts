import { addVolume } from './machine/storage/volume-store.ts';
import type { World } from './machine/world.ts';
import type { Caller } from './model/identity.ts';
import { seedFlavors } from './seed/flavor-seed.ts';
import { seedIdentity } from './seed/identity-seed.ts';
import type { IdentitySeed, OpenStackLogins } from './seed/identity-seed.ts';
import { seedImages } from './seed/image-seed.ts';
import { seedNetworks } from './seed/network-seed.ts';
import { serverRows } from './seed/server-rows.ts';
import { seedServer } from './seed/server-seed.ts';

/** Fills an empty world: `servers` servers in project `north`, and one of its neighbour's. */
export function seedOpenStack(world: World, servers: number): OpenStackLogins {
  const identity = seedIdentity(world);
  seedQuotas(world, identity);
  seedFlavors(world);
  seedImages(world, identity.north.id, identity.admin.id);
  seedVolumeTypes(world);
  const networks = seedNetworks(world, identity.north.id, identity.south.id, identity.admin.id);
  world.keyPairs.push({
    number: 1,
    type: 'ssh',
    createdAt: world.clock.now() - 60 * 86_400_000,
    name: 'operations',
    userId: identity.memberUserId,
    publicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHNlZWRlZC1rZXktb2YtdGhlLXNpbXVsYXRvci0x operations',
    fingerprint: '3f:6b:02:c4:9d:1e:77:5a:80:41:be:0c:93:d8:2f:64',
  });
  const member = callerOf(identity.memberUserId, identity.north.id);
  for (const row of serverRows(servers)) seedServer(world, member, networks, row);
  seedSpareVolume(world, member);
  seedNeighbour(world, identity);
  return identity.logins;
}

function seedQuotas(world: World, { north, south }: IdentitySeed): void {
  world.quotas.set(north.id, {
    instances: 5000,
    cores: 20_000,
    memoryMiB: 40_960_000,
    keyPairs: 100,
    serverGroups: 10,
    serverGroupMembers: 10,
    volumes: 2000,
    volumeGiB: 100_000,
    floatingIps: 50,
    ports: -1,
  });
  // Small enough for one call to exceed it.
  world.quotas.set(south.id, {
    instances: 1,
    cores: 2,
    memoryMiB: 4096,
    keyPairs: 1,
    serverGroups: 1,
    serverGroupMembers: 2,
    volumes: 1,
    volumeGiB: 2,
    floatingIps: 1,
    ports: 5,
  });
}

function seedVolumeTypes(world: World): void {
  const rows: readonly (readonly [name: string, description: string | null, extraSpecs?: Readonly<Record<string, string>>])[] = [
    ['standard', null],
    ['fast', 'NVMe, three copies'],
    ['shared', 'for several servers at once', { multiattach: '<is> True' }],
    ['__DEFAULT__', 'Default Volume Type'],
  ];
  for (const [name, description, extraSpecs = {}] of rows) {
    const id = world.ids.uuid();
    world.volumeTypes.set(id, { id, name, description, extraSpecs, hiddenSpecs: { volume_backend_name: name }, createdAt: world.clock.now() });
  }
}

function seedSpareVolume(world: World, caller: Caller): void {
  addVolume(world, {
    projectId: caller.projectId,
    userId: caller.userId,
    name: 'spare',
    description: null,
    status: 'available',
    sizeGiB: 10,
    volumeType: 'standard',
    zone: 'nova',
    bootable: false,
    snapshotId: null,
    metadata: {},
    imageId: null,
  });
}

function seedNeighbour(world: World, identity: IdentitySeed): void {
  const network = [...world.networks.values()].find(({ name }) => name === 'south-net');
  const id = network?.id ?? '';
  const networks = { privateNetworkId: id, backendNetworkId: id, publicNetworkId: '' };
  seedServer(world, callerOf(identity.neighbourUserId, identity.south.id), networks, {
    name: 'neighbour-1',
    flavor: '1',
    image: 'debian-12',
    state: { vmState: 'active', powerState: 1 },
  });
}

function callerOf(userId: string, projectId: string): Caller {
  return { userId, projectId, isAdmin: false, isReaderOnly: false, requestId: 'req-seed' };
}
