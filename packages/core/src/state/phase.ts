/** Where a server stands between two activities. */
export const PHASES = [
  'provisioning',
  'running',
  'stopped',
  'paused',
  'suspended',
  'shelved',
  'rescued',
  'softDeleted',
  'deleting',
  'deleted',
  'error',
  'unknown',
] as const;

export type Phase = (typeof PHASES)[number];

/** What is going on with a server right now; null is nothing. */
export const ACTIVITIES = [
  'starting',
  'stopping',
  'rebooting',
  'pausing',
  'unpausing',
  'suspending',
  'resuming',
  'rescuing',
  'unrescuing',
  'rebuilding',
  'resizing',
  'awaitingResizeConfirmation',
  'confirmingResize',
  'revertingResize',
  'migrating',
  'shelving',
  'unshelving',
  'imaging',
  'attaching',
  'detaching',
  'settingPassword',
  'restoring',
  'other',
] as const;

export type Activity = (typeof ACTIVITIES)[number];

/** The neutral state of a server. A total function of the native tuple. */
export interface ServerState {
  readonly phase: Phase;
  readonly activity: Activity | null;
  /** Power of the machine as the cloud reports it; null where it does not. */
  readonly power: 'on' | 'off' | null;
  /** Whether the cloud holds compute capacity for it; null where that is unknown. */
  readonly capacity: 'held' | 'released' | null;
}
