import type { Caller } from '../../../model/identity.ts';
import type { GlanceImage } from '../../../model/image.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { CreateBackupRequest } from '../../../model/requests.ts';
import type { NovaServer } from '../../../model/server.ts';
import { removeImage } from '../../image/image-store.ts';
import { addServerImage } from '../../image/server-image.ts';
import type { World } from '../../world.ts';
import { ActionRecord } from '../action-record.ts';
import { acceptAction } from '../server-access.ts';
import { takeOver } from '../timeline.ts';
import { takeSnapshot } from './create-image.ts';

/** An image as {@link createImage} makes it, after which the oldest of its type go. Returns it, `queued`. */
export function createBackup(world: World, caller: Caller, id: string, request: CreateBackupRequest): GlanceImage {
  const server = acceptAction(world, caller, id, 'createBackup');
  if (server.imageId === null) {
    throw new OpenStackRefusal('badRequest', 'Backup is not supported for volume-backed instances.');
  }
  const image = addServerImage(world, caller, server, {
    name: request.name,
    kind: 'backup',
    properties: { ...request.metadata, backup_type: request.backupType },
  });
  takeOver(world, server);
  server.taskState = 'image_backup';
  const record = new ActionRecord(world, caller, server, 'createBackup');
  record.enter('compute_backup_instance', server.host ?? '');
  takeSnapshot(world, server, image, record, () => rotate(world, server, request));
  return image;
}

function rotate(world: World, server: NovaServer, { backupType, rotation }: CreateBackupRequest): void {
  const backups = [...world.images.values()]
    .filter(({ properties }) => properties['backup_type'] === backupType && properties['instance_uuid'] === server.id)
    .toSorted((left, right) => right.createdAt - left.createdAt);
  for (const image of backups.slice(rotation)) removeImage(world, image);
}
