import { OpenStackRefusal } from '../../model/refusal.ts';
import type { NovaServer, VolumeAttachment } from '../../model/server.ts';
import type { CinderVolume } from '../../model/volume.ts';
import type { World } from '../world.ts';
import { hasSnapshot, setStatus } from './volume-store.ts';

/** Throws Nova's text for a volume that another server has (unless several may), or that is not available. */
export function requireFree(volume: CinderVolume): void {
  const holder = volume.attachments[0]?.serverId;
  if (holder !== undefined && volume.isMultiattach && volume.status === 'in-use') return;
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
  { device, tag = null }: { readonly device?: string; readonly tag?: string | null } = {},
): VolumeAttachment {
  const attachment: VolumeAttachment = {
    volumeId: volume.id,
    attachmentId: world.ids.uuid(),
    bdmId: world.ids.uuid(),
    device: device ?? (isRoot ? '/dev/vda' : nextDevice(server)),
    deleteOnTermination,
    isRoot,
    tag,
  };
  server.attachments = [...server.attachments, attachment];
  refreshAttachment(world, server, volume, attachment);
  return attachment;
}

/** Cinder's side of an attachment, made anew: also what a rebuild does to each volume. */
export function refreshAttachment(world: World, server: NovaServer, volume: CinderVolume, attachment: VolumeAttachment): void {
  volume.attachments = [
    ...volume.attachments.filter(({ serverId }) => serverId !== server.id),
    {
      attachmentId: attachment.attachmentId,
      serverId: server.id,
      device: attachment.device,
      attachedAt: world.clock.now(),
    },
  ];
  volume.updatedAt = world.clock.now();
}

/** Takes the attachment off both sides; the volume is free when no other server has it. */
export function disconnectVolume(world: World, server: NovaServer, volume: CinderVolume): void {
  server.attachments = server.attachments.filter(({ volumeId }) => volumeId !== volume.id);
  volume.attachments = volume.attachments.filter(({ serverId }) => serverId !== server.id);
  setStatus(world, volume, volume.attachments.length === 0 ? 'available' : 'in-use');
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
    const dies = attachment.deleteOnTermination && volume.attachments.length === 0 && !hasSnapshot(world, volume.id);
    if (dies) world.volumes.delete(volume.id);
  }
  server.attachments = [];
}

/** False when a delete freed the volume meanwhile: it may already be another server's. */
export function isConnected(server: NovaServer, volume: CinderVolume): boolean {
  return volume.attachments.some(({ serverId }) => serverId === server.id);
}

function nextDevice(server: NovaServer): string {
  const used = new Set(server.attachments.map(({ device }) => device));
  const letters = [...'bcdefghijklmnopqrstuvwxyz'];
  return `/dev/vd${letters.find((letter) => !used.has(`/dev/vd${letter}`)) ?? 'z'}`;
}
