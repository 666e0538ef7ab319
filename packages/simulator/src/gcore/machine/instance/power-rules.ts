import type { InstanceCondition } from '../../model/instance.ts';
import type { PowerVerb } from '../../model/requests.ts';
import type { TaskType } from '../../model/task.ts';

/** One power action: from where it is allowed, how it looks while it runs, and where it ends. */
export interface PowerRule {
  readonly taskType: TaskType;
  /** `null`: not available for whole machines. */
  readonly bareMetalTaskType: TaskType | null;
  readonly from: readonly string[];
  readonly taskState: string;
  /** `null`: status and vm_state keep their values until the end. */
  readonly during: InstanceCondition | null;
  readonly to: InstanceCondition;
}

export const ACTIVE: InstanceCondition = { status: 'ACTIVE', vmState: 'active' };
export const SHUTOFF: InstanceCondition = { status: 'SHUTOFF', vmState: 'stopped' };
const SUSPENDED: InstanceCondition = { status: 'SUSPENDED', vmState: 'suspended' };
const rebooting = (status: 'REBOOT' | 'HARD_REBOOT'): InstanceCondition => ({ status, vmState: 'active' });

/**
 * `start`, `stop`, `suspend` and `resume` need the states that the vendor documents; for the
 * reboots nothing is stated, so Nova's rules stand in. The words of `taskState` are Nova's.
 */
export const POWER_RULES: Readonly<Record<PowerVerb, PowerRule>> = {
  start: {
    taskType: 'start_vm',
    bareMetalTaskType: 'start_bm',
    from: ['SHUTOFF'],
    taskState: 'powering-on',
    during: null,
    to: ACTIVE,
  },
  stop: {
    taskType: 'stop_vm',
    bareMetalTaskType: 'stop_bm',
    from: ['ACTIVE', 'SHUTOFF', 'RESCUE'],
    taskState: 'powering-off',
    during: null,
    to: SHUTOFF,
  },
  reboot: {
    taskType: 'soft_reboot_vm',
    bareMetalTaskType: 'soft_reboot_bm',
    from: ['ACTIVE'],
    taskState: 'rebooting',
    during: rebooting('REBOOT'),
    to: ACTIVE,
  },
  reboot_hard: {
    taskType: 'hard_reboot_vm',
    bareMetalTaskType: 'hard_reboot_bm',
    from: ['ACTIVE', 'SHUTOFF', 'PAUSED', 'SUSPENDED', 'ERROR'],
    taskState: 'reboot_started_hard',
    during: rebooting('HARD_REBOOT'),
    to: ACTIVE,
  },
  suspend: {
    taskType: 'suspend_vm',
    bareMetalTaskType: null,
    from: ['ACTIVE', 'SHUTOFF'],
    taskState: 'suspending',
    during: null,
    to: SUSPENDED,
  },
  resume: {
    taskType: 'resume_vm',
    bareMetalTaskType: null,
    from: ['SUSPENDED'],
    taskState: 'resuming',
    during: null,
    to: ACTIVE,
  },
};
