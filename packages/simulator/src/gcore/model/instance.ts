import type { Resource } from './scope.ts';

/** Where an instance stands, in the platform's (Nova's) own words. */
export interface InstanceCondition {
  readonly status: string;
  readonly vmState: string;
}

export interface InstanceVolume {
  readonly id: string;
  readonly deleteOnTermination: boolean;
}

/** One virtual machine. Volumes and ports are in the order in which they were attached. */
export interface Instance extends Resource {
  status: string;
  vmState: string;
  /** Nova's task state: not the same as `taskId`, which is the platform's lock. */
  taskState: string | null;
  flavorId: string;
  volumes: readonly InstanceVolume[];
  portIds: readonly string[];
  readonly sshKeyName: string | null;
  /** Belongs to a managed Kubernetes pool. */
  readonly isKubernetesNode: boolean;
}
