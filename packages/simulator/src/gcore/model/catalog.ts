import type { Resource } from './scope.ts';

export interface Flavor {
  readonly id: string;
  readonly vcpus: number;
  readonly memoryMiB: number;
  readonly osType: 'linux' | 'windows';
  readonly architecture: 'x86_64' | 'aarch64';
  /** EUR without tax; `null` where the platform cannot compute it. */
  readonly pricePerHour: number | null;
}

export interface Image extends Resource {
  readonly status: 'active' | 'queued' | 'saving';
  readonly visibility: 'public' | 'private' | 'shared';
  readonly osType: 'linux' | 'windows';
  readonly osDistro: string;
  readonly osVersion: string;
  readonly architecture: 'x86_64' | 'aarch64';
  readonly sizeBytes: number;
  readonly minDiskGiB: number;
  readonly minMemoryMiB: number;
  readonly displayOrder: number | null;
}

export interface SshKey {
  readonly id: string;
  readonly projectId: number;
  readonly name: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly createdAt: number;
}

export interface ServerGroup {
  readonly id: string;
  readonly projectId: number;
  readonly regionId: number;
  readonly name: string;
  readonly policy: 'affinity' | 'anti-affinity' | 'soft-anti-affinity';
  instanceIds: readonly string[];
}
