import { refuseInvalid } from '../../gcore-refusal.ts';
import type { Instance } from '../../model/instance.ts';
import type { PowerVerb } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import { TASK_SECONDS } from '../../model/task.ts';
import type { TaskType } from '../../model/task.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { TaskFailure } from '../state/task-engine.ts';
import { describeMisfit, markCondition, setCondition, settleMisfit } from './instance-condition.ts';
import { POWER_RULES } from './power-rules.ts';
import type { PowerRule } from './power-rules.ts';

/** Starts the task of a power action. */
export function powerInstance(state: GcoreState, scope: Scope, instance: Instance, verb: PowerVerb): string {
  state.tasks.requireUnlocked([instance]);
  const rule = POWER_RULES[verb];
  const type = requireTaskType(instance, verb);
  const misfit = settleMisfit(state, describeMisfit(instance, verb, rule.from));
  const before = markCondition(instance);
  const taskId = state.tasks.start({
    type,
    scope,
    data: { instance_id: instance.id, name: instance.name },
    locks: [instance],
    stages: misfit === undefined ? [] : [{ at: 0.2, run: () => failWith(misfit) }],
    finish: () => setCondition(state, instance, { condition: rule.to, taskState: null }),
    fail: () => setCondition(state, instance, before),
  });
  if (misfit === undefined) begin(state, instance, rule);
  return taskId;
}

/** The older power action: no task and no lock; the state moves by itself. */
export function powerDirectly(state: GcoreState, instance: Instance, verb: PowerVerb): Instance {
  state.tasks.requireUnlocked([instance]);
  const rule = POWER_RULES[verb];
  const type = requireTaskType(instance, verb);
  // There is no task that could fail, so an action that does not fit then changes nothing.
  if (settleMisfit(state, describeMisfit(instance, verb, rule.from)) !== undefined) return instance;
  begin(state, instance, rule);
  const seconds = state.switches.durations[type] ?? TASK_SECONDS[type];
  state.clock.after(seconds, () => {
    if (instance.taskState !== rule.taskState) return;
    setCondition(state, instance, { condition: rule.to, taskState: null });
  });
  return instance;
}

/** Throws for an action that a whole machine does not have. */
function requireTaskType(instance: Instance, verb: PowerVerb): TaskType {
  const rule = POWER_RULES[verb];
  const type = instance.kind === 'baremetal' ? rule.bareMetalTaskType : rule.taskType;
  if (type === null) throw refuseInvalid(`Action ${verb} is not available for bare metal instances`);
  return type;
}

function begin(state: GcoreState, instance: Instance, rule: PowerRule): void {
  const condition = rule.during ?? markCondition(instance).condition;
  setCondition(state, instance, { condition, taskState: rule.taskState });
}

function failWith(message: string): never {
  throw new TaskFailure(message);
}
