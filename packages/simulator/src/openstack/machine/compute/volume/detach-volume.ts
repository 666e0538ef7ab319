import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { NovaServer, VolumeAttachment } from '../../../model/server.ts';
import { DURATION } from '../../durations.ts';
import { disconnectVolume, isConnected } from '../../storage/attachments.ts';
import { requireVolume, setStatus } from '../../storage/volume-store.ts';
import type { World } from '../../world.ts';
import { ActionRecord } from '../action-record.ts';
import { reasonOfFailure, secondsFor } from '../../lab-metadata.ts';
import { acceptAction, requireServer } from '../server-access.ts';
import { requireShelvedVersion } from './shelved-version.ts';

/** Detaches a data volume; the root volume never comes off. `mayTouchShelved`: microversion 2.20. */
export function detachVolume(world: World, caller: Caller, serverId: string, volumeId: string, mayTouchShelved: boolean): void {
  requireShelvedVersion(world, caller, serverId, 'detach_volume', mayTouchShelved);
  const volume = requireVolume(world, caller, volumeId);
  const attachment = requireAttachment(world, caller, serverId, volumeId);
  if (attachment.isRoot) throw new OpenStackRefusal('badRequest', 'Cannot detach a root device volume');
  const server = acceptAction(world, caller, serverId, 'detachVolume');
  if (server.host !== null && volume.status !== 'in-use') {
    const text = `Invalid volume: Invalid input received: Invalid volume: Unable to detach volume. Volume status must be 'in-use' and attach_status must be 'attached' to detach.`;
    throw new OpenStackRefusal('badRequest', text);
  }
  const record = new ActionRecord(world, caller, server, 'detach_volume');
  if (server.host === null) {
    disconnectVolume(world, server, volume);
    // Only here a detach also deletes: Nova cleans up as if the server went.
    if (attachment.deleteOnTermination && volume.attachments.length === 0) world.volumes.delete(volume.id);
    record.succeed();
    return;
  }
  record.enter('compute_detach_volume', server.host);
  setStatus(world, volume, 'detaching');
  world.clock.after(secondsFor(server, DURATION.volumeDetach), () => {
    if (!isConnected(server, volume)) return;
    const failure = reasonOfFailure(server, 'detach_volume');
    if (failure !== undefined) {
      record.fail(failure);
      setStatus(world, volume, 'in-use');
      return;
    }
    disconnectVolume(world, server, volume);
    record.succeed();
  });
}

/** What a volume is to a server. Throws `notFound` when it is nothing to it. */
export function requireAttachment(world: World, caller: Caller, serverId: string, volumeId: string): VolumeAttachment {
  const attachment = findAttachment(requireServer(world, caller, serverId), volumeId);
  if (attachment !== undefined) return attachment;
  throw new OpenStackRefusal('notFound', `Instance ${serverId} is not attached to volume ${volumeId}`);
}

function findAttachment(server: NovaServer, volumeId: string): VolumeAttachment | undefined {
  return server.attachments.find((candidate) => candidate.volumeId === volumeId);
}
