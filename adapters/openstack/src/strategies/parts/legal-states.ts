import type { Fit } from '@isobar/core';
import { allFit, doesNotFit, FITS, fitUnknown } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { signsOf } from '../../server/server-signs.ts';
import { requireServer } from './require-server.ts';
import { fitsPolicy } from './role-policy.ts';
import type { RuledName, StateRule } from './state-rules.ts';
import { STATE_RULES } from './state-rules.ts';

const GONE = new Set(['deleted', 'soft-delete']);
const LEAVING = new Set(['deleting', 'soft-deleting']);

/** Whether the cloud takes the action in the present state: the role, the lock, the task, the vm_state, and whether it ever ran. */
export function fitsState(action: RuledName, facts: ServerFacts): Fit {
  const rule = STATE_RULES[action];
  return allFit(
    fitsPolicy(facts, rule.service ?? 'compute'),
    fitsLock(rule, facts),
    fitsTask(rule, facts),
    fitsVmState(rule, facts),
    fitsHistory(rule, facts),
  );
}

/** No task runs, and the vm_state is one of these: what an action leads to may be there already. */
export function restsIn(facts: ServerFacts, ...vmStates: readonly string[]): boolean {
  const { native } = requireServer(facts);
  return native.taskState === null && vmStates.includes(native.vmState ?? '');
}

function fitsLock({ lock }: StateRule, facts: ServerFacts): Fit {
  if (lock === false || requireServer(facts).locked !== true || facts.overridesLock) return FITS;
  return doesNotFit('the server is locked, and only an administrator passes a lock', 'unlock it');
}

function fitsTask({ tasks = [] }: StateRule, facts: ServerFacts): Fit {
  const { taskState } = requireServer(facts).native;
  if (taskState === null || tasks === 'any' || tasks.includes(taskState)) return FITS;
  if (LEAVING.has(taskState)) return doesNotFit('the server is being deleted');
  return doesNotFit(`Nova refuses it while the task_state is ${taskState}`, 'wait until the running task has ended');
}

function fitsVmState({ vmStates, alternatives }: StateRule, facts: ServerFacts): Fit {
  const { vmState, status } = requireServer(facts).native;
  if (vmState === null) return fitUnknown(`the cloud does not show the vm_state of the server, its status is ${status ?? 'not shown either'}`);
  if (vmStates === null ? vmState !== 'deleted' : vmStates.includes(vmState)) return FITS;
  const allowed = vmStates === null ? 'any but a deleted one' : vmStates.join(', ');
  return doesNotFit(`the vm_state is ${vmState} (status ${status ?? '-'}); Nova takes it from ${allowed}`, alternatives?.[vmState]);
}

/** A server that no host ever built is refused by most actions (SOURCES.md#nova-action-launched, #nova-action-hosts). */
function fitsHistory({ launched, host }: StateRule, facts: ServerFacts): Fit {
  const server = requireServer(facts);
  if (GONE.has(server.native.vmState ?? '')) return FITS;
  const signs = signsOf(server);
  if (host === true && signs.hasHost === false) return doesNotFit('the server is on no host: Nova says that it is not ready');
  if (launched === true && signs.launched === false) return doesNotFit('the server never ran: Nova refuses it', 'delete it and create a new one');
  return FITS;
}
