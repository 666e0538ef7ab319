import type { SnapshotBackend, SnapshotRequest } from '../../gcore-backend.ts';
import { refuseInvalid } from '../../gcore-refusal.ts';
import type { Scope } from '../../model/scope.ts';
import type { Snapshot } from '../../model/volume.ts';
import { applyTags } from '../state/apply-tags.ts';
import { toUserTags } from '../state/gcore-state.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** The volume snapshots of a simulated cloud. */
export function createSnapshotMachine(state: GcoreState): SnapshotBackend {
  return {
    list: (scope) => state.snapshots.list(scope),
    find: (scope, id) => state.snapshots.find(scope, id),
    require: (scope, id) => state.snapshots.require(scope, id),
    create: (scope, request) => [createSnapshot(state, scope, request)],
    update: (scope, id, { name, tags }) => {
      const snapshot = state.snapshots.require(scope, id);
      state.tasks.requireUnlocked([snapshot]);
      if (tags !== null) snapshot.tags = applyTags(snapshot.tags, tags);
      snapshot.name = name ?? snapshot.name;
      snapshot.updatedAt = state.clock.now();
      return snapshot;
    },
    remove: (scope, id) => {
      const snapshot = state.snapshots.require(scope, id);
      return [
        state.tasks.start({
          type: 'delete_snapshot',
          scope,
          data: { snapshot_id: id },
          locks: [snapshot],
          finish: () => state.snapshots.delete(id),
        }),
      ];
    },
  };
}

function createSnapshot(state: GcoreState, scope: Scope, request: SnapshotRequest): string {
  const volume = state.volumes.require(scope, request.volumeId);
  if (volume.typeName !== 'standard' && volume.typeName !== 'ssd_hiiops') {
    throw refuseInvalid(`Volumes of type ${volume.typeName} do not support snapshots`);
  }
  state.tasks.requireUnlocked([volume]);
  const amounts = { volume_snapshots_count: 1, volume_snapshots_size: volume.sizeGiB };
  const release = state.quotas.reserve(scope.regionId, amounts, 'quota');
  const id = state.ids.uuid();
  return state.tasks.start({
    type: 'create_snapshot',
    scope,
    data: { volume_id: volume.id, name: request.name, snapshot_id: id },
    locks: [volume],
    stages: [
      {
        at: 0.25,
        run: (task) => {
          release();
          task.hold(addSnapshot(state, scope, request, { id, sizeGiB: volume.sizeGiB, content: volume.content, taskId: task.id }));
        },
      },
    ],
    created: () => ({ snapshots: [id] }),
    finish: () => {
      state.snapshots.require(scope, id).status = 'available';
    },
    fail: () => {
      release();
      state.snapshots.delete(id);
    },
  });
}

function addSnapshot(
  state: GcoreState,
  scope: Scope,
  request: SnapshotRequest,
  given: { readonly id: string; readonly sizeGiB: number; readonly content: number; readonly taskId: string },
): Snapshot {
  const now = state.clock.now();
  return state.snapshots.add({
    ...scope,
    id: given.id,
    name: request.name,
    description: request.description,
    volumeId: request.volumeId,
    sizeGiB: given.sizeGiB,
    content: given.content,
    status: 'creating',
    taskId: given.taskId,
    creatorTaskId: given.taskId,
    createdAt: now,
    updatedAt: now,
    tags: toUserTags(request.tags),
  });
}
