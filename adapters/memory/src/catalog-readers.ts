import type { Flavor, Image, KeyPair, Native, Region, ResourceReader, SecurityGroup, Volume, VolumeSnapshot } from '@isobar/core';
import { CloudError, formatRef } from '@isobar/core';

import type { MemoryCloud } from './cloud/memory-cloud.ts';
import type { FlavorRow, GroupRow, ImageRow, KeyPairRow, SnapshotRow, VolumeRow } from './cloud/rows.ts';
import { PRICE_LIST } from './cloud/price-list.ts';
import { MEMORY_ZONE } from './cloud/seed.ts';
import { toPrices } from './memory-prices.ts';
import type { MemorySession } from './memory-session.ts';
import { pageOf } from './page-of.ts';

interface ReaderSettings<Row, Item> {
  readonly session: MemorySession;
  readonly pageSize: number;
  readonly kind: string;
  /** What ids of this kind begin with. */
  readonly prefix: string;
  readonly rows: (cloud: MemoryCloud) => readonly Row[];
  readonly toItem: (row: Row, cloud: string) => Item;
}

function readerOf<Row extends { readonly id: string }, Item>(settings: ReaderSettings<Row, Item>): ResourceReader<Item> {
  const { session, pageSize, kind, prefix, rows, toItem } = settings;
  return {
    listPage: async (cursor, { signal }) => {
      const { items, next } = await session.read({ operation: `list ${kind}s`, signal }, (cloud) => pageOf(rows(cloud), cursor, pageSize));
      return { items: items.map((row) => toItem(row, session.cloud)), ...(next === undefined ? {} : { next }) };
    },
    get: async (id, { signal }) => {
      const { row } = await session.read({ operation: `get ${kind}`, id, signal }, (cloud) => ({ row: rows(cloud).find((each) => each.id === id) }));
      if (row !== undefined) return toItem(row, session.cloud);
      throw new CloudError('not_found', `no ${kind} ${id} in ${session.cloud}`, {
        cloud: session.cloud,
        provider: 'memory',
        operation: `get ${kind}`,
        resource: formatRef(session.cloud, id),
      });
    },
    isId: (text) => text.startsWith(prefix),
  };
}

const common = (cloud: string, id: string, name: string, raw: unknown): { ref: string; cloud: string; id: string; name: string; native: Native } => ({
  ref: formatRef(cloud, id),
  cloud,
  id,
  name,
  native: { provider: 'memory', status: null, raw },
});

const toFlavor = (row: FlavorRow, cloud: string, readAt: string): Flavor => ({
  ...common(cloud, row.id, row.name, row),
  vcpus: row.vcpus,
  vcpuKind: 'shared',
  memoryMiB: row.memoryMiB,
  diskGiB: row.diskGiB,
  networkGbps: null,
  gpu: null,
  architecture: 'x86_64',
  osTypes: null,
  constraints: [],
  generation: null,
  available: true,
  zones: [MEMORY_ZONE],
  prices: toPrices(PRICE_LIST.flavors.get(row.id), readAt),
});

const toImage = (row: ImageRow, cloud: string): Image => ({
  ...common(cloud, row.id, row.name, row),
  status: 'available',
  visibility: row.own === true ? 'private' : 'public',
  osType: 'linux',
  osDistribution: row.osDistribution,
  osVersion: null,
  architecture: 'x86_64',
  sizeBytes: null,
  minDiskGiB: row.minDiskGiB,
  minMemoryMiB: null,
  firmware: null,
  secureBoot: null,
  machineType: null,
  diskBus: null,
  nicModel: null,
  scsiModel: null,
  guestAgent: null,
  sshKeyPolicy: null,
  createdAt: null,
});

const toVolume = (row: VolumeRow, cloud: string): Volume => ({
  ...common(cloud, row.id, row.name, row),
  state: row.serverId === null ? 'available' : 'inUse',
  sizeGiB: row.sizeGiB,
  type: null,
  bootable: row.root,
  attachments: row.serverId === null ? [] : [{ serverId: row.serverId, device: null, root: row.root }],
  imageId: null,
  zone: MEMORY_ZONE,
  createdAt: null,
});

const toRegion = (row: { readonly id: string }, cloud: string): Region => ({
  ...common(cloud, row.id, row.id, row),
  kind: 'zone',
  available: true,
  country: null,
});

const toSnapshot = (row: SnapshotRow, cloud: string): VolumeSnapshot => ({
  ...common(cloud, row.id, row.name, row),
  state: 'available',
  volumeId: row.volumeId,
  sizeGiB: row.sizeGiB,
  description: row.description,
  createdAt: row.createdAt,
});

const toKeyPair = (row: KeyPairRow, cloud: string): KeyPair => ({
  ...common(cloud, row.id, row.name, row),
  type: 'ssh',
  fingerprint: null,
  publicKey: row.publicKey,
  scope: 'account',
  createdAt: null,
});

const toGroup = (row: GroupRow, cloud: string): SecurityGroup => ({
  ...common(cloud, row.id, row.name, row),
  description: row.description,
  rules: row.rules.map(({ id, rule }) => ({ id, rule, raw: rule })),
  serverIds: null,
});

export interface CatalogReaders {
  readonly flavors: ResourceReader<Flavor>;
  readonly images: ResourceReader<Image>;
  readonly volumes: ResourceReader<Volume>;
  readonly regions: ResourceReader<Region>;
  readonly volumeSnapshots: ResourceReader<VolumeSnapshot>;
  readonly keyPairs: ResourceReader<KeyPair>;
  readonly securityGroups: ResourceReader<SecurityGroup>;
}

export function catalogReaders(session: MemorySession, pageSize: number): CatalogReaders {
  const shared = { session, pageSize };
  return {
    flavors: readerOf({
      ...shared,
      kind: 'flavor',
      prefix: 'flavor-',
      rows: (cloud) => cloud.flavors,
      toItem: (row, cloud) => toFlavor(row, cloud, session.now()),
    }),
    images: readerOf({ ...shared, kind: 'image', prefix: 'image-', rows: (cloud) => cloud.images, toItem: toImage }),
    volumes: readerOf({ ...shared, kind: 'volume', prefix: 'volume-', rows: (cloud) => cloud.listVolumes(), toItem: toVolume }),
    regions: readerOf({ ...shared, kind: 'region', prefix: 'memory-', rows: () => [{ id: MEMORY_ZONE }], toItem: toRegion }),
    volumeSnapshots: readerOf({
      ...shared,
      kind: 'volume snapshot',
      prefix: 'snapshot-',
      rows: (cloud) => [...cloud.books.snapshots.values()],
      toItem: toSnapshot,
    }),
    keyPairs: readerOf({ ...shared, kind: 'key pair', prefix: 'key-', rows: (cloud) => [...cloud.books.keyPairs.values()], toItem: toKeyPair }),
    securityGroups: readerOf({
      ...shared,
      kind: 'security group',
      prefix: 'group-',
      rows: (cloud) => [...cloud.books.groups.values()],
      toItem: toGroup,
    }),
  };
}
