import { refuseInvalid } from '../../gcore-refusal.ts';
import type { Scope } from '../../model/scope.ts';
import type { Snapshot, Volume } from '../../model/volume.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { refuseWrongState } from '../state/wrong-state.ts';

/** Starts the task that deletes a volume and the named snapshots of it. */
export function removeVolume(state: GcoreState, scope: Scope, volume: Volume, snapshotIds: readonly string[]): string {
  if (volume.status !== 'available' && volume.status !== 'error') {
    throw refuseWrongState(state.switches, `Volume ${volume.id} is in unexpected state ${volume.status}`);
  }
  const snapshots = snapshotIds.map((id) => state.snapshots.require(scope, id));
  const kept = snapshotsOf(state, scope, volume).find((snapshot) => !snapshots.includes(snapshot));
  if (kept !== undefined) throw refuseInvalid(`Volume ${volume.id} has snapshot ${kept.id}`);
  const before = volume.status;
  const taskId = state.tasks.start({
    type: 'delete_volume',
    scope,
    data: { volume_id: volume.id, snapshot_ids: snapshotIds },
    locks: [volume, ...snapshots],
    finish: () => {
      for (const snapshot of snapshots) state.snapshots.delete(snapshot.id);
      state.volumes.delete(volume.id);
    },
    fail: () => void (volume.status = before),
  });
  volume.status = 'deleting';
  return taskId;
}

/** The snapshots made of a volume. */
export function snapshotsOf(state: GcoreState, scope: Scope, volume: Volume): readonly Snapshot[] {
  return state.snapshots.list(scope).filter((snapshot) => snapshot.volumeId === volume.id);
}
