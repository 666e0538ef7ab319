import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { CinderSnapshot, CinderVolume } from '../../model/volume.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { secondsFor } from '../lab-metadata.ts';
import { setSnapshotStatus } from './snapshots.ts';
import { endLater, requireVolume, setStatus } from './volume-store.ts';

/** Writes a volume back to its newest snapshot (microversion 3.40), which must have the volume's size. */
export function revertVolume(world: World, caller: Caller, id: string, snapshotId: string | null): void {
  const volume = requireVolume(world, caller, id);
  const snapshot = requireNewestSnapshot(world, volume, snapshotId);
  const subject = `volume ${id} to its latest snapshot ${snapshot.id}`;
  if (volume.sizeGiB !== snapshot.sizeGiB) {
    throw new OpenStackRefusal('badRequest', `Can't revert ${subject}. The volume size must be equal to the snapshot size.`);
  }
  if (volume.status !== 'available') {
    throw new OpenStackRefusal('conflict', `Invalid volume: Can't revert ${subject}. Volume's status must be 'available'.`);
  }
  if (snapshot.status !== 'available') {
    throw new OpenStackRefusal('conflict', `Invalid snapshot: Can't revert ${subject}. Snapshot's status must be 'available'.`);
  }
  setStatus(world, volume, 'reverting');
  setSnapshotStatus(world, snapshot, 'restoring');
  endLater(world, volume, secondsFor(volume, DURATION.volumeRevert), () => {
    setStatus(world, volume, 'available');
    volume.content = snapshot.content;
    setSnapshotStatus(world, snapshot, 'available');
  });
}

function requireNewestSnapshot(world: World, { id }: CinderVolume, wanted: string | null): CinderSnapshot {
  const newest = [...world.snapshots.values()].findLast((snapshot) => snapshot.volumeId === id);
  if (newest === undefined) throw new OpenStackRefusal('badRequest', `Volume ${id} doesn't have any snapshots.`);
  if (newest.id === wanted) return newest;
  throw new OpenStackRefusal('badRequest', `Specified snapshot ${wanted ?? 'None'} is None or not the latest one of volume ${id}.`);
}
