import type { Native, Resource } from './native.ts';

export interface Image<N extends Native = Native> extends Resource<N> {
  readonly status: 'available' | 'pending' | 'unavailable' | 'unknown';
  readonly visibility: 'public' | 'private' | 'shared' | 'community' | null;
  readonly osType: 'linux' | 'windows' | 'other' | null;
  readonly osDistribution: string | null;
  readonly osVersion: string | null;
  readonly architecture: string | null;
  readonly sizeBytes: number | null;
  readonly minDiskGiB: number | null;
  readonly minMemoryMiB: number | null;
  readonly firmware: 'bios' | 'uefi' | null;
  readonly secureBoot: boolean | null;
  readonly machineType: string | null;
  readonly diskBus: string | null;
  readonly nicModel: string | null;
  readonly scsiModel: string | null;
  readonly guestAgent: boolean | null;
  readonly sshKeyPolicy: 'allow' | 'deny' | 'required' | null;
  readonly createdAt: string | null;
}
