import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { CinderSnapshot, CinderVolume } from '../../model/volume.ts';
import type { CreateSnapshotRequest, UpdateVolumeRequest } from '../../model/volume-requests.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { reasonOfFailure, secondsFor } from '../lab-metadata.ts';
import { requireSnapshotQuota } from './volume-quota.ts';
import { requireVolume } from './volume-store.ts';

const CANNOT_DELETE = 'Invalid snapshot: Snapshot status must be available or error and must not be part of a group.';

/** The caller's snapshots, newest first; an administrator may ask for everybody's. */
export function listSnapshots(world: World, caller: Caller, allProjects = false): readonly CinderSnapshot[] {
  const isAll = allProjects && caller.isAdmin;
  return [...world.snapshots.values()].filter((snapshot) => isAll || snapshot.projectId === caller.projectId).toReversed();
}

/** Throws `notFound`, also for a snapshot of another project. */
export function requireSnapshot(world: World, caller: Caller, id: string): CinderSnapshot {
  const snapshot = world.snapshots.get(id);
  if (snapshot !== undefined && (caller.isAdmin || snapshot.projectId === caller.projectId)) return snapshot;
  throw new OpenStackRefusal('notFound', `Snapshot ${id} could not be found.`);
}

/** A snapshot of an attached volume needs `mayBeInUse`: `force`, or microversion 3.66. */
export function createSnapshot(world: World, caller: Caller, request: CreateSnapshotRequest): CinderSnapshot {
  const volume = requireVolume(world, caller, request.volumeId);
  requireSnapshotQuota(world, volume.projectId, volume.sizeGiB);
  if (volume.status !== 'available' && !(request.mayBeInUse && volume.status === 'in-use')) {
    const expected = request.mayBeInUse ? 'available, in-use' : 'available';
    const text = `Invalid volume: Volume ${volume.id} status must be ${expected}, but current status is: ${volume.status}.`;
    throw new OpenStackRefusal('badRequest', text);
  }
  return snapshotVolume(world, caller, volume, request);
}

/** Makes the snapshot without asking: what Nova does for the volumes of a server. */
export function snapshotVolume(
  world: World,
  caller: Caller,
  volume: CinderVolume,
  { name, description, metadata = {} }: Pick<CreateSnapshotRequest, 'name' | 'description' | 'metadata'>,
): CinderSnapshot {
  const snapshot: CinderSnapshot = {
    id: world.ids.uuid(),
    projectId: volume.projectId,
    userId: caller.userId,
    volumeId: volume.id,
    sizeGiB: volume.sizeGiB,
    createdAt: world.clock.now(),
    updatedAt: null,
    name,
    description,
    metadata,
    status: 'creating',
    content: volume.content,
  };
  world.snapshots.set(snapshot.id, snapshot);
  world.clock.after(secondsFor(snapshot, DURATION.snapshot), () => {
    if (snapshot.status === 'creating') setSnapshotStatus(world, snapshot, reasonOfFailure(snapshot, 'snapshot') ? 'error' : 'available');
  });
  return snapshot;
}

/** Changes the fields that are named. */
export function updateSnapshot(world: World, caller: Caller, id: string, request: UpdateVolumeRequest): CinderSnapshot {
  const snapshot = requireSnapshot(world, caller, id);
  Object.assign(snapshot, request);
  snapshot.updatedAt = world.clock.now();
  return snapshot;
}

/** Accepts the delete. Throws `notFound`, and `badRequest` while something happens to the snapshot. */
export function deleteSnapshot(world: World, caller: Caller, id: string): void {
  const snapshot = requireSnapshot(world, caller, id);
  if (!['available', 'error'].includes(snapshot.status)) throw new OpenStackRefusal('badRequest', CANNOT_DELETE);
  setSnapshotStatus(world, snapshot, 'deleting');
  world.clock.after(secondsFor(snapshot, DURATION.snapshot), () => world.snapshots.delete(id));
}

/** Changes the status now. */
export function setSnapshotStatus(world: World, snapshot: CinderSnapshot, status: string): void {
  snapshot.status = status;
  snapshot.updatedAt = world.clock.now();
}
