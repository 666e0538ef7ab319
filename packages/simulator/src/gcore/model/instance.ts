import type { Resource } from './scope.ts';

/** The platform's (Nova's) own words. */
export type InstanceStatus =
  | 'ACTIVE'
  | 'BUILD'
  | 'DELETED'
  | 'ERROR'
  | 'HARD_REBOOT'
  | 'MIGRATING'
  | 'PASSWORD'
  | 'PAUSED'
  | 'REBOOT'
  | 'REBUILD'
  | 'RESCUE'
  | 'RESIZE'
  | 'REVERT_RESIZE'
  | 'SHELVED'
  | 'SHELVED_OFFLOADED'
  | 'SHUTOFF'
  | 'SOFT_DELETED'
  | 'SUSPENDED'
  | 'UNKNOWN'
  | 'VERIFY_RESIZE';

export type VmState =
  | 'active'
  | 'building'
  | 'deleted'
  | 'error'
  | 'paused'
  | 'rescued'
  | 'resized'
  | 'shelved'
  | 'shelved_offloaded'
  | 'soft-deleted'
  | 'stopped'
  | 'suspended';

/** Where an instance stands. */
export interface InstanceCondition {
  readonly status: InstanceStatus;
  readonly vmState: VmState;
}

interface InstanceVolume {
  readonly id: string;
  readonly deleteOnTermination: boolean;
}

/** Whole machines and GPU machines are left out of the list unless asked for. */
export type MachineKind = 'virtual' | 'baremetal' | 'ai';

/** One machine. Volumes and ports are in the order in which they were attached. */
export interface Instance extends Resource {
  status: InstanceStatus;
  vmState: VmState;
  /** Nova's task state: not the same as `taskId`, which is the platform's lock. */
  taskState: string | null;
  flavorId: string;
  volumes: readonly InstanceVolume[];
  portIds: readonly string[];
  readonly sshKeyName: string | null;
  readonly kind: MachineKind;
  /** `null`: the dialect's first zone, if it has any. */
  availabilityZone: string | null;
  /** Belongs to a managed Kubernetes pool. */
  readonly isKubernetesNode: boolean;
}
