import type { Fit } from '@isobar/core';
import { allFit, doesNotFit, FITS, fitUnknown } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { requireServer } from './require-server.ts';

/** What a verb asks of the server before Nova takes it. */
export interface LegalStates {
  /** Words of Nova's vm_state; null: any but a deleted one. */
  readonly vmStates: readonly string[] | null;
  /** What to do instead, by vm_state. */
  readonly alternatives?: Readonly<Record<string, string>>;
  /** True where a running task is no obstacle. */
  readonly evenBusy?: true;
}

const WINDOW = 'confirm or revert the resize first';

/** From SOURCES.md: nova-stop-states, nova-start-states, nova-hard-reboot-powers-on, nova-rebuild-allowed-states, nova-resize-allowed-states. */
export const LEGAL_STATES = {
  delete: { vmStates: null, evenBusy: true },
  rename: { vmStates: null, evenBusy: true },
  start: { vmStates: ['stopped'], alternatives: { error: 'reboot hard or rebuild it', resized: WINDOW } },
  stop: { vmStates: ['active', 'error'], alternatives: { resized: WINDOW } },
  softReboot: {
    vmStates: ['active'],
    alternatives: { stopped: 'start it, or reboot hard', paused: 'reboot hard', error: 'reboot hard', resized: WINDOW },
  },
  hardReboot: { vmStates: ['active', 'stopped', 'paused', 'suspended', 'error'], alternatives: { resized: WINDOW } },
  rebuild: { vmStates: ['active', 'stopped', 'error'], alternatives: { resized: WINDOW } },
  resize: { vmStates: ['active', 'stopped'], alternatives: { resized: WINDOW } },
  endResize: { vmStates: ['resized'] },
} as const satisfies Readonly<Record<string, LegalStates>>;

const GONE = new Set(['deleted', 'soft-delete']);

/** Whether Nova takes the verb in the present state: lock, task and vm_state, in the order in which Nova looks. */
export function fitsState(legal: LegalStates, facts: ServerFacts): Fit {
  return allFit(fitsLock(facts), fitsTask(legal, facts), fitsVmState(legal, facts));
}

function fitsLock(facts: ServerFacts): Fit {
  if (requireServer(facts).locked !== true || facts.overridesLock) return FITS;
  return doesNotFit('the server is locked, and only an administrator passes a lock', 'unlock it');
}

function fitsTask({ evenBusy }: LegalStates, facts: ServerFacts): Fit {
  const { taskState } = requireServer(facts).native;
  if (taskState === 'deleting' || taskState === 'soft-deleting') return doesNotFit('the server is being deleted');
  if (taskState === null || evenBusy === true) return FITS;
  return doesNotFit(`Nova refuses it while the task_state is ${taskState}`, 'wait until the running task has ended');
}

function fitsVmState({ vmStates, alternatives }: LegalStates, facts: ServerFacts): Fit {
  const { vmState, status } = requireServer(facts).native;
  if (vmState === null) return fitUnknown(`the cloud does not show the vm_state of the server, its status is ${status ?? 'not shown either'}`);
  if (vmStates === null ? !GONE.has(vmState) : vmStates.includes(vmState)) return FITS;
  const allowed = vmStates === null ? 'any but a deleted one' : vmStates.join(', ');
  return doesNotFit(`the vm_state is ${vmState} (status ${status ?? '-'}); Nova takes it from ${allowed}`, alternatives?.[vmState]);
}
