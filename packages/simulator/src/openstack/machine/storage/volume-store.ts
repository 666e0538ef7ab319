import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { CinderVolume, CinderVolumeType } from '../../model/volume.ts';
import { putImageOnVolume } from '../image/volume-image-metadata.ts';
import type { World } from '../world.ts';

type Optional = 'isMultiattach' | 'isReadOnly' | 'sourceVolumeId';

/** What a maker decides of a volume. */
export type NewVolume = Omit<CinderVolume, 'id' | 'createdAt' | 'updatedAt' | 'attachments' | 'imageMetadata' | 'content' | Optional> &
  Partial<Pick<CinderVolume, Optional>>;

/** Stores a volume in the state it is given. Its type says whether several servers may have it. */
export function addVolume(world: World, volume: NewVolume): CinderVolume {
  const added: CinderVolume = {
    isMultiattach: isMultiattachType(findVolumeType(world, volume.volumeType)),
    isReadOnly: false,
    sourceVolumeId: null,
    ...volume,
    id: world.ids.uuid(),
    createdAt: world.clock.now(),
    updatedAt: null,
    imageMetadata: {},
    attachments: [],
    content: 0,
  };
  putImageOnVolume(world, added, volume.imageId);
  world.volumes.set(added.id, added);
  return added;
}

/** Throws `notFound`, also for a volume of another project. */
export function requireVolume(world: World, caller: Caller, id: string): CinderVolume {
  const volume = world.volumes.get(id);
  const visible = volume !== undefined && (caller.isAdmin || volume.projectId === caller.projectId);
  if (visible) return volume;
  throw new OpenStackRefusal('notFound', `Volume ${id} could not be found.`);
}

/** Changes the status now. */
export function setStatus(world: World, volume: CinderVolume, status: string): void {
  volume.status = status;
  volume.updatedAt = world.clock.now();
}

/** After `seconds` runs `end`, unless something else changed the status meanwhile. */
export function endLater(world: World, volume: CinderVolume, seconds: number, end: () => void): void {
  const before = volume.status;
  world.clock.after(seconds, () => {
    if (volume.status === before && world.volumes.has(volume.id)) end();
  });
}

/** True while a snapshot of the volume exists; nothing can delete the volume then. */
export function hasSnapshot(world: World, volumeId: string): boolean {
  return [...world.snapshots.values()].some((snapshot) => snapshot.volumeId === volumeId);
}

/** The volume type that is taken when none is named. */
export function defaultVolumeType(world: World): string {
  return [...world.volumeTypes.values()][0]?.name ?? '__DEFAULT__';
}

/** By id or by name. */
export function findVolumeType(world: World, wanted: string): CinderVolumeType | undefined {
  return world.volumeTypes.get(wanted) ?? [...world.volumeTypes.values()].find(({ name }) => name === wanted);
}

export function isMultiattachType(type: CinderVolumeType | undefined): boolean {
  return type?.extraSpecs['multiattach'] === '<is> True';
}
