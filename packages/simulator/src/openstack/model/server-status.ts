import type { NovaServer, TaskState, VmState } from './server.ts';

const SOFT_REBOOT = ['rebooting', 'reboot_pending', 'reboot_started'];
const HARD_REBOOT = ['rebooting_hard', 'reboot_pending_hard', 'reboot_started_hard'];
const REBUILD = ['rebuilding', 'rebuild_block_device_mapping', 'rebuild_spawning'];
const RESIZE = ['resize_prep', 'resize_migrating', 'resize_migrated', 'resize_finish'];

interface StatusRow {
  readonly vmState: VmState;
  /** What the API calls the state when no row of `during` fits. */
  readonly status: string;
  readonly during?: readonly { readonly tasks: readonly string[]; readonly status: string }[];
}

const WHILE_REBUILDING = { tasks: REBUILD, status: 'REBUILD' };
const WHILE_RESIZING = { tasks: RESIZE, status: 'RESIZE' };

/** How Nova's API makes one word of vm_state and task_state (seen in the lab's polled states). */
const STATUS_ROWS: readonly StatusRow[] = [
  {
    vmState: 'active',
    status: 'ACTIVE',
    during: [
      { tasks: SOFT_REBOOT, status: 'REBOOT' },
      { tasks: HARD_REBOOT, status: 'HARD_REBOOT' },
      { tasks: ['updating_password'], status: 'PASSWORD' },
      { tasks: ['migrating'], status: 'MIGRATING' },
      WHILE_REBUILDING,
      WHILE_RESIZING,
    ],
  },
  { vmState: 'building', status: 'BUILD' },
  { vmState: 'stopped', status: 'SHUTOFF', during: [WHILE_REBUILDING, WHILE_RESIZING] },
  {
    vmState: 'resized',
    status: 'VERIFY_RESIZE',
    during: [{ tasks: ['resize_reverting'], status: 'REVERT_RESIZE' }],
  },
  { vmState: 'paused', status: 'PAUSED', during: [{ tasks: ['migrating'], status: 'MIGRATING' }] },
  { vmState: 'suspended', status: 'SUSPENDED' },
  { vmState: 'rescued', status: 'RESCUE' },
  { vmState: 'error', status: 'ERROR', during: [WHILE_REBUILDING] },
  { vmState: 'soft-delete', status: 'SOFT_DELETED' },
  { vmState: 'deleted', status: 'DELETED' },
  { vmState: 'shelved', status: 'SHELVED' },
  { vmState: 'shelved_offloaded', status: 'SHELVED_OFFLOADED' },
];

/** A state as `change` may name it: the API's status word and what stands behind it. */
interface NamedState {
  readonly vmState: VmState;
  readonly taskState: TaskState;
}

/** The API's `status`. */
export function toServerStatus(server: Pick<NovaServer, 'vmState' | 'taskState'>): string {
  const row = STATUS_ROWS.find((candidate) => candidate.vmState === server.vmState);
  if (row === undefined) return 'UNKNOWN';
  const task = server.taskState;
  const during = row.during?.find(({ tasks }) => task !== null && tasks.includes(task));
  return during?.status ?? row.status;
}

/** The state behind a status word, or `undefined` for a word that Nova does not have. */
export function fromServerStatus(status: string): NamedState | undefined {
  const resting = STATUS_ROWS.find((row) => row.status === status);
  if (resting !== undefined) return { vmState: resting.vmState, taskState: null };
  for (const row of STATUS_ROWS) {
    const task = row.during?.find((candidate) => candidate.status === status)?.tasks[0];
    if (task !== undefined) return { vmState: row.vmState, taskState: task };
  }
  return undefined;
}
