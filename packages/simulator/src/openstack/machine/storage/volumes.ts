import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { CreateVolumeRequest } from '../../model/requests.ts';
import type { CinderVolume } from '../../model/volume.ts';
import { DURATION } from '../durations.ts';
import { quotaOf, usageOf } from '../quota.ts';
import type { World } from '../world.ts';

const CANNOT_DELETE =
  'Invalid volume: Volume status must be available or error or error_restoring or error_extending or error_managing and must not be migrating, attached, belong to a group, have snapshots, awaiting a transfer, or be disassociated from snapshots after volume transfer.';

/** The caller's volumes, newest first, as Cinder lists them. */
export function listVolumes(world: World, caller: Caller): readonly CinderVolume[] {
  return [...world.volumes.values()].filter((volume) => volume.projectId === caller.projectId).toReversed();
}

/** Throws `notFound`, also for a volume of another project. */
export function requireVolume(world: World, caller: Caller, id: string): CinderVolume {
  const volume = world.volumes.get(id);
  const visible = volume !== undefined && (caller.isAdmin || volume.projectId === caller.projectId);
  if (visible) return volume;
  throw new OpenStackRefusal('notFound', `Volume ${id} could not be found.`);
}

/** Accepts a volume; it is `creating` for a moment, longer when it is written from an image. */
export function createVolume(world: World, caller: Caller, request: CreateVolumeRequest): CinderVolume {
  const volume = addVolume(world, { ...describeVolume(world, caller, request), status: 'creating' });
  const seconds = volume.imageId === null ? DURATION.volumeCreate : DURATION.volumeCreateFromImage;
  setStatusLater(world, volume, seconds, 'available');
  return volume;
}

/** Accepts the delete of a volume that nothing uses. */
export function deleteVolume(world: World, caller: Caller, id: string): void {
  const volume = requireVolume(world, caller, id);
  const deletable = ['available', 'error', 'error_extending'].includes(volume.status);
  if (!deletable || hasSnapshot(world, id)) throw new OpenStackRefusal('badRequest', CANNOT_DELETE);
  volume.status = 'deleting';
  world.clock.after(DURATION.volumeDelete, () => world.volumes.delete(id));
}

/** True while a snapshot of the volume exists; nothing can delete the volume then. */
export function hasSnapshot(world: World, volumeId: string): boolean {
  return [...world.snapshots.values()].some((snapshot) => snapshot.volumeId === volumeId);
}

/** What a maker decides of a volume. */
type NewVolume = Omit<CinderVolume, 'id' | 'createdAt' | 'updatedAt' | 'attachments'>;

/** Stores a volume in the state it is given. */
export function addVolume(world: World, volume: NewVolume): CinderVolume {
  const added: CinderVolume = {
    ...volume,
    id: world.ids.uuid(),
    createdAt: world.clock.now(),
    updatedAt: null,
    attachments: [],
  };
  world.volumes.set(added.id, added);
  return added;
}

/** Changes the status after a while, if nothing else did so first. */
function setStatusLater(world: World, volume: CinderVolume, seconds: number, status: string): void {
  const before = volume.status;
  world.clock.after(seconds, () => {
    if (volume.status === before) setStatus(world, volume, status);
  });
}

/** Changes the status now. */
export function setStatus(world: World, volume: CinderVolume, status: string): void {
  volume.status = status;
  volume.updatedAt = world.clock.now();
}

/** The volume type that is taken when none is named. */
export function defaultVolumeType(world: World): string {
  return [...world.volumeTypes.values()][0]?.name ?? '__DEFAULT__';
}

/** Throws Cinder's refusal (a 413 there) if the project may not have so much more. */
function requireVolumeQuota(world: World, projectId: string, sizeGiB: number): void {
  const quota = quotaOf(world, projectId);
  const used = usageOf(world, projectId);
  if (quota.volumeGiB >= 0 && used.volumeGiB + sizeGiB > quota.volumeGiB) {
    throw new OpenStackRefusal(
      'overQuota',
      `VolumeSizeExceedsAvailableQuota: Requested volume or snapshot exceeds allowed gigabytes quota. Requested ${sizeGiB}G, quota is ${quota.volumeGiB}G and ${used.volumeGiB}G has been consumed.`,
    );
  }
  if (quota.volumes >= 0 && used.volumes >= quota.volumes) {
    throw new OpenStackRefusal(
      'overQuota',
      `VolumeLimitExceeded: Maximum number of volumes allowed (${quota.volumes}) exceeded for quota 'volumes'.`,
    );
  }
}

function describeVolume(world: World, caller: Caller, request: CreateVolumeRequest): Omit<NewVolume, 'status'> {
  const sizeGiB = requireSize(world, caller, request);
  requireVolumeQuota(world, caller.projectId, sizeGiB);
  return {
    projectId: caller.projectId,
    userId: caller.userId,
    name: request.name,
    description: request.description,
    sizeGiB,
    volumeType: requireType(world, request.volumeType),
    zone: world.zones[0] ?? 'nova',
    bootable: request.imageId !== null,
    snapshotId: request.snapshotId,
    metadata: request.metadata,
    imageId: request.imageId,
  };
}

function requireSize(world: World, caller: Caller, request: CreateVolumeRequest): number {
  const snapshot = request.snapshotId === null ? null : world.snapshots.get(request.snapshotId);
  if (snapshot === undefined || (snapshot !== null && snapshot.projectId !== caller.projectId)) {
    throw new OpenStackRefusal('notFound', `Snapshot ${request.snapshotId} could not be found.`);
  }
  const sizeGiB = request.sizeGiB ?? snapshot?.sizeGiB;
  if (sizeGiB === undefined) {
    throw new OpenStackRefusal('badRequest', 'Invalid input received: Volume size must be specified.');
  }
  const image = request.imageId === null ? null : world.images.get(request.imageId);
  if (image === undefined) {
    throw new OpenStackRefusal('badRequest', `Invalid image identifier or unable to access requested image.`);
  }
  if (image !== null && sizeGiB < image.minDiskGiB) {
    throw new OpenStackRefusal(
      'badRequest',
      `Invalid input received: Volume size ${sizeGiB}GB cannot be smaller than the image minDisk size ${image.minDiskGiB}GB.`,
    );
  }
  return sizeGiB;
}

function requireType(world: World, wanted: string | null): string {
  if (wanted === null) return defaultVolumeType(world);
  const found = [...world.volumeTypes.values()].find(({ id, name }) => id === wanted || name === wanted);
  if (found !== undefined) return found.name;
  throw new OpenStackRefusal('notFound', `Volume type with name ${wanted} could not be found.`);
}
