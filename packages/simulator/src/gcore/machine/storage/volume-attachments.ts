import type { Instance } from '../../model/instance.ts';
import type { Volume } from '../../model/volume.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** Ties a volume to an instance at once; the first one tied as `isRoot` is its boot disk. */
export function tieVolume(
  state: GcoreState,
  instance: Instance,
  volume: Volume,
  how: { readonly isRoot: boolean; readonly deleteOnTermination: boolean },
): void {
  const now = state.clock.now();
  volume.attachment = {
    id: state.ids.uuid(),
    instanceId: instance.id,
    device: nextDevice(state, instance),
    attachedAt: now,
  };
  volume.status = 'in-use';
  volume.isRoot = how.isRoot;
  volume.updatedAt = now;
  const row = { id: volume.id, deleteOnTermination: how.deleteOnTermination };
  instance.volumes = [...instance.volumes, row];
  instance.updatedAt = now;
}

/** Unties a volume from whatever it is tied to. */
export function untieVolume(state: GcoreState, volume: Volume): void {
  const now = state.clock.now();
  for (const instance of state.instances.all()) {
    if (instance.id !== volume.attachment?.instanceId) continue;
    instance.volumes = instance.volumes.filter((row) => row.id !== volume.id);
    instance.updatedAt = now;
  }
  volume.attachment = null;
  volume.status = 'available';
  volume.isRoot = false;
  volume.updatedAt = now;
}

/** A cold migration attaches every volume anew: same device, new attachment id and time. */
export function renewAttachments(state: GcoreState, instance: Instance): void {
  for (const volume of volumesOf(state, instance)) {
    if (volume.attachment === null) continue;
    volume.attachment = {
      ...volume.attachment,
      id: state.ids.uuid(),
      attachedAt: state.clock.now(),
    };
    volume.updatedAt = state.clock.now();
  }
}

/** The volumes of an instance, in the order of their attachment. */
export function volumesOf(state: GcoreState, instance: Instance): readonly Volume[] {
  const scope = scopeOf(instance);
  return instance.volumes.flatMap((row) => state.volumes.find(scope, row.id) ?? []);
}

/** The scope that an instance belongs to; instances are never shared between projects. */
export function scopeOf(instance: Instance): { projectId: number; regionId: number } {
  return { projectId: instance.projectId ?? 0, regionId: instance.regionId };
}

function nextDevice(state: GcoreState, instance: Instance): string {
  const taken = new Set(volumesOf(state, instance).map((volume) => volume.attachment?.device));
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const free = [...letters].find((letter) => !taken.has(`/dev/sd${letter}`));
  return `/dev/sd${free ?? 'z'}`;
}
