import type { FlavorRow, ImageRow, ServerRow, VolumeRow } from './rows.ts';

/** What a user's test asks of the fake: everything but the name has a default. */
export interface MemoryServerSeed {
  readonly name: string;
  readonly id?: string;
  readonly status?: 'RUNNING' | 'STOPPED' | 'FAILED';
  readonly flavorId?: string;
  readonly imageId?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly floatingAddress?: string;
  readonly keyPair?: string;
  readonly locked?: boolean;
  readonly dataVolumes?: number;
}

export const MEMORY_FLAVORS: readonly FlavorRow[] = [
  { id: 'flavor-small', name: 'small', vcpus: 1, memoryMiB: 2_048, diskGiB: 20 },
  { id: 'flavor-medium', name: 'medium', vcpus: 2, memoryMiB: 4_096, diskGiB: 40 },
  { id: 'flavor-large', name: 'large', vcpus: 4, memoryMiB: 8_192, diskGiB: 80 },
];

export const MEMORY_IMAGES: readonly ImageRow[] = [
  { id: 'image-debian', name: 'debian-13', osDistribution: 'debian', minDiskGiB: 10 },
  { id: 'image-ubuntu', name: 'ubuntu-24.04', osDistribution: 'ubuntu', minDiskGiB: 10 },
  { id: 'image-big', name: 'big-appliance', osDistribution: 'debian', minDiskGiB: 60 },
];

export const MEMORY_ZONE = 'memory-1';

export const DEFAULT_SERVERS: readonly MemoryServerSeed[] = [
  { name: 'web-1', floatingAddress: '203.0.113.10', labels: { team: 'web' }, keyPair: 'operator', dataVolumes: 1 },
  { name: 'web-2', status: 'STOPPED', keyPair: 'operator' },
  { name: 'db-1', flavorId: 'flavor-large', dataVolumes: 2 },
  { name: 'db-2', flavorId: 'flavor-large', imageId: 'image-ubuntu' },
  { name: 'batch-1', status: 'FAILED' },
];

export function serverRow(seed: MemoryServerSeed, number: number, at: string): ServerRow {
  const status = seed.status ?? 'RUNNING';
  return {
    id: seed.id ?? `server-${number}`,
    name: seed.name,
    description: null,
    labels: { ...seed.labels },
    status,
    power: status === 'RUNNING' ? 'on' : 'off',
    flavorId: seed.flavorId ?? 'flavor-small',
    imageId: seed.imageId ?? 'image-debian',
    keyPair: seed.keyPair ?? null,
    groups: ['default'],
    privateAddress: privateAddress(number),
    macAddress: macAddress(number),
    floatingAddress: seed.floatingAddress ?? null,
    locked: seed.locked ?? false,
    diskSerial: `server-${number}-disk-0`,
    tag: null,
    resizedFrom: null,
    actions: [],
    fault: status === 'FAILED' ? 'the hypervisor could not start the guest' : null,
    createdAt: at,
    updatedAt: at,
  };
}

export function seedVolumes(seed: MemoryServerSeed, row: ServerRow): readonly VolumeRow[] {
  const data = Array.from({ length: seed.dataVolumes ?? 0 }, (_, index) => ({
    id: `volume-${row.id}-data-${index + 1}`,
    name: `${row.name}-data-${index + 1}`,
    sizeGiB: 50,
    root: false,
    serverId: row.id,
  }));
  return [rootVolume(row), ...data];
}

export function rootVolume(row: Pick<ServerRow, 'id' | 'name'>): VolumeRow {
  return { id: `volume-${row.id}-root`, name: `${row.name}-root`, sizeGiB: 20, root: true, serverId: row.id };
}

export function privateAddress(number: number): string {
  return `10.0.${Math.floor(number / 200)}.${10 + (number % 200)}`;
}

export function macAddress(number: number): string {
  return `02:00:00:00:${hexadecimal(number >> 8)}:${hexadecimal(number)}`;
}

const hexadecimal = (value: number): string => (value & 0xff).toString(16).padStart(2, '0');
