import type { BlockStorageBackend } from '../../backend/block-storage-backend.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { World } from '../world.ts';
import { createSnapshot, deleteSnapshot, listSnapshots, requireSnapshot, setSnapshotStatus, updateSnapshot } from './snapshots.ts';
import { extendVolume, resetVolumeStatus, retypeVolume, setBootable, setImageMetadata, setReadOnly } from './volume-actions.ts';
import { revertVolume } from './revert-volume.ts';
import { defaultVolumeType, findVolumeType, requireVolume } from './volume-store.ts';
import { uploadVolume } from './upload-volume.ts';
import { createVolume, deleteVolume, listVolumes, updateVolume } from './volumes.ts';

/** Cinder behind its wire. */
export function createStorageMachine(world: World): BlockStorageBackend {
  return {
    listVolumes: (caller, allProjects) => listVolumes(world, caller, allProjects),
    getVolume: (caller, id) => requireVolume(world, caller, id),
    createVolume: (caller, request) => createVolume(world, caller, request),
    updateVolume: (caller, id, request) => updateVolume(world, caller, id, request),
    deleteVolume: (caller, id, how) => deleteVolume(world, caller, id, how),
    extendVolume: (caller, id, sizeGiB, mayBeInUse) => extendVolume(world, caller, id, sizeGiB, mayBeInUse),
    retypeVolume: (caller, id, type) => retypeVolume(world, caller, id, type),
    revertVolume: (caller, id, snapshotId) => revertVolume(world, caller, id, snapshotId),
    uploadVolume: (caller, id, request) => uploadVolume(world, caller, id, request),
    setBootable: (caller, id, bootable) => setBootable(world, caller, id, bootable),
    setReadOnly: (caller, id, readOnly) => setReadOnly(world, caller, id, readOnly),
    resetVolumeStatus: (caller, id, status) => resetVolumeStatus(world, caller, id, status),
    setImageMetadata: (caller, id, change) => setImageMetadata(world, caller, id, change),
    listTypes: () => [...world.volumeTypes.values()],
    getType: (id) => requireType(world, id),
    defaultType: () => requireType(world, defaultVolumeType(world)),
    listSnapshots: (caller, allProjects) => listSnapshots(world, caller, allProjects),
    getSnapshot: (caller, id) => requireSnapshot(world, caller, id),
    createSnapshot: (caller, request) => createSnapshot(world, caller, request),
    updateSnapshot: (caller, id, request) => updateSnapshot(world, caller, id, request),
    deleteSnapshot: (caller, id) => deleteSnapshot(world, caller, id),
    resetSnapshotStatus: (caller, id, status) => setSnapshotStatus(world, requireSnapshot(world, caller, id), status),
    serviceId: world.volumeServiceId,
  };
}

function requireType(world: World, id: string) {
  const type = findVolumeType(world, id);
  if (type !== undefined) return type;
  throw new OpenStackRefusal('notFound', `Volume type ${id} could not be found.`);
}
