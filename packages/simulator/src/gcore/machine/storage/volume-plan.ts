import { refuseInvalid } from '../../gcore-refusal.ts';
import type { UserTags } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import type { VolumeTypeName } from '../../model/volume-type.ts';
import type { Volume } from '../../model/volume.ts';
import { toPlatformTags, toUserTags } from '../state/gcore-state.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** A volume that shall be made, checked, with its id already drawn. */
export interface VolumePlan {
  readonly id: string;
  readonly name: string;
  readonly sizeGiB: number;
  readonly typeName: VolumeTypeName;
  readonly imageId: string | null;
  readonly bootable: boolean;
  readonly tags: UserTags;
}

/** Where the bytes of a new volume come from, as asked. */
export type VolumeOrigin =
  | { readonly source: 'new-volume'; readonly sizeGiB: number; readonly typeName: string }
  | {
      readonly source: 'image';
      readonly imageId: string;
      readonly sizeGiB: number | null;
      readonly typeName: string;
    }
  | {
      readonly source: 'snapshot';
      readonly snapshotId: string;
      readonly sizeGiB: number | null;
      readonly typeName: string | null;
    };

/** Checks what a new volume is made from. Throws for an unknown image or snapshot, a bad size or type. */
export function planVolume(
  state: GcoreState,
  scope: Scope,
  origin: VolumeOrigin,
  given: { readonly name: string; readonly tags: UserTags },
): VolumePlan {
  const source = resolveOrigin(state, scope, origin);
  const region = state.regions.find((row) => row.id === scope.regionId);
  const typeName = region?.volumeTypes.find((name) => name === source.typeName);
  if (typeName === undefined) {
    throw refuseInvalid(`Volume type ${source.typeName} is not available in region ${scope.regionId}`);
  }
  return { id: state.ids.uuid(), ...given, ...source, typeName };
}

/** Makes the planned volume, still without its bytes. */
export function addVolume(state: GcoreState, scope: Scope, plan: VolumePlan, taskId: string): Volume {
  const now = state.clock.now();
  return state.volumes.add({
    ...scope,
    id: plan.id,
    name: plan.name,
    sizeGiB: plan.sizeGiB,
    typeName: plan.typeName,
    content: state.diskMarks.next(),
    imageId: plan.imageId,
    bootable: plan.bootable,
    status: plan.imageId === null ? 'creating' : 'downloading',
    isRoot: false,
    attachment: null,
    taskId,
    creatorTaskId: taskId,
    createdAt: now,
    updatedAt: now,
    tags: new Map([...toUserTags(plan.tags), ...toPlatformTags({ task_id: taskId })]),
  });
}

type ResolvedOrigin = Pick<VolumePlan, 'sizeGiB' | 'imageId' | 'bootable'> & { readonly typeName: string };

function resolveOrigin(state: GcoreState, scope: Scope, origin: VolumeOrigin): ResolvedOrigin {
  switch (origin.source) {
    case 'new-volume':
      return {
        sizeGiB: origin.sizeGiB,
        typeName: origin.typeName,
        imageId: null,
        bootable: false,
      };
    case 'image':
      return fromImage(state, scope, origin);
    case 'snapshot':
      return fromSnapshot(state, scope, origin);
  }
}

function fromImage(state: GcoreState, scope: Scope, origin: Extract<VolumeOrigin, { source: 'image' }>): ResolvedOrigin {
  const image = state.images.require(scope, origin.imageId);
  const sizeGiB = origin.sizeGiB ?? image.minDiskGiB;
  if (sizeGiB < image.minDiskGiB) {
    throw refuseInvalid(`Volume size ${sizeGiB} GiB is less than min_disk ${image.minDiskGiB} GiB of image ${image.id}`);
  }
  return { sizeGiB, typeName: origin.typeName, imageId: image.id, bootable: true };
}

function fromSnapshot(state: GcoreState, scope: Scope, origin: Extract<VolumeOrigin, { source: 'snapshot' }>): ResolvedOrigin {
  const snapshot = state.snapshots.require(scope, origin.snapshotId);
  const volume = state.volumes.find(scope, snapshot.volumeId);
  if (origin.sizeGiB !== null && origin.sizeGiB !== snapshot.sizeGiB) {
    throw refuseInvalid(`Volume size ${origin.sizeGiB} GiB differs from snapshot size ${snapshot.sizeGiB} GiB`);
  }
  return {
    sizeGiB: snapshot.sizeGiB,
    typeName: origin.typeName ?? volume?.typeName ?? 'standard',
    imageId: volume?.imageId ?? null,
    bootable: volume?.bootable ?? false,
  };
}
