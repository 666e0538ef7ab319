import { GcoreRefusal, refuseInvalid, refuseMissing } from '../../gcore-refusal.ts';
import type { Flavor } from '../../model/catalog.ts';
import type { Instance } from '../../model/instance.ts';
import type { Scope } from '../../model/scope.ts';
import { renewAttachments } from '../storage/volume-attachments.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { TaskFailure } from '../state/task-engine.ts';
import { describeMisfit, markCondition, setCondition, settleMisfit } from './instance-condition.ts';
import type { ConditionMark } from './instance-condition.ts';
import { ACTIVE, SHUTOFF } from './power-rules.ts';

/** Nova's words of a cold migration, each with the share of the task at which it begins. */
const PROGRESS = [
  { at: 0.05, taskState: 'resize_migrating' },
  { at: 0.6, taskState: 'resize_migrated' },
] as const;

/** Starts the task that gives an instance another flavor. It confirms by itself. */
export function resizeInstance(state: GcoreState, scope: Scope, instance: Instance, flavorId: string): string {
  const flavor = requireFlavor(state, flavorId);
  if (instance.kind === 'baremetal') throw refuseInvalid('The flavor of a bare metal server can not be changed');
  if (flavor.bareMetal !== null) throw refuseInvalid(`Flavor ${flavor.id} is a bare metal flavor`);
  state.tasks.requireUnlocked([instance]);
  if (flavorId === instance.flavorId && state.switches.sameFlavor === 'refuse') {
    throw refuseInvalid('When resizing, instances must change flavor!');
  }
  const from = state.switches.resizeStopped === 'accept' ? ['ACTIVE', 'SHUTOFF'] : ['ACTIVE'];
  const misfit = settleMisfit(state, describeMisfit(instance, 'resize', from));
  requireCapacity(state, scope, flavorId);
  const release = reserveGrowth(state, scope, instance, flavor);
  const before = markCondition(instance);
  const resizing = { ...before.condition, status: 'RESIZE' as const };
  const progress = PROGRESS.map(({ at, taskState }) => ({
    at,
    run: () => setCondition(state, instance, { condition: resizing, taskState }),
  }));
  const taskId = state.tasks.start({
    type: 'resize_vm',
    scope,
    data: describeResize(state, instance, flavorId),
    locks: [instance],
    stages: misfit === undefined ? progress : [{ at: 0.2, run: () => failWith(misfit) }],
    finish: () => {
      release();
      settleLater(state, instance, flavorId, before);
    },
    fail: () => {
      release();
      setCondition(state, instance, before);
    },
  });
  if (misfit === undefined) {
    setCondition(state, instance, { condition: resizing, taskState: 'resize_prep' });
  }
  return taskId;
}

const describeResize = (state: GcoreState, instance: Instance, flavorId: string): Readonly<Record<string, unknown>> => ({
  flavor_name: flavorId,
  instance_id: instance.id,
  name: instance.name,
  os_project_id: state.ids.hex(32),
  reservation_id: state.ids.uuid(),
});

/**
 * The task is FINISHED before the instance is: for the tail it still shows RESIZE, no lock and the
 * OLD flavor.
 */
function settleLater(state: GcoreState, instance: Instance, flavorId: string, before: ConditionMark): void {
  const condition = before.condition.vmState === 'stopped' ? SHUTOFF : ACTIVE;
  const settle = (): void => {
    if (instance.status !== 'RESIZE') return;
    instance.flavorId = flavorId;
    setCondition(state, instance, { condition, taskState: null });
    renewAttachments(state, instance);
  };
  setCondition(state, instance, {
    condition: { ...condition, status: 'RESIZE' as const },
    taskState: 'resize_migrated',
  });
  if (state.switches.tailSeconds === 0) settle();
  else state.clock.after(state.switches.tailSeconds, settle);
}

/** Throws for a flavor that the region does not have. */
export function requireFlavor(state: GcoreState, flavorId: string): Flavor {
  const flavor = state.flavors.get(flavorId);
  if (flavor === undefined) throw refuseMissing(`Flavor ${flavorId} not found`);
  return flavor;
}

/** Throws the 403 of a region that has no more machines of a flavor. */
export function requireCapacity(state: GcoreState, scope: Scope, flavorId: string): void {
  if (!state.switches.capacityFull.includes(flavorId)) return;
  throw new GcoreRefusal({
    kind: 'capacity',
    message: `The region ${scope.regionId} has reached the limit of flavor ${flavorId}`,
  });
}

function reserveGrowth(state: GcoreState, scope: Scope, instance: Instance, flavor: Flavor): () => void {
  const old = state.flavors.get(instance.flavorId);
  const growth = {
    cpu_count: Math.max(0, flavor.vcpus - (old?.vcpus ?? 0)),
    ram: Math.max(0, flavor.memoryMiB - (old?.memoryMiB ?? 0)),
  };
  return state.quotas.reserve(scope.regionId, growth, 'quota');
}

function failWith(message: string): never {
  throw new TaskFailure(message);
}
