import type { Change } from '../../../kernel/cloud.ts';
import { ChangeRefused } from '../../../kernel/cloud.ts';
import type { Instance } from '../../model/instance.ts';
import { TASK_SECONDS } from '../../model/task.ts';
import type { TaskType } from '../../model/task.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { turnSwitches } from '../state/gcore-switches.ts';
import { GLOBAL_QUOTA_NAMES, QUOTA_NAMES } from '../state/quota-book.ts';
import { CHANGE_ACTIONS } from './change-actions.ts';
import { requireText } from './change-input.ts';
import { setFields } from './set-fields.ts';

/** Settings of other clouds that mean nothing here: a permanent token neither expires nor signs. */
const NOT_HERE = ['tokenSeconds', 'skewSeconds', 'rateWindowScale'] as const;

/**
 * The back door of a simulated cloud: `switches`, `quota` (limits by name), `failNextTask`
 * (`{ type, error }`), or `server` with `set` (native fields) or `action`. Throws
 * {@link ChangeRefused}. Returns the server as it is then, if one was named.
 */
export function applyChange(state: GcoreState, change: Change): unknown {
  const useless = NOT_HERE.find((name) => change[name] !== undefined);
  if (useless !== undefined) throw new ChangeRefused(useless, 'has no meaning for this provider');
  if (change.switches !== undefined) turnSwitches(state.switches, change.switches);
  if (change.quota !== undefined) setQuotas(state, change.quota);
  if (change['failNextTask'] !== undefined) failNextTask(state, change['failNextTask']);
  if (change.server === undefined) {
    if (change.set !== undefined || change.action !== undefined) throw new ChangeRefused('server', 'must be named');
    return {};
  }
  return changeServer(state, requireServer(state, change.server), change);
}

function changeServer(state: GcoreState, instance: Instance, change: Change): unknown {
  if (change.set !== undefined) setFields(state, instance, change.set);
  if (change.action !== undefined) {
    const act = CHANGE_ACTIONS.get(change.action);
    if (act === undefined) throw new ChangeRefused('action', `must be one of ${[...CHANGE_ACTIONS.keys()].join(', ')}`);
    act(state, instance, change);
  }
  instance.updatedAt = state.clock.now();
  return { id: instance.id, name: instance.name, status: instance.status, flavor_id: instance.flavorId };
}

function requireServer(state: GcoreState, wanted: string): Instance {
  const instance = [...state.instances.all()].find((row) => row.id === wanted || row.name === wanted);
  if (instance === undefined) throw new ChangeRefused('server', `${wanted} is not known`);
  return instance;
}

const ALL_QUOTAS = [...QUOTA_NAMES, ...GLOBAL_QUOTA_NAMES] as const;

function setQuotas(state: GcoreState, quotas: Readonly<Record<string, number>>): void {
  for (const [name, limit] of Object.entries(quotas)) {
    const known = ALL_QUOTAS.find((candidate) => candidate === name);
    if (known === undefined) throw new ChangeRefused(`quota.${name}`, `must be one of ${ALL_QUOTAS.join(', ')}`);
    if (typeof limit !== 'number' || !(limit >= 0)) throw new ChangeRefused(`quota.${name}`, 'must be a number of at least 0');
    state.quotas.setLimit(known, limit);
  }
}

/** A create that shall leave a machine behind must fail after the machine has appeared. */
const LATE = 0.65;

function failNextTask(state: GcoreState, wanted: unknown): void {
  if (typeof wanted !== 'object' || wanted === null) throw new ChangeRefused('failNextTask', 'must be an object');
  const fields = Object.fromEntries(Object.entries(wanted));
  const type = requireText(fields, 'type');
  if (!isTaskType(type)) throw new ChangeRefused('failNextTask.type', `${type} is not known`);
  const isLate = type === 'create_vm' && state.switches.failedCreate === 'leavesInstance';
  state.tasks.failNext(type, requireText(fields, 'error'), isLate ? LATE : undefined);
}

const isTaskType = (text: string): text is TaskType => Object.hasOwn(TASK_SECONDS, text);
