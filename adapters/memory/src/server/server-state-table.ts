import type { ServerState } from '@isobar/core';

import type { MemoryStatus, ServerRow } from '../cloud/rows.ts';

type Entry = Pick<ServerState, 'activity'> & { readonly phase: ServerState['phase'] | 'byPower' };

/** Total over the statuses of the memory cloud. `byPower`: running or stopped, as the machine's power says. */
const STATES: Readonly<Record<MemoryStatus, Entry>> = {
  RUNNING: { phase: 'running', activity: null },
  STOPPED: { phase: 'stopped', activity: null },
  CONFIRM_WAIT: { phase: 'byPower', activity: 'awaitingResizeConfirmation' },
  PAUSED: { phase: 'paused', activity: null },
  SHELVED: { phase: 'shelved', activity: null },
  RESCUED: { phase: 'rescued', activity: null },
  FAILED: { phase: 'error', activity: null },
  BUILDING: { phase: 'provisioning', activity: null },
  STARTING: { phase: 'stopped', activity: 'starting' },
  STOPPING: { phase: 'running', activity: 'stopping' },
  REBOOTING: { phase: 'running', activity: 'rebooting' },
  REBUILDING: { phase: 'byPower', activity: 'rebuilding' },
  RESIZING: { phase: 'byPower', activity: 'resizing' },
  CONFIRMING: { phase: 'byPower', activity: 'confirmingResize' },
  REVERTING: { phase: 'byPower', activity: 'revertingResize' },
  DELETING: { phase: 'deleting', activity: null },
  PAUSING: { phase: 'running', activity: 'pausing' },
  UNPAUSING: { phase: 'paused', activity: 'unpausing' },
  SHELVING: { phase: 'byPower', activity: 'shelving' },
  UNSHELVING: { phase: 'shelved', activity: 'unshelving' },
  RESCUING: { phase: 'byPower', activity: 'rescuing' },
  UNRESCUING: { phase: 'rescued', activity: 'unrescuing' },
  IMAGING: { phase: 'byPower', activity: 'imaging' },
};

/** The neutral state; a status that is not in the table is `unknown`, and stays visible in `native`. */
export function toServerState(row: Pick<ServerRow, 'power'> & { readonly status: string }): ServerState {
  const { power } = row;
  const entry = Object.hasOwn(STATES, row.status) ? STATES[row.status as MemoryStatus] : ({ phase: 'unknown', activity: 'other' } as const);
  const phase = entry.phase === 'byPower' ? (power === 'on' ? 'running' : 'stopped') : entry.phase;
  return { phase, activity: entry.activity, power, capacity: row.status === 'SHELVED' ? 'released' : 'held' };
}
