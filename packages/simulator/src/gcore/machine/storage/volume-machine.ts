import type { TaskIds } from '../../backend/reader.ts';
import type { VolumeBackend } from '../../gcore-backend.ts';
import type { RenameRequest } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import type { Volume } from '../../model/volume.ts';
import { applyTags } from '../state/apply-tags.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { attachVolume, detachVolume, tieDirectly, untieDirectly } from './attach-volume.ts';
import { createVolume } from './create-volume.ts';
import { extendVolume } from './extend-volume.ts';
import { removeVolume } from './remove-volume.ts';
import { retypeVolume, revertVolume } from './retype-volume.ts';

/** The volumes of a simulated cloud, with every change that can be made to them. */
export function createVolumeMachine(state: GcoreState): VolumeBackend {
  const free = (scope: Scope, id: string): Volume => {
    const volume = state.volumes.require(scope, id);
    state.tasks.requireUnlocked([volume]);
    return volume;
  };
  const one = (taskId: string): TaskIds => [taskId];
  return {
    list: (scope) => state.volumes.list(scope),
    find: (scope, id) => state.volumes.find(scope, id),
    require: (scope, id) => state.volumes.require(scope, id),
    create: (scope, request) => one(createVolume(state, scope, request)),
    update: (scope, id, request) => updateVolume(state, free(scope, id), request),
    remove: (scope, id, snapshotIds) => one(removeVolume(state, scope, free(scope, id), snapshotIds)),
    attach: (scope, id, instanceId, tag) => one(attachVolume(state, scope, free(scope, id), instanceId, tag)),
    detach: (scope, id, instanceId) => one(detachVolume(state, scope, free(scope, id), instanceId)),
    attachDirectly: (scope, id, instanceId) => tieDirectly(state, scope, free(scope, id), instanceId),
    detachDirectly: (scope, id, instanceId) => untieDirectly(state, free(scope, id), instanceId),
    extend: (scope, id, sizeGiB) => one(extendVolume(state, scope, free(scope, id), sizeGiB)),
    retype: (scope, id, typeName) => retypeVolume(state, scope, free(scope, id), typeName),
    revert: (scope, id) => one(revertVolume(state, scope, free(scope, id))),
  };
}

function updateVolume(state: GcoreState, volume: Volume, { name, tags }: RenameRequest): Volume {
  if (tags !== null) volume.tags = applyTags(volume.tags, tags);
  if (name !== null) volume.name = name;
  volume.updatedAt = state.clock.now();
  return volume;
}
