import { refuseMissing } from '../../gcore-refusal.ts';
import type { Instance } from '../../model/instance.ts';
import type { Scope } from '../../model/scope.ts';
import { toPlatformTags } from '../state/gcore-state.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { imageTags } from './image-tags.ts';
import { describeMisfit, markCondition, setCondition, settleMisfit } from './instance-condition.ts';
import { ACTIVE } from './power-rules.ts';

/** Starts the task that installs a whole machine anew; its configuration, ports and id stay. */
export function rebuildBareMetal(state: GcoreState, scope: Scope, instance: Instance, imageId: string | null): string {
  if (instance.kind !== 'baremetal') throw refuseMissing(`Bare metal server ${instance.id} could not be found`);
  state.tasks.requireUnlocked([instance]);
  if (imageId !== null) state.images.require(scope, imageId);
  settleMisfit(state, describeMisfit(instance, 'rebuild', ['ACTIVE', 'SHUTOFF', 'ERROR']));
  const before = markCondition(instance);
  const taskId = state.tasks.start({
    type: 'rebuild_bm',
    scope,
    data: { instance_id: instance.id, image_id: imageId },
    locks: [instance],
    finish: () => {
      instance.tags = new Map([...instance.tags, ...toPlatformTags(imageTags(state, scope, imageId))]);
      setCondition(state, instance, { condition: ACTIVE, taskState: null });
    },
    fail: () => setCondition(state, instance, before),
  });
  setCondition(state, instance, { condition: { status: 'REBUILD', vmState: before.condition.vmState }, taskState: 'rebuilding' });
  return taskId;
}
