import type { components } from '@isobar/contracts/gcore';
import type { Activity, Phase, ServerState } from '@isobar/core';

type DocumentedStatus = components['schemas']['InstanceStatus'];
type DocumentedVmState = components['schemas']['VmState'];
type DocumentedTaskState = components['schemas']['NovaTaskState'];

/** What the platform says of an instance, in its own words. */
export interface NativeTuple {
  readonly status: string;
  readonly vmState: string | null;
  readonly taskState: string | null;
  /** The task that holds the lock. */
  readonly taskId: string | null;
}

interface StatusRow {
  /** null: the status says only what is going on; `vm_state` tells the phase. */
  readonly phase: Phase | null;
  readonly activity: Activity | null;
}

const row = (phase: Phase | null, activity: Activity | null = null): StatusRow => ({ phase, activity });

/** Every documented status (SOURCES.md#gcore-instance-status). */
const STATUS_ROWS = {
  ACTIVE: row('running'),
  BUILD: row('provisioning'),
  DELETED: row('deleted'),
  ERROR: row('error'),
  HARD_REBOOT: row(null, 'rebooting'),
  MIGRATING: row(null, 'migrating'),
  PASSWORD: row(null, 'settingPassword'),
  PAUSED: row('paused'),
  REBOOT: row(null, 'rebooting'),
  REBUILD: row(null, 'rebuilding'),
  RESCUE: row('rescued'),
  RESIZE: row(null, 'resizing'),
  REVERT_RESIZE: row(null, 'revertingResize'),
  SHELVED: row('shelved'),
  SHELVED_OFFLOADED: row('shelved'),
  SHUTOFF: row('stopped'),
  SOFT_DELETED: row('softDeleted'),
  SUSPENDED: row('suspended'),
  UNKNOWN: row('unknown'),
  // Nobody is asked: no call confirms, the service does it by itself (SOURCES.md#gcore-verify-resize-unseen).
  VERIFY_RESIZE: row(null, 'confirmingResize'),
} as const satisfies Readonly<Record<DocumentedStatus, StatusRow>>;

interface VmRow {
  readonly phase: Phase;
  readonly power: 'on' | 'off' | null;
  readonly capacity: 'held' | 'released' | null;
}

/** Every documented `vm_state` (SOURCES.md#gcore-vm-state). A stopped machine is not billed; whether its capacity is kept is not said. */
const VM_ROWS = {
  active: { phase: 'running', power: 'on', capacity: 'held' },
  building: { phase: 'provisioning', power: null, capacity: 'held' },
  deleted: { phase: 'deleted', power: 'off', capacity: 'released' },
  error: { phase: 'error', power: null, capacity: null },
  paused: { phase: 'paused', power: null, capacity: 'held' },
  rescued: { phase: 'rescued', power: null, capacity: 'held' },
  resized: { phase: 'unknown', power: null, capacity: 'held' },
  shelved: { phase: 'shelved', power: 'off', capacity: null },
  shelved_offloaded: { phase: 'shelved', power: 'off', capacity: 'released' },
  'soft-deleted': { phase: 'softDeleted', power: 'off', capacity: null },
  stopped: { phase: 'stopped', power: 'off', capacity: null },
  // Suspend writes memory to disk and keeps the resources (SOURCES.md#gcore-suspend-keeps-resources).
  suspended: { phase: 'suspended', power: 'off', capacity: 'held' },
} as const satisfies Readonly<Record<DocumentedVmState, VmRow>>;

/** Words of `task_state` that say what is going on while the status still shows the old state. */
const TASK_STATE_ROWS = {
  'powering-off': 'stopping',
  'powering-on': 'starting',
  rebooting: 'rebooting',
  reboot_started_hard: 'rebooting',
  suspending: 'suspending',
  resuming: 'resuming',
  resize_prep: 'resizing',
  resize_migrating: 'resizing',
  resize_migrated: 'resizing',
  resize_finish: 'resizing',
} as const satisfies Readonly<Record<DocumentedTaskState, Activity>>;

/** Phases that are an activity themselves. */
const BUSY_PHASES: ReadonlySet<Phase> = new Set(['provisioning', 'deleting', 'deleted']);

/** The neutral state: a total function of the native tuple. */
export function toServerState(tuple: NativeTuple): ServerState {
  return { phase: phaseOf(tuple), activity: activityOf(tuple), power: powerOf(tuple), capacity: capacityOf(tuple) };
}

export function phaseOf({ status, vmState, taskState }: NativeTuple): Phase {
  if (taskState === 'deleting') return 'deleting';
  const row = look<StatusRow>(STATUS_ROWS, status);
  return row === undefined ? 'unknown' : (row.phase ?? look<VmRow>(VM_ROWS, vmState)?.phase ?? 'unknown');
}

export function powerOf({ vmState }: NativeTuple): ServerState['power'] {
  return look<VmRow>(VM_ROWS, vmState)?.power ?? null;
}

export function capacityOf({ vmState }: NativeTuple): ServerState['capacity'] {
  return look<VmRow>(VM_ROWS, vmState)?.capacity ?? null;
}

export function activityOf(tuple: NativeTuple): Activity | null {
  if (BUSY_PHASES.has(phaseOf(tuple))) return null;
  const status = look<StatusRow>(STATUS_ROWS, tuple.status);
  if (status?.activity !== null && status?.activity !== undefined) return status.activity;
  if (tuple.taskState !== null) return look<Activity>(TASK_STATE_ROWS, tuple.taskState) ?? 'other';
  return tuple.taskId === null ? null : 'other';
}

/** Nothing is going on: neither Nova's task state nor a lock of the platform (SOURCES.md#gcore-settled-task-id). */
export function isSettled(tuple: NativeTuple): boolean {
  return tuple.taskState === null && tuple.taskId === null;
}

/** The tuple as text, for progress. */
export function describeTuple(tuple: NativeTuple): string {
  const lock = tuple.taskId === null ? '' : ', locked by a task';
  return `${tuple.status} (${tuple.vmState ?? '-'}, ${tuple.taskState ?? '-'}${lock})`;
}

/** Own members only: a status named `constructor` must not hit the prototype. */
function look<Row>(table: Readonly<Record<string, Row>>, word: string | null): Row | undefined {
  return word !== null && Object.hasOwn(table, word) ? table[word] : undefined;
}
