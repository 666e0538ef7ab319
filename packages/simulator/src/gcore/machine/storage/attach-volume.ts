import { refuseInvalid } from '../../gcore-refusal.ts';
import type { Instance } from '../../model/instance.ts';
import type { Scope } from '../../model/scope.ts';
import type { Volume } from '../../model/volume.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { refuseWrongState } from '../state/wrong-state.ts';
import { tieVolume, untieVolume } from './volume-attachments.ts';

const AS_DATA_DISK = { isRoot: false, deleteOnTermination: false };

/** Starts the task that attaches a volume as a data disk. */
export function attachVolume(state: GcoreState, scope: Scope, volume: Volume, instanceId: string, tag: string | null): string {
  const instance = requireAttachable(state, scope, volume, instanceId);
  volume.status = 'attaching';
  return state.tasks.start({
    type: 'attach_volume',
    scope,
    data: { volume_id: volume.id, instance_id: instance.id, attachment_tag: tag },
    locks: [volume, instance],
    finish: () => tieVolume(state, state.instances.require(scope, instanceId), volume, AS_DATA_DISK),
    fail: () => void (volume.status = 'available'),
  });
}

/** Starts the task that detaches a data disk. */
export function detachVolume(state: GcoreState, scope: Scope, volume: Volume, instanceId: string): string {
  requireDetachable(state, volume, instanceId);
  const instance = state.instances.require(scope, instanceId);
  state.tasks.requireUnlocked([instance]);
  volume.status = 'detaching';
  return state.tasks.start({
    type: 'detach_volume',
    scope,
    data: { volume_id: volume.id, instance_id: instance.id },
    locks: [volume, instance],
    finish: () => untieVolume(state, volume),
    fail: () => void (volume.status = 'in-use'),
  });
}

/** The older attach: done when it answers. */
export function tieDirectly(state: GcoreState, scope: Scope, volume: Volume, instanceId: string): Volume {
  const instance = requireAttachable(state, scope, volume, instanceId);
  tieVolume(state, instance, volume, AS_DATA_DISK);
  return volume;
}

/** The older detach: done when it answers. */
export function untieDirectly(state: GcoreState, volume: Volume, instanceId: string): Volume {
  requireDetachable(state, volume, instanceId);
  untieVolume(state, volume);
  return volume;
}

function requireAttachable(state: GcoreState, scope: Scope, volume: Volume, instanceId: string): Instance {
  const instance = state.instances.require(scope, instanceId);
  state.tasks.requireUnlocked([instance]);
  if (volume.status !== 'available') {
    throw refuseWrongState(state.switches, `Volume ${volume.id} is in unexpected state ${volume.status}`);
  }
  return instance;
}

function requireDetachable(state: GcoreState, volume: Volume, instanceId: string): void {
  if (volume.attachment?.instanceId !== instanceId) {
    throw refuseInvalid(`Volume ${volume.id} is not attached to instance ${instanceId}`);
  }
  if (volume.isRoot) {
    throw refuseInvalid(`Volume ${volume.id} is the boot volume and can not be detached`);
  }
  if (volume.status !== 'in-use') {
    throw refuseWrongState(state.switches, `Volume ${volume.id} is in unexpected state ${volume.status}`);
  }
}
