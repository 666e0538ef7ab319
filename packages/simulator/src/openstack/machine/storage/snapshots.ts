import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { CinderSnapshot } from '../../model/volume.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { requireVolume } from './volumes.ts';

/** The caller's snapshots, newest first. */
export function listSnapshots(world: World, caller: Caller): readonly CinderSnapshot[] {
  return [...world.snapshots.values()].filter((snapshot) => snapshot.projectId === caller.projectId).toReversed();
}

/** A snapshot of an attached volume needs `force`. */
export function createSnapshot(world: World, caller: Caller, volumeId: string, name: string, force: boolean): CinderSnapshot {
  const volume = requireVolume(world, caller, volumeId);
  if (volume.status !== 'available' && !(force && volume.status === 'in-use')) {
    throw new OpenStackRefusal('badRequest', `Invalid volume: Volume ${volumeId} status must be available, but current status is: ${volume.status}.`);
  }
  const snapshot: CinderSnapshot = {
    id: world.ids.uuid(),
    projectId: volume.projectId,
    volumeId,
    name,
    sizeGiB: volume.sizeGiB,
    createdAt: world.clock.now(),
    status: 'creating',
  };
  world.snapshots.set(snapshot.id, snapshot);
  world.clock.after(DURATION.snapshot, () => {
    snapshot.status = 'available';
  });
  return snapshot;
}

/** Throws `notFound`. */
export function deleteSnapshot(world: World, caller: Caller, id: string): void {
  const snapshot = world.snapshots.get(id);
  if (snapshot === undefined || snapshot.projectId !== caller.projectId) {
    throw new OpenStackRefusal('notFound', `Snapshot ${id} could not be found.`);
  }
  snapshot.status = 'deleting';
  world.clock.after(DURATION.snapshot, () => world.snapshots.delete(id));
}
