import type { components } from '@isobar/contracts/iwinv';
import type { Phase, ServerState } from '@isobar/core';

export type IwinvStatus = components['schemas']['InstanceStatus'];

/**
 * The whole state of an iwinv server is one word (SOURCES.md#iwinv-status-meanings). `work` says that something
 * runs, but neither what nor from which phase (SOURCES.md#iwinv-status-work-meaning).
 */
const STATES = {
  building: { phase: 'provisioning', activity: null, power: null, capacity: 'held' },
  pending: { phase: 'provisioning', activity: null, power: null, capacity: 'held' },
  work: { phase: 'unknown', activity: 'other', power: null, capacity: null },
  active: { phase: 'running', activity: null, power: 'on', capacity: 'held' },
  off: { phase: 'stopped', activity: null, power: 'off', capacity: 'held' },
  error: { phase: 'error', activity: null, power: null, capacity: null },
  deleting: { phase: 'deleting', activity: null, power: null, capacity: null },
} as const satisfies Readonly<Record<IwinvStatus, ServerState>>;

/** A word that no document lists: in progress or unknown, never gone (SOURCES.md#iwinv-status-open). */
const UNLISTED: ServerState = { phase: 'unknown', activity: 'other', power: null, capacity: null };

export function isIwinvStatus(status: string): status is IwinvStatus {
  return Object.hasOwn(STATES, status);
}

/** Looked up for each row of a list. */
const BY_STATUS: ReadonlyMap<string, ServerState> = new Map(Object.entries(STATES));

export function toServerState(status: string): ServerState {
  return BY_STATUS.get(status) ?? UNLISTED;
}

const SETTLED: ReadonlyMap<string, Phase> = new Map(
  (['active', 'off', 'error'] as const satisfies readonly IwinvStatus[]).map((status) => [status, STATES[status].phase]),
);
const BUSY: ReadonlySet<string> = new Set<IwinvStatus>(['building', 'pending', 'work']);

/** No operation runs, as far as the status tells. */
export function isSettled(status: string | null): boolean {
  return SETTLED.has(status ?? '');
}

/** An operation runs. */
export function isBusy(status: string | null): boolean {
  return BUSY.has(status ?? '');
}

/** The phase to remember for the time of `work`; null for a status that is none. */
export function settledPhase(status: string): Phase | null {
  return SETTLED.get(status) ?? null;
}
