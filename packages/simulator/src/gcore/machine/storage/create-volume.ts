import type { CreateVolumeRequest } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import type { Volume } from '../../model/volume.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import type { TaskStage } from '../state/task-engine.ts';
import { tieVolume } from './volume-attachments.ts';
import { addVolume, planVolume } from './volume-plan.ts';
import type { VolumePlan } from './volume-plan.ts';

/** Starts the task that makes a volume (and attaches it, if asked). */
export function createVolume(state: GcoreState, scope: Scope, request: CreateVolumeRequest): string {
  const plan = planVolume(state, scope, request, request);
  const target = request.instanceIdToAttachTo === null ? undefined : state.instances.require(scope, request.instanceIdToAttachTo);
  const locks = target === undefined ? [] : [target];
  state.tasks.requireUnlocked(locks);
  const release = state.quotas.reserve(scope.regionId, { volume_count: 1, volume_size: plan.sizeGiB }, 'quota');
  let volume: Volume | undefined;
  const appear: TaskStage = {
    at: 0.25,
    run: (task) => {
      release();
      volume = addVolume(state, scope, plan, task.id);
      task.hold(volume);
    },
  };
  return state.tasks.start({
    type: 'create_volume',
    scope,
    data: describeJob(state, request, plan),
    locks,
    stages: [appear],
    created: () => ({ volumes: [plan.id] }),
    finish: () => {
      if (volume === undefined) return;
      volume.status = 'available';
      volume.updatedAt = state.clock.now();
      if (target === undefined) return;
      tieVolume(state, state.instances.require(scope, target.id), volume, { isRoot: false, deleteOnTermination: false });
    },
    fail: () => {
      release();
      state.volumes.delete(plan.id);
    },
  });
}

function describeJob(state: GcoreState, request: CreateVolumeRequest, plan: VolumePlan): Readonly<Record<string, unknown>> {
  return {
    device_config: {
      boot_index: null,
      name: plan.name,
      size: plan.sizeGiB,
      tag: null,
      metadata: Object.fromEntries(plan.tags),
      delete_on_termination: false,
      type_name: plan.typeName,
      ...(plan.imageId === null ? {} : { image_id: plan.imageId }),
      source: request.source,
    },
    instance_id_to_attach_to: request.instanceIdToAttachTo,
    attachment_tag: null,
    name: plan.name,
    lifecycle_policy_ids: [],
    metadata: Object.fromEntries(plan.tags),
    reservation_id: state.ids.uuid(),
  };
}
