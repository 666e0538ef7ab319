import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { CinderVolume } from '../../model/volume.ts';
import type { CreateVolumeRequest, UpdateVolumeRequest } from '../../model/volume-requests.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { reasonOfFailure, secondsFor } from '../lab-metadata.ts';
import { describeNewVolume } from './new-volume.ts';
import { addVolume, endLater, hasSnapshot, requireVolume, setStatus } from './volume-store.ts';

const CONDITIONS =
  'must not be migrating, attached, belong to a group, have snapshots, awaiting a transfer, or be disassociated from snapshots after volume transfer.';

const DELETABLE = ['available', 'error', 'error_restoring', 'error_extending', 'error_managing'];

/** The caller's volumes, newest first, as Cinder lists them; an administrator may ask for everybody's. */
export function listVolumes(world: World, caller: Caller, allProjects = false): readonly CinderVolume[] {
  const isAll = allProjects && caller.isAdmin;
  return [...world.volumes.values()].filter((volume) => isAll || volume.projectId === caller.projectId).toReversed();
}

/** Accepts a volume; it is `creating` for a moment, longer when it is written from an image. */
export function createVolume(world: World, caller: Caller, request: CreateVolumeRequest): CinderVolume {
  const volume = addVolume(world, { ...describeNewVolume(world, caller, request), status: 'creating' });
  const seconds = volume.imageId === null ? DURATION.volumeCreate : DURATION.volumeCreateFromImage;
  endLater(world, volume, secondsFor(volume, seconds), () => {
    setStatus(world, volume, reasonOfFailure(volume, 'create') === undefined ? 'available' : 'error');
  });
  return volume;
}

/** Changes the fields that are named. */
export function updateVolume(world: World, caller: Caller, id: string, request: UpdateVolumeRequest): CinderVolume {
  const volume = requireVolume(world, caller, id);
  if (request.name !== undefined) volume.name = request.name;
  if (request.description !== undefined) volume.description = request.description;
  if (request.metadata !== undefined) volume.metadata = request.metadata;
  volume.updatedAt = world.clock.now();
  return volume;
}

/** Accepts the delete of a volume that nothing uses; `cascade` takes its snapshots along. */
export function deleteVolume(world: World, caller: Caller, id: string, { cascade = false, force = false } = {}): void {
  const volume = requireVolume(world, caller, id);
  const hasWrongStatus = !force && !DELETABLE.includes(volume.status);
  if (hasWrongStatus || volume.attachments.length > 0 || (!cascade && hasSnapshot(world, id))) {
    const status = force ? '' : `status must be ${DELETABLE.join(' or ')} and `;
    throw new OpenStackRefusal('badRequest', `Invalid volume: Volume ${status}${CONDITIONS}`);
  }
  setStatus(world, volume, 'deleting');
  endLater(world, volume, secondsFor(volume, DURATION.volumeDelete), () => {
    if (reasonOfFailure(volume, 'delete') !== undefined) return setStatus(world, volume, 'error_deleting');
    removeVolume(world, id);
  });
}

function removeVolume(world: World, id: string): void {
  world.volumes.delete(id);
  for (const snapshot of world.snapshots.values()) {
    if (snapshot.volumeId === id) world.snapshots.delete(snapshot.id);
  }
}
