import type { Scope } from '../../model/scope.ts';
import type { Snapshot, Volume } from '../../model/volume.ts';
import type { SnapshotDocument, VolumeDocument } from '../documents.ts';
import type { GcoreContext } from '../gcore-call.ts';
import { toOffsetTime } from '../times.ts';
import { toPlace } from './place-body.ts';
import { toOldTags, toTagRows } from './tag-body.ts';
import { toVolumeImageMetadata } from './volume-image-metadata.ts';

/** Speed by volume type: per GiB, and at most; megabytes a second beside operations. */
const SPEED_BY_TYPE = new Map([
  ['standard', { iopsPerGiB: 6, mostIops: 4500, megabytesPerGiB: 0.4, mostMegabytes: 300 }],
  ['ssd_hiiops', { iopsPerGiB: 60, mostIops: 9000, megabytesPerGiB: 2.5, mostMegabytes: 500 }],
]);
const BURST = 10;

export function toVolumeBody(context: GcoreContext, scope: Scope, volume: Readonly<Volume>): VolumeDocument {
  const { backend, dialect } = context;
  const isOld = dialect.fieldNames === 'old';
  return {
    id: volume.id,
    name: volume.name,
    size: volume.sizeGiB,
    status: volume.status,
    volume_type: volume.typeName,
    bootable: volume.bootable,
    is_root_volume: volume.isRoot,
    attachments: toAttachments(context, scope, volume),
    created_at: toOffsetTime(volume.createdAt),
    updated_at: toOffsetTime(volume.updatedAt),
    snapshot_ids: snapshotIds(context, scope, volume),
    limiter_stats: toLimits(volume),
    volume_image_metadata: toVolumeImageMetadata(backend, volume.imageId),
    ...(isOld ? {} : { tags: toTagRows(volume.tags) }),
    ...toOldTags(volume.tags),
    task_id: volume.taskId,
    creator_task_id: volume.creatorTaskId,
    ...(isOld ? toOldAttachment(volume, dialect.availabilityZones[0] ?? null) : {}),
    ...toPlace(backend, scope),
  };
}

/** `instance_name` was null in the recordings although the instance had a name. */
function toAttachments({ backend }: GcoreContext, scope: Scope, volume: Readonly<Volume>): NonNullable<VolumeDocument['attachments']> {
  const { attachment } = volume;
  if (attachment === null) return [];
  return [
    {
      attachment_id: attachment.id,
      volume_id: volume.id,
      server_id: attachment.instanceId,
      instance_name: null,
      device: attachment.device,
      attached_at: toOffsetTime(attachment.attachedAt),
      flavor_id: backend.instances.find(scope, attachment.instanceId)?.flavorId ?? null,
    },
  ];
}

const toOldAttachment = (
  volume: Readonly<Volume>,
  availabilityZone: string | null,
): Pick<VolumeDocument, 'device' | 'instance_id' | 'availability_zone'> => ({
  ...(volume.attachment === null ? {} : { device: volume.attachment.device, instance_id: volume.attachment.instanceId }),
  availability_zone: availabilityZone,
});

const snapshotIds = ({ backend }: GcoreContext, scope: Scope, volume: Readonly<Volume>): readonly string[] =>
  backend.snapshots
    .list(scope)
    .filter((snapshot) => snapshot.volumeId === volume.id)
    .map((snapshot) => snapshot.id);

function toLimits(volume: Readonly<Volume>): NonNullable<VolumeDocument['limiter_stats']> | null {
  const speed = SPEED_BY_TYPE.get(volume.typeName);
  if (speed === undefined) return null;
  const iops = Math.min(speed.mostIops, volume.sizeGiB * speed.iopsPerGiB);
  const megabytes = Math.floor(Math.min(speed.mostMegabytes, volume.sizeGiB * speed.megabytesPerGiB));
  return {
    iops_base_limit: iops,
    iops_burst_limit: iops * BURST,
    MBps_base_limit: megabytes,
    MBps_burst_limit: megabytes * BURST,
  };
}

export const toSnapshotBody = ({ backend }: GcoreContext, scope: Scope, snapshot: Readonly<Snapshot>): SnapshotDocument => ({
  id: snapshot.id,
  name: snapshot.name,
  description: snapshot.description,
  volume_id: snapshot.volumeId,
  size: snapshot.sizeGiB,
  status: snapshot.status,
  created_at: toOffsetTime(snapshot.createdAt),
  updated_at: toOffsetTime(snapshot.updatedAt),
  tags: toTagRows(snapshot.tags),
  task_id: snapshot.taskId,
  creator_task_id: snapshot.creatorTaskId,
  ...toPlace(backend, scope),
});
