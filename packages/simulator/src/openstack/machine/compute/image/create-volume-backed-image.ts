import type { Caller } from '../../../model/identity.ts';
import type { GlanceImage } from '../../../model/image.ts';
import type { CreateImageRequest } from '../../../model/requests.ts';
import type { NovaServer, VolumeAttachment } from '../../../model/server.ts';
import { fillImage } from '../../image/image-store.ts';
import { addServerImage } from '../../image/server-image.ts';
import { snapshotVolume } from '../../storage/snapshots.ts';
import { requireSnapshotQuota } from '../../storage/volume-quota.ts';
import type { World } from '../../world.ts';
import { ActionRecord, CONTROL_HOST } from '../action-record.ts';

/**
 * An image without data: it points to a snapshot of each volume, and what is made from it is made
 * from them. The server has no task meanwhile.
 */
export function createVolumeBackedImage(world: World, caller: Caller, server: NovaServer, request: CreateImageRequest): GlanceImage {
  const sizes = server.attachments.map(({ volumeId }) => world.volumes.get(volumeId)?.sizeGiB ?? 0);
  for (const sizeGiB of sizes) requireSnapshotQuota(world, server.projectId, sizeGiB);
  const record = new ActionRecord(world, caller, server, 'createImage');
  record.enter('api_snapshot_instance', CONTROL_HOST);
  const mapping = server.attachments.flatMap((attachment) => snapshotAttachment(world, caller, attachment, request.name));
  record.succeed();
  const root = server.attachments.find(({ isRoot }) => isRoot);
  const image = addServerImage(world, caller, server, {
    name: request.name,
    kind: 'volume-backed',
    properties: {
      ...request.metadata,
      root_device_name: root?.device ?? '/dev/vda',
      block_device_mapping: JSON.stringify(mapping),
      bdm_v2: 'True',
    },
  });
  fillImage(world, image, new Uint8Array());
  return image;
}

function snapshotAttachment(world: World, caller: Caller, attachment: VolumeAttachment, imageName: string): readonly object[] {
  const volume = world.volumes.get(attachment.volumeId);
  if (volume === undefined) return [];
  const snapshot = snapshotVolume(world, caller, volume, { name: `snapshot for ${imageName}`, description: volume.description });
  return [
    {
      volume_id: null,
      no_device: null,
      snapshot_id: snapshot.id,
      encrypted: null,
      volume_type: null,
      device_name: attachment.device,
      image_id: null,
      disk_bus: null,
      source_type: 'snapshot',
      guest_format: null,
      destination_type: 'volume',
      encryption_options: null,
      boot_index: attachment.isRoot ? 0 : null,
      device_type: null,
      encryption_format: null,
      encryption_secret_uuid: null,
      tag: attachment.tag,
      volume_size: volume.sizeGiB,
      delete_on_termination: attachment.deleteOnTermination,
    },
  ];
}
