import type { Instance, InstanceCondition } from '../../model/instance.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { refuseWrongState } from '../state/wrong-state.ts';

/** Status, vm_state and task_state together: what a failed task puts back. */
export interface ConditionMark {
  readonly condition: InstanceCondition;
  readonly taskState: string | null;
}

export const markCondition = ({ status, vmState, taskState }: Instance): ConditionMark => ({
  condition: { status, vmState },
  taskState,
});

export function setCondition(state: GcoreState, instance: Instance, { condition, taskState }: ConditionMark): void {
  instance.status = condition.status;
  instance.vmState = condition.vmState;
  instance.taskState = taskState;
  instance.updatedAt = state.clock.now();
}

/** Why an action does not fit the state of an instance, in Nova's words; `undefined` if it does. */
export function describeMisfit(instance: Instance, word: string, from: readonly string[]): string | undefined {
  const refused = `Cannot '${word}' instance ${instance.id} while it is in`;
  if (instance.taskState !== null) return `${refused} task_state ${instance.taskState}`;
  if (!from.includes(instance.status)) return `${refused} vm_state ${instance.vmState}`;
  return undefined;
}

/**
 * Decides what becomes of an action that does not fit: `undefined` to do it, a text to fail the
 * task with; throws when the answer itself refuses.
 */
export function settleMisfit(state: GcoreState, misfit: string | undefined): string | undefined {
  if (misfit === undefined || state.switches.wrongState === 'accept') return undefined;
  if (state.switches.wrongState === 'taskError') return misfit;
  throw refuseWrongState(state.switches, misfit);
}
