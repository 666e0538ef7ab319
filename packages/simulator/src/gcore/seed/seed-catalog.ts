import type { AppTemplate, Flavor, Image, SshKey } from '../model/catalog.ts';
import { seedId } from './seed-ids.ts';
import { SEED_SCOPE } from './seed-places.ts';

const linux = (id: string, vcpus: number, memoryMiB: number, pricePerHour: number): Flavor => ({
  id,
  vcpus,
  memoryMiB,
  osType: 'linux',
  architecture: 'x86_64',
  pricePerHour,
  bareMetal: null,
});

const bareMetal = (id: string, vcpus: number, memoryMiB: number, resourceClass: string, capacity: number): Flavor => ({
  ...linux(id, vcpus, memoryMiB, 0.6),
  bareMetal: { resourceClass, capacity },
});

/** Made-up prices in EUR; the Windows flavor has one that the platform cannot compute. */
export const SEED_FLAVORS: readonly Flavor[] = [
  linux('g1-standard-1-2', 1, 2048, 0.0125),
  linux('g1-standard-2-4', 2, 4096, 0.025),
  linux('g1-standard-2-8', 2, 8192, 0.036),
  linux('g1-standard-4-8', 4, 8192, 0.05),
  linux('g1-standard-4-16', 4, 16_384, 0.072),
  linux('g1-standard-8-16', 8, 16_384, 0.1),
  linux('g1-standard-8-32', 8, 32_768, 0.144),
  linux('g3a-standard-2-4', 2, 4096, 0.0225),
  {
    id: 'g2w-standard-4-8',
    vcpus: 4,
    memoryMiB: 8192,
    osType: 'windows',
    architecture: 'x86_64',
    pricePerHour: null,
    bareMetal: null,
  },
  bareMetal('bm1-infrastructure-small', 16, 65_536, 'bm1-infrastructure-small', 3),
  bareMetal('bm1-infrastructure-large', 32, 262_144, 'bm1-infrastructure-large', 1),
];

interface ImageRow {
  readonly number: number;
  readonly name: string;
  readonly os: readonly ['linux' | 'windows', string, string];
  readonly sizeBytes: number;
  readonly minDiskGiB: number;
  readonly isOwn?: boolean;
}

const IMAGE_ROWS: readonly ImageRow[] = [
  { number: 1, name: 'ubuntu-22.04-x64', os: ['linux', 'ubuntu', '22.04'], sizeBytes: 2_361_393_152, minDiskGiB: 5 },
  { number: 2, name: 'ubuntu-24.04-x64', os: ['linux', 'ubuntu', '24.04'], sizeBytes: 2_548_039_680, minDiskGiB: 5 },
  { number: 3, name: 'debian-12-x64', os: ['linux', 'debian', '12'], sizeBytes: 2_147_483_648, minDiskGiB: 5 },
  { number: 4, name: 'rocky-9-x64', os: ['linux', 'rocky', '9'], sizeBytes: 10_737_418_240, minDiskGiB: 10 },
  { number: 5, name: 'windows-server-2022', os: ['windows', 'windows', '2022'], sizeBytes: 32_212_254_720, minDiskGiB: 40 },
  { number: 6, name: 'golden-app', os: ['linux', 'ubuntu', '22.04'], sizeBytes: 3_221_225_472, minDiskGiB: 10, isOwn: true },
];

/** The images of one region; an image that the customer uploaded shows as `shared`. */
export const seedImages = (regionId: number): readonly Image[] =>
  IMAGE_ROWS.filter((row) => regionId === SEED_SCOPE.regionId || row.isOwn !== true).map((row) => ({
    id: seedId('image', regionId === SEED_SCOPE.regionId ? row.number : regionId * 1000 + row.number),
    regionId,
    projectId: row.isOwn === true ? SEED_SCOPE.projectId : null,
    name: row.name,
    status: 'active',
    visibility: row.isOwn === true ? 'shared' : 'public',
    osType: row.os[0],
    osDistro: row.os[1],
    osVersion: row.os[2],
    architecture: 'x86_64',
    diskFormat: 'raw',
    sshKey: row.os[0] === 'windows' ? 'deny' : 'allow',
    firmwareType: null,
    machineType: 'q35',
    isBareMetal: false,
    isCopyOnWrite: false,
    sizeBytes: row.sizeBytes,
    minDiskGiB: row.minDiskGiB,
    minMemoryMiB: 0,
    displayOrder: row.isOwn === true ? null : row.number * 100,
    taskId: null,
    creatorTaskId: null,
    createdAt: Date.parse('2025-01-10T09:00:00Z'),
    updatedAt: Date.parse('2025-01-10T09:05:00Z'),
    tags: new Map(),
  }));

const key = (number: number, name: string): SshKey => ({
  id: seedId('sshKey', number),
  projectId: SEED_SCOPE.projectId,
  name,
  publicKey: `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMadeUpKeyOfTheSimulatorNumber${number} ${name}`,
  fingerprint: `3a:7c:0e:5d:1b:92:6f:48:c3:e0:17:ab:54:d9:86:2${number}`,
  createdAt: Date.parse('2025-11-03T08:00:00Z'),
  sharedInProject: true,
});

export const SEED_SSH_KEYS: readonly SshKey[] = [key(1, 'ops-key'), key(2, 'ci-key')];

export const SEED_APP_TEMPLATES: readonly AppTemplate[] = [
  {
    id: 'gitlab',
    displayName: 'GitLab',
    version: '17.5',
    category: 'development',
    description: 'Version control with issues and pipelines',
    imageId: seedId('image', 1),
    minDiskGiB: 20,
    minMemoryMiB: 4096,
    minVcpus: 2,
  },
  {
    id: 'wordpress',
    displayName: 'WordPress',
    version: '6.6',
    category: 'web',
    description: 'Pages and posts',
    imageId: seedId('image', 2),
    minDiskGiB: 10,
    minMemoryMiB: 2048,
    minVcpus: 1,
  },
];
