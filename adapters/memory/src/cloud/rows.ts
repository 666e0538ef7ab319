import type { SecurityRule } from '@isobar/core';

/** What the memory cloud says of a server; the left ones are settled, the others pass. */
export const SETTLED_STATUSES = ['RUNNING', 'STOPPED', 'PAUSED', 'SHELVED', 'RESCUED', 'CONFIRM_WAIT', 'FAILED'] as const;
export const PASSING_STATUSES = [
  'BUILDING',
  'STARTING',
  'STOPPING',
  'REBOOTING',
  'REBUILDING',
  'RESIZING',
  'CONFIRMING',
  'REVERTING',
  'DELETING',
  'PAUSING',
  'UNPAUSING',
  'SHELVING',
  'UNSHELVING',
  'RESCUING',
  'UNRESCUING',
  'IMAGING',
] as const;

export type SettledStatus = (typeof SETTLED_STATUSES)[number];
export type MemoryStatus = SettledStatus | (typeof PASSING_STATUSES)[number];

export interface MemoryAction {
  readonly id: string;
  readonly kind: string;
  readonly done: boolean;
}

/** One server as the memory cloud answers it. */
export interface ServerRow {
  readonly id: string;
  name: string;
  description: string | null;
  labels: Record<string, string>;
  status: MemoryStatus;
  power: 'on' | 'off';
  flavorId: string;
  imageId: string;
  keyPair: string | null;
  groups: string[];
  privateAddress: string;
  macAddress: string;
  floatingAddress: string | null;
  locked: boolean;
  /** Names the contents of the root disk: it changes when the disk is replaced. */
  diskSerial: string;
  /** The mark that the maker chose; reads can find a server by it. */
  readonly tag: string | null;
  /** What a revert brings back while the resize waits. */
  resizedFrom: { readonly flavorId: string; readonly diskSerial: string } | null;
  actions: MemoryAction[];
  fault: string | null;
  readonly createdAt: string;
  updatedAt: string;
}

export interface VolumeRow {
  readonly id: string;
  readonly name: string;
  sizeGiB: number;
  readonly root: boolean;
  serverId: string | null;
}

export interface SnapshotRow {
  readonly id: string;
  readonly name: string;
  readonly volumeId: string;
  readonly sizeGiB: number;
  readonly description: string | null;
  readonly createdAt: string;
}

export interface KeyPairRow {
  readonly id: string;
  readonly name: string;
  readonly publicKey: string;
}

export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  rules: readonly { readonly id: string; readonly rule: SecurityRule }[];
}

export interface FlavorRow {
  readonly id: string;
  readonly name: string;
  readonly vcpus: number;
  readonly memoryMiB: number;
  readonly diskGiB: number;
}

export interface ImageRow {
  readonly id: string;
  readonly name: string;
  readonly osDistribution: string;
  readonly minDiskGiB: number;
  /** Made by the account itself, of one of its servers. */
  readonly own?: true;
  readonly labels?: Readonly<Record<string, string>>;
}

/** What a create asks of the memory cloud. */
export interface NewServer {
  readonly name: string;
  readonly flavorId: string;
  readonly imageId: string;
  readonly description?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly keyPair?: string;
  readonly groups?: readonly string[];
  readonly userData?: string;
  readonly password?: string;
  readonly tag?: string;
}
