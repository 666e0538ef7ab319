import type { Activity, Phase } from '@isobar/core';
import type { HeldServer } from '@isobar/simulator';

const PHASES: Readonly<Record<string, Phase>> = {
  active: 'running',
  stopped: 'stopped',
  paused: 'paused',
  suspended: 'suspended',
  rescued: 'rescued',
  error: 'error',
  building: 'provisioning',
  shelved: 'shelved',
  shelved_offloaded: 'shelved',
  'soft-delete': 'softDeleted',
  'soft-deleted': 'softDeleted',
  deleted: 'deleted',
};

const STOPPED_POWER = 4;

/** Nova's words at rest; a running task is in no document as a pair of phase and activity. */
export function phaseOfNova({ vmState, taskState, powerState }: HeldServer['native']): readonly [phase: Phase, activity: Activity | null] | null {
  if (taskState !== null) return null;
  if (vmState === 'resized') return [powerState === STOPPED_POWER ? 'stopped' : 'running', 'awaitingResizeConfirmation'];
  const phase = PHASES[String(vmState)];
  return phase === undefined || phase === 'provisioning' ? null : [phase, null];
}
