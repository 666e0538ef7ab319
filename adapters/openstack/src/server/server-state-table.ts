import type { components } from '@isobar/contracts/openstack-nova';
import type { Activity, Phase, ServerState } from '@isobar/core';

type ServerStatus = components['schemas']['ServerStatus'];
type VmState = components['schemas']['VmState'];
type TaskState = components['schemas']['TaskState'];

/** Nova's state: status is derived from vm_state and task_state, and either of these may not be shown. */
export interface NovaState {
  readonly status: string | null;
  readonly vmState: string | null;
  readonly taskState: string | null;
  readonly powerState: number | null;
}

type PhaseAndActivity = Pick<ServerState, 'phase' | 'activity'>;

/** The last stable state. `byPower` is a resized server, which runs or not. */
const PHASE_OF_VM_STATE = {
  active: 'running',
  building: 'provisioning',
  deleted: 'deleted',
  error: 'error',
  paused: 'paused',
  rescued: 'rescued',
  resized: 'byPower',
  shelved: 'shelved',
  shelved_offloaded: 'shelved',
  'soft-delete': 'softDeleted',
  stopped: 'stopped',
  suspended: 'suspended',
} as const satisfies Readonly<Record<VmState, Phase | 'byPower'>>;

/** Without task_state, the status still tells the activity; without vm_state, it tells the phase as well. */
const BY_STATUS = {
  ACTIVE: { phase: 'running', activity: null },
  BUILD: { phase: 'provisioning', activity: null },
  DELETED: { phase: 'deleted', activity: null },
  ERROR: { phase: 'error', activity: null },
  HARD_REBOOT: { phase: 'running', activity: 'rebooting' },
  MIGRATING: { phase: 'running', activity: 'migrating' },
  PASSWORD: { phase: 'running', activity: 'settingPassword' },
  PAUSED: { phase: 'paused', activity: null },
  REBOOT: { phase: 'running', activity: 'rebooting' },
  // Phase by vm_state only: these begin from more than one.
  REBUILD: { phase: 'unknown', activity: 'rebuilding' },
  RESCUE: { phase: 'rescued', activity: null },
  RESIZE: { phase: 'unknown', activity: 'resizing' },
  REVERT_RESIZE: { phase: 'unknown', activity: 'revertingResize' },
  SHELVED: { phase: 'shelved', activity: null },
  SHELVED_OFFLOADED: { phase: 'shelved', activity: null },
  SHUTOFF: { phase: 'stopped', activity: null },
  SOFT_DELETED: { phase: 'softDeleted', activity: null },
  SUSPENDED: { phase: 'suspended', activity: null },
  UNKNOWN: { phase: 'unknown', activity: null },
  VERIFY_RESIZE: { phase: 'unknown', activity: 'awaitingResizeConfirmation' },
} as const satisfies Readonly<Record<ServerStatus, PhaseAndActivity>>;

/** `building`: part of a build, or of an unshelve. `deleting`: a phase of its own, whatever the vm_state still says. */
const ACTIVITY_OF_TASK = {
  scheduling: 'building',
  block_device_mapping: 'building',
  networking: 'building',
  spawning: 'building',
  image_snapshot: 'imaging',
  image_snapshot_pending: 'imaging',
  image_pending_upload: 'imaging',
  image_uploading: 'imaging',
  image_backup: 'imaging',
  updating_password: 'settingPassword',
  resize_prep: 'resizing',
  resize_migrating: 'resizing',
  resize_migrated: 'resizing',
  resize_finish: 'resizing',
  resize_reverting: 'revertingResize',
  resize_confirming: 'confirmingResize',
  rebooting: 'rebooting',
  reboot_pending: 'rebooting',
  reboot_started: 'rebooting',
  rebooting_hard: 'rebooting',
  reboot_pending_hard: 'rebooting',
  reboot_started_hard: 'rebooting',
  pausing: 'pausing',
  unpausing: 'unpausing',
  suspending: 'suspending',
  resuming: 'resuming',
  'powering-off': 'stopping',
  'powering-on': 'starting',
  rescuing: 'rescuing',
  unrescuing: 'unrescuing',
  rebuilding: 'rebuilding',
  rebuild_block_device_mapping: 'rebuilding',
  rebuild_spawning: 'rebuilding',
  migrating: 'migrating',
  deleting: 'deleting',
  'soft-deleting': 'deleting',
  restoring: 'restoring',
  shelving: 'shelving',
  shelving_image_pending_upload: 'shelving',
  shelving_image_uploading: 'shelving',
  shelving_offloading: 'shelving',
  unshelving: 'unshelving',
} as const satisfies Readonly<Record<TaskState, Activity | 'building' | 'deleting'>>;

/** Nova's numbers; 0 says nothing (SOURCES.md#nova-power-state-nostate). A suspended machine is off, a paused one is not. */
const POWER: ReadonlyMap<number, 'on' | 'off'> = new Map([
  [1, 'on'],
  [3, 'on'],
  [4, 'off'],
  [6, 'off'],
  [7, 'off'],
]);

/** Only what is known: nothing is held before a host was found, and an ERROR may come before or after that. */
const CAPACITY: ReadonlyMap<string, 'held' | 'released'> = new Map<VmState, 'held' | 'released'>([
  ['active', 'held'],
  ['paused', 'held'],
  ['rescued', 'held'],
  ['resized', 'held'],
  ['shelved', 'held'],
  ['stopped', 'held'],
  ['suspended', 'held'],
  ['shelved_offloaded', 'released'],
  ['deleted', 'released'],
]);

/** Total: words that no document lists are `unknown` as a phase and `other` as a task, never gone. */
export function toServerState(state: NovaState): ServerState {
  return { phase: phaseOf(state), activity: activityOf(state), power: powerOf(state), capacity: capacityOf(state) };
}

export function powerOf({ powerState }: NovaState): ServerState['power'] {
  return POWER.get(powerState ?? 0) ?? null;
}

export function capacityOf({ vmState }: NovaState): ServerState['capacity'] {
  return CAPACITY.get(vmState ?? '') ?? null;
}

export function activityOf(state: NovaState): Activity | null {
  if (state.taskState === null) return lookUp(BY_STATUS, state.status)?.activity ?? null;
  const task = lookUp(ACTIVITY_OF_TASK, state.taskState);
  if (task === 'deleting') return null;
  if (task !== 'building') return task ?? 'other';
  return stablePhaseOf(state) === 'provisioning' ? null : state.vmState === 'shelved_offloaded' ? 'unshelving' : 'other';
}

export function phaseOf(state: NovaState): Phase {
  return lookUp(ACTIVITY_OF_TASK, state.taskState) === 'deleting' ? 'deleting' : stablePhaseOf(state);
}

function stablePhaseOf({ status, vmState, powerState }: NovaState): Phase {
  const phase = lookUp(PHASE_OF_VM_STATE, vmState) ?? lookUp(BY_STATUS, status)?.phase ?? 'unknown';
  if (phase !== 'byPower') return phase;
  const power = POWER.get(powerState ?? 0);
  return power === undefined ? 'unknown' : power === 'on' ? 'running' : 'stopped';
}

function lookUp<Row>(table: Readonly<Record<string, Row>>, word: string | null): Row | undefined {
  return word !== null && Object.hasOwn(table, word) ? table[word] : undefined;
}
