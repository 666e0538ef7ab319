import { refuseInvalid } from '../../gcore-refusal.ts';
import type { Instance } from '../../model/instance.ts';
import type { Scope } from '../../model/scope.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { describeMisfit, markCondition, setCondition, settleMisfit } from './instance-condition.ts';

/** Starts the task that moves a machine to another availability zone; the first of `zones` is the standard one. */
export function migrateInstance(state: GcoreState, scope: Scope, instance: Instance, zone: string, zones: readonly string[]): string {
  state.tasks.requireUnlocked([instance]);
  if (!zones.includes(zone)) throw refuseInvalid(`Availability zone ${zone} is not available in region ${scope.regionId}`);
  if (zone === (instance.availabilityZone ?? zones[0])) throw refuseInvalid(`Instance ${instance.id} is already in availability zone ${zone}`);
  settleMisfit(state, describeMisfit(instance, 'migrate', ['ACTIVE', 'SHUTOFF']));
  const before = markCondition(instance);
  const taskId = state.tasks.start({
    type: 'migrate_vm',
    scope,
    data: { instance_id: instance.id, availability_zone: zone },
    locks: [instance],
    finish: () => {
      instance.availabilityZone = zone;
      setCondition(state, instance, before);
    },
    fail: () => setCondition(state, instance, before),
  });
  setCondition(state, instance, { condition: { ...before.condition, status: 'MIGRATING' }, taskState: 'migrating' });
  return taskId;
}
