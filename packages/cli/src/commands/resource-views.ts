import type { Flavor, Image, Region, Server, Volume } from '@isobar/core';

import { priceText } from '../plan-view/plan-text.ts';
import type { ResourceView } from './list-command.ts';

const joined = (values: readonly string[]): string => values.join(', ');

export const SERVER_VIEW: ResourceView<Server> = {
  columns: [
    { name: 'cloud', value: (server) => server.cloud },
    { name: 'id', value: (server) => server.id },
    { name: 'name', value: (server) => server.name },
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
    { name: 'groups', value: (server) => joined((server.securityGroups ?? []).map((group) => group.name ?? group.id ?? '')) },
    { name: 'key', value: (server) => server.keyPair },
    { name: 'locked', value: (server) => server.locked },
    { name: 'region', value: (server) => server.region },
    { name: 'zone', value: (server) => server.zone },
    { name: 'managedBy', value: (server) => server.managedBy?.kind },
    { name: 'fault', value: (server) => server.fault?.message },
    { name: 'lastSettledPhase', value: (server) => server.lastSettledPhase },
    { name: 'createdAt', value: (server) => server.createdAt },
    { name: 'ref', value: (server) => server.ref },
  ],
  listColumns: ['cloud', 'id', 'name', 'phase', 'activity', 'native', 'flavor', 'image', 'addresses'],
  list: (isobar, { clouds }, signal) => isobar.servers.list({ clouds, signal }),
  get: (isobar, ref, signal) => isobar.servers.get(ref, { signal }),
};

export const FLAVOR_VIEW: ResourceView<Flavor> = {
  columns: [
    { name: 'cloud', value: (flavor) => flavor.cloud },
    { name: 'id', value: (flavor) => flavor.id },
    { name: 'name', value: (flavor) => flavor.name },
    { name: 'vcpus', value: (flavor) => flavor.vcpus, align: 'right' },
    { name: 'vcpuKind', value: (flavor) => flavor.vcpuKind },
    { name: 'memoryMiB', value: (flavor) => flavor.memoryMiB, align: 'right' },
    { name: 'diskGiB', value: (flavor) => flavor.diskGiB, align: 'right' },
    { name: 'networkGbps', value: (flavor) => flavor.networkGbps, align: 'right' },
    { name: 'available', value: (flavor) => flavor.available },
    { name: 'price', value: (flavor) => (flavor.prices.length === 0 ? 'unknown' : joined(flavor.prices.map(priceText))) },
    { name: 'ref', value: (flavor) => flavor.ref },
  ],
  listColumns: ['cloud', 'id', 'name', 'vcpus', 'memoryMiB', 'diskGiB', 'price'],
  list: (isobar, { clouds }, signal) => isobar.flavors.list({ clouds, signal }),
  get: (isobar, ref, signal) => isobar.flavors.get(ref, { signal }),
};

export const IMAGE_VIEW: ResourceView<Image> = {
  columns: [
    { name: 'cloud', value: (image) => image.cloud },
    { name: 'id', value: (image) => image.id },
    { name: 'name', value: (image) => image.name },
    { name: 'status', value: (image) => image.status },
    { name: 'native', value: (image) => image.native.status },
    { name: 'visibility', value: (image) => image.visibility },
    { name: 'os', value: (image) => joined([image.osType, image.osDistribution, image.osVersion].filter((part) => part !== null)) },
    { name: 'minDiskGiB', value: (image) => image.minDiskGiB, align: 'right' },
    { name: 'sizeBytes', value: (image) => image.sizeBytes, align: 'right' },
    { name: 'ref', value: (image) => image.ref },
  ],
  listColumns: ['cloud', 'id', 'name', 'status', 'os', 'minDiskGiB'],
  list: (isobar, { clouds }, signal) => isobar.images.list({ clouds, signal }),
  get: (isobar, ref, signal) => isobar.images.get(ref, { signal }),
};

export const VOLUME_VIEW: ResourceView<Volume> = {
  columns: [
    { name: 'cloud', value: (volume) => volume.cloud },
    { name: 'id', value: (volume) => volume.id },
    { name: 'name', value: (volume) => volume.name },
    { name: 'state', value: (volume) => volume.state },
    { name: 'native', value: (volume) => volume.native.status },
    { name: 'sizeGiB', value: (volume) => volume.sizeGiB, align: 'right' },
    { name: 'type', value: (volume) => volume.type },
    { name: 'bootable', value: (volume) => volume.bootable },
    { name: 'servers', value: (volume) => joined(volume.attachments.map((attachment) => attachment.serverId)) },
    { name: 'ref', value: (volume) => volume.ref },
  ],
  listColumns: ['cloud', 'id', 'name', 'state', 'sizeGiB', 'type', 'servers'],
  list: (isobar, { clouds }, signal) => isobar.volumes.list({ clouds, signal }),
  get: (isobar, ref, signal) => isobar.volumes.get(ref, { signal }),
};

export const REGION_VIEW: ResourceView<Region> = {
  columns: [
    { name: 'cloud', value: (region) => region.cloud },
    { name: 'kind', value: (region) => region.kind },
    { name: 'id', value: (region) => region.id },
    { name: 'name', value: (region) => region.name },
    { name: 'available', value: (region) => region.available },
    { name: 'country', value: (region) => region.country },
    { name: 'ref', value: (region) => region.ref },
  ],
  listColumns: ['cloud', 'kind', 'id', 'name', 'available', 'country'],
  list: (isobar, { clouds }, signal) => isobar.regions.list({ clouds, signal }),
  get: (isobar, ref, signal) => isobar.regions.get(ref, { signal }),
};
