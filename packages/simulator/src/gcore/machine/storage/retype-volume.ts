import { refuseInvalid } from '../../gcore-refusal.ts';
import type { Scope } from '../../model/scope.ts';
import type { VolumeTypeName } from '../../model/volume-type.ts';
import type { Snapshot, Volume } from '../../model/volume.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { refuseWrongState } from '../state/wrong-state.ts';
import { snapshotsOf } from './remove-volume.ts';

/** Moves a volume to another kind of disk, at once: only a detached one without snapshots. */
export function retypeVolume(state: GcoreState, scope: Scope, volume: Volume, typeName: VolumeTypeName): Volume {
  requireDetached(state, volume);
  const [snapshot] = snapshotsOf(state, scope, volume);
  if (snapshot !== undefined) throw refuseInvalid(`Volume ${volume.id} has snapshot ${snapshot.id}`);
  volume.typeName = typeName;
  volume.updatedAt = state.clock.now();
  return volume;
}

/** Starts the task that takes a detached volume back to its last snapshot, if it has the same size still. */
export function revertVolume(state: GcoreState, scope: Scope, volume: Volume): string {
  requireDetached(state, volume);
  const snapshot = lastSnapshot(state, scope, volume);
  if (snapshot.sizeGiB !== volume.sizeGiB) {
    throw refuseInvalid(`Volume ${volume.id} was extended after snapshot ${snapshot.id} was made`);
  }
  const taskId = state.tasks.start({
    type: 'revert_volume',
    scope,
    data: { volume_id: volume.id, snapshot_id: snapshot.id },
    locks: [volume, snapshot],
    finish: () => {
      volume.status = 'available';
      volume.content = snapshot.content;
      volume.updatedAt = state.clock.now();
    },
    fail: () => void (volume.status = 'available'),
  });
  volume.status = 'reverting';
  return taskId;
}

function requireDetached(state: GcoreState, volume: Volume): void {
  if (volume.status === 'available') return;
  throw refuseWrongState(state.switches, `Volume ${volume.id} is in unexpected state ${volume.status}`);
}

function lastSnapshot(state: GcoreState, scope: Scope, volume: Volume): Snapshot {
  const last = snapshotsOf(state, scope, volume).at(-1);
  if (last === undefined) throw refuseInvalid(`Volume ${volume.id} has no snapshot`);
  return last;
}
