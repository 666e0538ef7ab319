import type { NovaServer } from './server.ts';

/** One process of Nova on a host. */
export interface ComputeService {
  readonly number: number;
  readonly id: string;
  readonly binary: string;
  readonly host: string;
  readonly zone: string;
  /** Virtual milliseconds since the epoch. */
  readonly updatedAt: number;
}

interface HostResources {
  readonly virtualCpus: number;
  readonly memoryMiB: number;
  readonly diskGiB: number;
}

export interface Hypervisor {
  readonly number: number;
  readonly id: string;
  readonly host: string;
  readonly serviceId: string;
  readonly capacity: HostResources;
  readonly used: HostResources;
  readonly servers: readonly NovaServer[];
}
