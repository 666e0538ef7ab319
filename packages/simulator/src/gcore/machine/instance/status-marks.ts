import type { InstanceStatus, VmState } from '../../model/instance.ts';
import type { ConditionMark } from './instance-condition.ts';

const mark = (status: InstanceStatus, vmState: VmState, taskState: string | null = null): ConditionMark => ({
  condition: { status, vmState },
  taskState,
});

/** How a machine looks in each status: the pairs of the guide, and Nova's where it names none. */
export const STATUS_MARKS: Readonly<Record<InstanceStatus, ConditionMark>> = {
  ACTIVE: mark('ACTIVE', 'active'),
  BUILD: mark('BUILD', 'building', 'spawning'),
  DELETED: mark('DELETED', 'deleted'),
  ERROR: mark('ERROR', 'error'),
  HARD_REBOOT: mark('HARD_REBOOT', 'active', 'reboot_started_hard'),
  MIGRATING: mark('MIGRATING', 'active', 'migrating'),
  PASSWORD: mark('PASSWORD', 'active', 'updating_password'),
  PAUSED: mark('PAUSED', 'paused'),
  REBOOT: mark('REBOOT', 'active', 'rebooting'),
  REBUILD: mark('REBUILD', 'active', 'rebuilding'),
  RESCUE: mark('RESCUE', 'rescued'),
  RESIZE: mark('RESIZE', 'active', 'resize_migrated'),
  REVERT_RESIZE: mark('REVERT_RESIZE', 'resized', 'resize_reverting'),
  SHELVED: mark('SHELVED', 'shelved'),
  SHELVED_OFFLOADED: mark('SHELVED_OFFLOADED', 'shelved_offloaded'),
  SHUTOFF: mark('SHUTOFF', 'stopped'),
  SOFT_DELETED: mark('SOFT_DELETED', 'soft-deleted'),
  SUSPENDED: mark('SUSPENDED', 'suspended'),
  UNKNOWN: mark('UNKNOWN', 'active'),
  VERIFY_RESIZE: mark('VERIFY_RESIZE', 'resized'),
};
