import type { Flavor, Image, Region, Server, ServerGroup, UserScript } from '@isobar/core';

import { priceText } from '../plan-view/plan-text.ts';
import { joined, viewOf } from './view.ts';

export const SERVER_VIEW = viewOf<Server>(
  (isobar) => isobar.servers,
  ['phase', 'activity', 'native', 'flavor', 'image', 'addresses'],
  [
    { name: 'phase', value: (server) => server.phase },
    { name: 'activity', value: (server) => server.activity },
    { name: 'power', value: (server) => server.power },
    { name: 'native', value: (server) => server.native.status },
    { name: 'flavor', value: (server) => server.flavor.name ?? server.flavor.id },
    { name: 'vcpus', value: (server) => server.flavor.vcpus, align: 'right' },
    { name: 'memoryMiB', value: (server) => server.flavor.memoryMiB, align: 'right' },
    { name: 'image', value: (server) => server.image?.name ?? server.image?.id },
    { name: 'addresses', value: (server) => joined(server.addresses.map((address) => address.address)) },
    { name: 'volumes', value: (server) => joined(server.volumes.map((volume) => volume.id)) },
    { name: 'groups', value: (server) => joined((server.securityGroups ?? []).map((group) => group.name ?? group.id)) },
    { name: 'key', value: (server) => server.keyPair },
    { name: 'labels', value: (server) => joined(Object.entries(server.labels).map(([name, value]) => `${name}=${value}`)) },
    { name: 'locked', value: (server) => server.locked },
    { name: 'region', value: (server) => server.region },
    { name: 'zone', value: (server) => server.zone },
    { name: 'managedBy', value: (server) => server.managedBy?.kind },
    { name: 'fault', value: (server) => server.fault?.message },
    { name: 'lastSettledPhase', value: (server) => server.lastSettledPhase },
    { name: 'createdAt', value: (server) => server.createdAt },
  ],
);

export const FLAVOR_VIEW = viewOf<Flavor>(
  (isobar) => isobar.flavors,
  ['vcpus', 'memoryMiB', 'diskGiB', 'price'],
  [
    { name: 'vcpus', value: (flavor) => flavor.vcpus, align: 'right' },
    { name: 'vcpuKind', value: (flavor) => flavor.vcpuKind },
    { name: 'memoryMiB', value: (flavor) => flavor.memoryMiB, align: 'right' },
    { name: 'diskGiB', value: (flavor) => flavor.diskGiB, align: 'right' },
    { name: 'networkGbps', value: (flavor) => flavor.networkGbps, align: 'right' },
    { name: 'gpu', value: (flavor) => flavor.gpu },
    { name: 'architecture', value: (flavor) => flavor.architecture },
    { name: 'generation', value: (flavor) => flavor.generation },
    { name: 'systems', value: (flavor) => joined(flavor.osTypes ?? []) },
    { name: 'constraints', value: (flavor) => joined(flavor.constraints) },
    { name: 'available', value: (flavor) => flavor.available },
    { name: 'zones', value: (flavor) => joined(flavor.zones ?? []) },
    { name: 'price', value: (flavor) => (flavor.prices.length === 0 ? 'unknown' : joined(flavor.prices.map(priceText))) },
  ],
);

export const IMAGE_VIEW = viewOf<Image>(
  (isobar) => isobar.images,
  ['status', 'os', 'minDiskGiB'],
  [
    { name: 'status', value: (image) => image.status },
    { name: 'native', value: (image) => image.native.status },
    { name: 'visibility', value: (image) => image.visibility },
    { name: 'os', value: (image) => joined([image.osType, image.osDistribution, image.osVersion]) },
    { name: 'minDiskGiB', value: (image) => image.minDiskGiB, align: 'right' },
    { name: 'sizeBytes', value: (image) => image.sizeBytes, align: 'right' },
  ],
);

export const SERVER_GROUP_VIEW = viewOf<ServerGroup>(
  (isobar) => isobar.serverGroups,
  ['policy', 'servers'],
  [
    { name: 'policy', value: (group) => group.policy },
    { name: 'servers', value: (group) => joined(group.serverIds) },
  ],
);

export const USER_SCRIPT_VIEW = viewOf<UserScript>(
  (isobar) => isobar.userScripts,
  ['description'],
  [
    { name: 'description', value: (script) => script.description },
    { name: 'createdAt', value: (script) => script.createdAt },
  ],
);

export const REGION_VIEW = viewOf<Region>(
  (isobar) => isobar.regions,
  ['kind', 'available', 'country'],
  [
    { name: 'kind', value: (region) => region.kind },
    { name: 'available', value: (region) => region.available },
    { name: 'country', value: (region) => region.country },
  ],
);
