import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { CinderVolume } from '../../model/volume.ts';
import { noteVolumeExtended } from '../compute/volume/extend-volume.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { reasonOfFailure, secondsFor } from '../lab-metadata.ts';
import { requireGigabytes, requireSizeLimit } from './volume-quota.ts';
import { endLater, findVolumeType, isMultiattachType, requireVolume, setStatus } from './volume-store.ts';

/** Makes a volume larger. An attached one from 3.42 on (`mayBeInUse`). */
export function extendVolume(world: World, caller: Caller, id: string, sizeGiB: number, mayBeInUse: boolean): void {
  const volume = requireVolume(world, caller, id);
  if (sizeGiB <= volume.sizeGiB) {
    throw badInput(`New size for extend must be greater than current size. (current: ${volume.sizeGiB}, extended: ${sizeGiB}).`);
  }
  const before = volume.status;
  const isAttached = mayBeInUse && before === 'in-use';
  if (before !== 'available' && !isAttached) {
    throw invalidVolume(`Volume ${id} status must be '{'status': 'available'}' to extend, currently ${before}.`);
  }
  requireSizeLimit(world, volume.projectId, sizeGiB);
  requireGigabytes(world, volume.projectId, sizeGiB - volume.sizeGiB);
  setStatus(world, volume, 'extending');
  endLater(world, volume, secondsFor(volume, DURATION.volumeExtend), () => {
    if (reasonOfFailure(volume, 'extend') !== undefined) return setStatus(world, volume, 'error_extending');
    volume.sizeGiB = sizeGiB;
    setStatus(world, volume, before);
    noteVolumeExtended(world, volume);
  });
}

/** Gives a volume another type; the data stay where they are. */
export function retypeVolume(world: World, caller: Caller, id: string, wanted: string): void {
  const volume = requireVolume(world, caller, id);
  const type = findVolumeType(world, wanted);
  if (type === undefined) throw badInput(`Invalid volume_type passed: ${wanted}.`);
  if (volume.isMultiattach !== isMultiattachType(type) && volume.status !== 'available') {
    throw badInput(
      `Invalid volume_type passed, retypes affecting multiattach are only allowed on available volumes, the specified volume however currently has a status of: ${volume.status}.`,
    );
  }
  const before = volume.status;
  if (!['available', 'in-use'].includes(before) || type.name === volume.volumeType) {
    throw invalidVolume(
      'Retype needs volume to be in available or in-use state, not be part of an active migration or a consistency group, requested type has to be different that the one from the volume, and for in-use volumes front-end qos specs cannot change.',
    );
  }
  setStatus(world, volume, 'retyping');
  endLater(world, volume, secondsFor(volume, DURATION.volumeRetype), () => {
    volume.volumeType = type.name;
    volume.isMultiattach = isMultiattachType(type);
    setStatus(world, volume, before);
  });
}

export function setBootable(world: World, caller: Caller, id: string, bootable: boolean): void {
  const volume = requireVolume(world, caller, id);
  volume.bootable = bootable;
  volume.updatedAt = world.clock.now();
}

/** Only while nobody has the volume. */
export function setReadOnly(world: World, caller: Caller, id: string, readOnly: boolean): void {
  const volume = requireVolume(world, caller, id);
  if (volume.status !== 'available') {
    throw invalidVolume(`Volume ${id} status must be available to update readonly flag, but current status is: ${volume.status}.`);
  }
  volume.isReadOnly = readOnly;
  volume.updatedAt = world.clock.now();
}

/** An administrator writes the status as it is; nothing else changes. */
export function resetVolumeStatus(world: World, caller: Caller, id: string, status: string): void {
  requireAdministrator(caller, 'volume_extension:volume_admin_actions:reset_status');
  setStatus(world, requireVolume(world, caller, id), status);
}

/** `null` takes one key away; a text adds or replaces it. */
export function setImageMetadata(world: World, caller: Caller, id: string, change: Readonly<Record<string, string | null>>): CinderVolume {
  const volume = requireVolume(world, caller, id);
  const merged = { ...volume.imageMetadata };
  for (const [key, value] of Object.entries(change)) {
    if (value !== null) merged[key] = value;
    else if (key in merged) delete merged[key];
    else throw new OpenStackRefusal('notFound', 'Metadata does not exist.');
  }
  volume.imageMetadata = merged;
  volume.updatedAt = world.clock.now();
  return volume;
}

/** Cinder's policy refusal. */
function requireAdministrator(caller: Caller, rule: string): void {
  if (caller.isAdmin) return;
  throw new OpenStackRefusal('forbidden', `Policy doesn't allow ${rule} to be performed.`);
}

function badInput(reason: string): OpenStackRefusal {
  return new OpenStackRefusal('badRequest', `Invalid input received: ${reason}`);
}

function invalidVolume(reason: string): OpenStackRefusal {
  return new OpenStackRefusal('badRequest', `Invalid volume: ${reason}`);
}
