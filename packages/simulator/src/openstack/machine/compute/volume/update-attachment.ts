import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { UpdateAttachmentRequest } from '../../../model/requests.ts';
import type { VolumeAttachment } from '../../../model/server.ts';
import type { World } from '../../world.ts';
import { requireServer, requireWriter } from '../server-access.ts';
import { requireAttachment } from './detach-volume.ts';

/** Changes whether the volume dies with the server; all else of an attachment is fixed. */
export function updateAttachment(world: World, caller: Caller, serverId: string, volumeId: string, request: UpdateAttachmentRequest): void {
  requireServer(world, caller, serverId);
  requireWriter(world, caller, 'os_compute_api:os-volumes-attachments:update');
  const attachment = requireAttachment(world, caller, serverId, volumeId);
  requireUnchanged(request, serverId, attachment);
  if (request.deleteOnTermination !== undefined) attachment.deleteOnTermination = request.deleteOnTermination;
}

function requireUnchanged(request: UpdateAttachmentRequest, serverId: string, attachment: VolumeAttachment): void {
  const fixed = [
    ['id', request.id, attachment.volumeId],
    ['serverId', request.serverId, serverId],
    ['device', request.device, attachment.device],
    ['tag', request.tag, attachment.tag],
  ] as const;
  const changed = fixed.find(([, wanted, actual]) => wanted !== undefined && wanted !== actual);
  if (changed === undefined) return;
  throw new OpenStackRefusal('badRequest', `The ${changed[0]} property is not mutable`);
}
