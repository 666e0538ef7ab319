import { ChangeRefused } from '../../../kernel/cloud.ts';
import type { Instance, InstanceStatus, VmState } from '../../model/instance.ts';
import type { GcoreState } from '../state/gcore-state.ts';

type Setter = (instance: Instance, value: unknown) => void;

const text =
  (set: (instance: Instance, value: string) => void): Setter =>
  (instance, value) => {
    if (typeof value !== 'string') throw new TypeError('must be a text');
    set(instance, value);
  };

const textOrNull =
  (set: (instance: Instance, value: string | null) => void): Setter =>
  (instance, value) => {
    if (typeof value !== 'string' && value !== null) throw new TypeError('must be a text or null');
    set(instance, value);
  };

/**
 * The native fields that can be set, whatever they mean together: also a status that no document
 * lists, because a client must be tried against one.
 */
const SETTERS = new Map<string, Setter>([
  ['status', text((instance, value) => void (instance.status = value as InstanceStatus))],
  ['vm_state', text((instance, value) => void (instance.vmState = value as VmState))],
  ['task_state', textOrNull((instance, value) => void (instance.taskState = value))],
  ['task_id', textOrNull((instance, value) => void (instance.taskId = value))],
  ['name', text((instance, value) => void (instance.name = value))],
  ['flavor_id', text((instance, value) => void (instance.flavorId = value))],
]);

/** Sets native fields of an instance. Throws {@link ChangeRefused} for an unknown one or a bad value. */
export function setFields(state: GcoreState, instance: Instance, fields: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(fields)) {
    const set = SETTERS.get(name);
    if (set === undefined) throw new ChangeRefused(`set.${name}`, `must be one of ${[...SETTERS.keys()].join(', ')}`);
    if (name === 'flavor_id' && (typeof value !== 'string' || !state.flavors.has(value))) {
      throw new ChangeRefused('set.flavor_id', 'is not a known flavor');
    }
    try {
      set(instance, value);
    } catch (error) {
      throw new ChangeRefused(`set.${name}`, error instanceof TypeError ? error.message : 'cannot have this value');
    }
  }
}
