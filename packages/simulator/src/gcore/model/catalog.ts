import type { Lockable, Resource, Scope } from './scope.ts';

export interface Flavor {
  readonly id: string;
  readonly vcpus: number;
  readonly memoryMiB: number;
  readonly osType: 'linux' | 'windows';
  readonly architecture: 'x86_64' | 'aarch64';
  /** EUR without tax; `null` where the platform cannot compute it. */
  readonly pricePerHour: number | null;
  /** Set for a flavor of whole machines. */
  readonly bareMetal: { readonly resourceClass: string; readonly capacity: number } | null;
}

export type SshKeyPolicy = 'allow' | 'deny' | 'required';

export interface Image extends Resource {
  /** `queued` and `saving` while its bytes arrive. */
  status: 'active' | 'queued' | 'saving';
  readonly visibility: 'public' | 'private' | 'shared';
  osType: 'linux' | 'windows';
  readonly osDistro: string | null;
  readonly osVersion: string | null;
  readonly architecture: 'x86_64' | 'aarch64';
  readonly diskFormat: 'raw' | 'qcow2';
  /** Not known while it is queued. */
  sizeBytes: number | null;
  readonly minDiskGiB: number;
  readonly minMemoryMiB: number;
  readonly displayOrder: number | null;
  sshKey: SshKeyPolicy;
  firmwareType: 'bios' | 'uefi' | null;
  machineType: 'i440' | 'q35' | null;
  isBareMetal: boolean;
  /** Volumes are made of it copy-on-write, so it cannot go while one exists. */
  readonly isCopyOnWrite: boolean;
}

export interface SshKey {
  readonly id: string;
  readonly projectId: number;
  readonly name: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly createdAt: number;
  sharedInProject: boolean;
}

export const SERVER_GROUP_POLICIES = ['affinity', 'anti-affinity', 'soft-anti-affinity'] as const;

export interface ServerGroup extends Lockable, Scope {
  readonly name: string;
  readonly policy: (typeof SERVER_GROUP_POLICIES)[number];
  instanceIds: readonly string[];
}

/** An application of the marketplace: a disk image with settings of its own. */
export interface AppTemplate {
  readonly id: string;
  readonly displayName: string;
  readonly version: string;
  readonly category: string;
  readonly description: string;
  readonly imageId: string;
  readonly minDiskGiB: number;
  readonly minMemoryMiB: number;
  readonly minVcpus: number;
}
