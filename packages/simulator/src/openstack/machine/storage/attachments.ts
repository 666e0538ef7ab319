import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { NovaServer, VolumeAttachment } from '../../model/server.ts';
import type { CinderVolume } from '../../model/volume.ts';
import { ActionRecord } from '../compute/action-record.ts';
import { requireAllowed, requireServer } from '../compute/server-access.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { hasSnapshot, requireVolume, setStatus } from './volumes.ts';

/** Attaches an available volume: `reserved`, `attaching`, `in-use`. */
export function attachVolume(world: World, caller: Caller, serverId: string, volumeId: string): VolumeAttachment {
  const server = requireServer(world, caller, serverId);
  requireAllowed(caller, server, {
    verb: 'attach_volume',
    vmStates: ['active', 'paused', 'stopped', 'resized', 'suspended'],
  });
  const volume = requireVolume(world, caller, volumeId);
  requireFree(volume);
  const record = new ActionRecord(world, caller, server, 'attach_volume');
  record.enter('compute_attach_volume', server.host ?? '');
  const attachment = connectVolume(world, server, volume, false, false);
  setStatus(world, volume, 'reserved');
  world.clock.after(DURATION.volumeReserve, () => {
    if (isConnected(server, volume)) setStatus(world, volume, 'attaching');
  });
  world.clock.after(DURATION.volumeReserve + DURATION.volumeAttach, () => {
    if (isConnected(server, volume)) setStatus(world, volume, 'in-use');
    record.succeed();
  });
  return attachment;
}

/** Detaches a data volume; the root volume never comes off. */
export function detachVolume(world: World, caller: Caller, serverId: string, volumeId: string): void {
  const server = requireServer(world, caller, serverId);
  const attachment = server.attachments.find((candidate) => candidate.volumeId === volumeId);
  const volume = requireVolume(world, caller, volumeId);
  if (attachment === undefined) {
    const text = `Instance ${serverId} is not attached to volume ${volumeId}`;
    throw new OpenStackRefusal('notFound', text);
  }
  if (attachment.isRoot) {
    throw new OpenStackRefusal('badRequest', 'Cannot detach a root device volume');
  }
  requireAllowed(caller, server, {
    verb: 'detach_volume',
    vmStates: ['active', 'paused', 'stopped', 'resized', 'suspended'],
  });
  const record = new ActionRecord(world, caller, server, 'detach_volume');
  record.enter('compute_detach_volume', server.host ?? '');
  setStatus(world, volume, 'detaching');
  world.clock.after(DURATION.volumeDetach, () => {
    if (isConnected(server, volume)) disconnectVolume(world, server, volume);
    record.succeed();
  });
}

/** Throws Nova's text for a volume that another server has, or that is not available. */
export function requireFree(volume: CinderVolume): void {
  const holder = volume.attachments[0]?.serverId;
  if (holder !== undefined) {
    throw new OpenStackRefusal('badRequest', `Invalid volume: volume ${volume.id} is already attached to instances: ${holder}`);
  }
  if (volume.status === 'available') return;
  throw new OpenStackRefusal('badRequest', `Invalid volume: volume '${volume.id}' status must be 'available'. Currently in '${volume.status}'`);
}

/** Writes the attachment on both sides; the status of the volume is the caller's business. */
export function connectVolume(
  world: World,
  server: NovaServer,
  volume: CinderVolume,
  isRoot: boolean,
  deleteOnTermination: boolean,
): VolumeAttachment {
  const attachment: VolumeAttachment = {
    volumeId: volume.id,
    attachmentId: world.ids.uuid(),
    bdmId: world.ids.uuid(),
    device: isRoot ? '/dev/vda' : nextDevice(server),
    deleteOnTermination,
    isRoot,
  };
  server.attachments = [...server.attachments, attachment];
  refreshAttachment(world, server, volume, attachment);
  return attachment;
}

/** Cinder's side of an attachment, made anew: also what a rebuild does to each volume. */
export function refreshAttachment(world: World, server: NovaServer, volume: CinderVolume, attachment: VolumeAttachment): void {
  volume.attachments = [
    {
      attachmentId: attachment.attachmentId,
      serverId: server.id,
      device: attachment.device,
      attachedAt: world.clock.now(),
    },
  ];
  volume.updatedAt = world.clock.now();
}

/** Takes the attachment off both sides. */
export function disconnectVolume(world: World, server: NovaServer, volume: CinderVolume): void {
  server.attachments = server.attachments.filter(({ volumeId }) => volumeId !== volume.id);
  volume.attachments = volume.attachments.filter(({ serverId }) => serverId !== server.id);
  setStatus(world, volume, 'available');
}

/**
 * Frees all volumes of a server that is being deleted. A volume that should die with it but has a
 * snapshot silently stays, as in the recordings.
 */
export function releaseVolumes(world: World, server: NovaServer): void {
  for (const attachment of server.attachments) {
    const volume = world.volumes.get(attachment.volumeId);
    if (volume === undefined) continue;
    disconnectVolume(world, server, volume);
    const dies = attachment.deleteOnTermination && !hasSnapshot(world, volume.id);
    if (dies) world.volumes.delete(volume.id);
  }
  server.attachments = [];
}

/** False when a delete freed the volume meanwhile: it may already be another server's. */
function isConnected(server: NovaServer, volume: CinderVolume): boolean {
  return volume.attachments.some(({ serverId }) => serverId === server.id);
}

function nextDevice(server: NovaServer): string {
  const used = new Set(server.attachments.map(({ device }) => device));
  const letters = [...'bcdefghijklmnopqrstuvwxyz'];
  return `/dev/vd${letters.find((letter) => !used.has(`/dev/vd${letter}`)) ?? 'z'}`;
}
