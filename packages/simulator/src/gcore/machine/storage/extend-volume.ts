import { refuseInvalid } from '../../gcore-refusal.ts';
import type { Scope } from '../../model/scope.ts';
import type { Volume } from '../../model/volume.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { refuseWrongState } from '../state/wrong-state.ts';

/** Starts the task that makes a volume bigger; it never shrinks. */
export function extendVolume(state: GcoreState, scope: Scope, volume: Volume, sizeGiB: number): string {
  if (sizeGiB <= volume.sizeGiB) {
    throw refuseInvalid(`New size ${sizeGiB} GiB must be greater than current size ${volume.sizeGiB} GiB`);
  }
  if (volume.typeName === 'ssd_lowlatency') {
    throw refuseInvalid('Volumes of type ssd_lowlatency can not be extended');
  }
  const before = volume.status;
  if (before !== 'available' && before !== 'in-use') {
    throw refuseWrongState(state.switches, `Volume ${volume.id} is in unexpected state ${before}`);
  }
  const growth = { volume_size: sizeGiB - volume.sizeGiB };
  const release = state.quotas.reserve(scope.regionId, growth, 'quota');
  const taskId = state.tasks.start({
    type: 'extend_volume',
    scope,
    data: { volume_id: volume.id, size: sizeGiB },
    locks: [volume],
    finish: () => {
      release();
      volume.sizeGiB = sizeGiB;
      volume.status = before;
      volume.updatedAt = state.clock.now();
    },
    fail: () => {
      release();
      volume.status = before;
    },
  });
  volume.status = 'extending';
  return taskId;
}
