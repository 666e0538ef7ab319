import type { VolumeTypeName } from '../model/volume-type.ts';
import type { GcoreState } from '../machine/state/gcore-state.ts';
import { SEED_APP_TEMPLATES, SEED_FLAVORS, SEED_SSH_KEYS, seedImages } from './seed-catalog.ts';
import { seedId } from './seed-ids.ts';
import { PORT_DEFAULTS } from '../machine/address/port-plan.ts';
import { SEED_NETWORKS, SEED_SECURITY_GROUPS, SEED_SUBNETS, seedPublicNetwork } from './seed-networks.ts';
import { SEED_PROJECTS, SEED_REGIONS, SEED_SCOPE } from './seed-places.ts';
import { seedFloatingIp, seedServer } from './seed-server.ts';
import { bareMetalRow, gpuRow, serverRows } from './server-rows.ts';

const SPARE_MADE = Date.parse('2026-01-10T08:30:00Z');

interface SeedSettings {
  readonly servers: number;
  readonly volumeTypes: readonly VolumeTypeName[];
  /** Whole machines, and machines with GPUs: both stay out of the list unless asked for. */
  readonly bareMetalServers: number;
  readonly gpuServers: number;
}

/** Fills a new cloud: places, catalogue, networks, `servers` servers, and a few things that lie free. */
export function seedGcoreState(state: GcoreState, { servers, volumeTypes, bareMetalServers, gpuServers }: SeedSettings): void {
  state.projects.push(...SEED_PROJECTS);
  for (const region of SEED_REGIONS) {
    state.regions.push({ ...region, volumeTypes });
    for (const image of seedImages(region.id)) state.images.add(image);
    const { network, subnets } = seedPublicNetwork(region);
    state.networks.add(network);
    for (const subnet of subnets) state.subnets.add(subnet);
  }
  for (const flavor of SEED_FLAVORS) state.flavors.set(flavor.id, flavor);
  // Copies: two simulators in one process must not share what a task can lock.
  for (const network of SEED_NETWORKS) state.networks.add({ ...network });
  for (const subnet of SEED_SUBNETS) state.subnets.add({ ...subnet });
  for (const group of SEED_SECURITY_GROUPS) state.securityGroups.add({ ...group });
  for (const key of SEED_SSH_KEYS) state.sshKeys.set(key.id, { ...key });
  state.appTemplates.push(...SEED_APP_TEMPLATES);
  state.serverGroups.set(seedId('serverGroup', 1), {
    ...SEED_SCOPE,
    id: seedId('serverGroup', 1),
    taskId: null,
    name: 'db-group',
    policy: 'soft-anti-affinity',
    instanceIds: [],
  });
  for (const [index, row] of serverRows(servers).entries()) seedServer(state, row, index + 1);
  for (let number = 1; number <= bareMetalServers; number += 1) seedServer(state, bareMetalRow(number), BARE_METAL_NUMBERS + number);
  for (let number = 1; number <= gpuServers; number += 1) seedServer(state, gpuRow(number), GPU_NUMBERS + number);
  seedSpares(state);
}

/** Numbers beyond those of any ordinary server. */
const BARE_METAL_NUMBERS = 800_000;
const GPU_NUMBERS = 850_000;

/** Things that belong to no server. Their numbers lie beyond those of any server. */
function seedSpares(state: GcoreState): void {
  const common = { ...SEED_SCOPE, taskId: null, creatorTaskId: null, createdAt: SPARE_MADE, updatedAt: SPARE_MADE };
  seedFloatingIp(state, SPARE_NUMBER, '203.0.113.99');
  state.volumes.add({
    ...common,
    id: seedId('volume', SPARE_NUMBER),
    name: 'spare-data',
    sizeGiB: 10,
    status: 'available',
    typeName: 'standard',
    bootable: false,
    isRoot: false,
    imageId: null,
    content: state.diskMarks.next(),
    attachment: null,
    tags: new Map(),
  });
  state.addresses.take('192.168.10.90');
  state.ports.add({
    ...common,
    id: seedId('port', SPARE_NUMBER),
    name: 'Reserved fixed ip 192.168.10.90',
    networkId: seedId('network', 1),
    macAddress: 'fa:16:3e:5a:00:90',
    fixedIps: [{ subnetId: seedId('subnet', 1), address: '192.168.10.90' }],
    external: false,
    interfaceName: null,
    instanceId: null,
    securityGroupIds: [seedId('securityGroup', 1)],
    ...PORT_DEFAULTS,
    reserved: true,
    tags: new Map(),
  });
}

const SPARE_NUMBER = 900_001;
