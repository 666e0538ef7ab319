import type { CinderVolume } from '../../../model/volume.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { toMicrosecondsTime, toOptionalMicrosecondsTime } from '../../shared/times.ts';

/** A volume with the keys of its microversion. */
export function toVolumeBody(exchange: Exchange, volume: CinderVolume) {
  const { context, version, caller } = exchange;
  const type = context.backend.blockStorage.getType(volume.volumeType);
  return {
    id: volume.id,
    status: volume.status,
    size: volume.sizeGiB,
    availability_zone: volume.zone,
    created_at: toMicrosecondsTime(volume.createdAt),
    updated_at: toOptionalMicrosecondsTime(volume.updatedAt),
    name: volume.name,
    description: volume.description,
    volume_type: volume.volumeType,
    snapshot_id: volume.snapshotId,
    source_volid: volume.sourceVolumeId,
    metadata: volume.isReadOnly ? { ...volume.metadata, readonly: 'True' } : volume.metadata,
    links: toLinks(exchange, volume.id),
    user_id: volume.userId,
    bootable: volume.bootable ? 'true' : 'false',
    encrypted: false,
    replication_status: null,
    consistencygroup_id: null,
    multiattach: volume.isMultiattach,
    attachments: toAttachments(volume),
    ...(caller.isAdmin ? { migration_status: null } : {}),
    ...(isAtLeast(version, '3.13') ? { group_id: null } : {}),
    ...(caller.isAdmin && isAtLeast(version, '3.21') ? { provider_id: null } : {}),
    ...(isAtLeast(version, '3.48') ? { shared_targets: false, service_uuid: context.backend.blockStorage.serviceId } : {}),
    ...(caller.isAdmin && isAtLeast(version, '3.61') ? { cluster_name: null } : {}),
    ...(isAtLeast(version, '3.63') ? { volume_type_id: type.id } : {}),
    ...(isAtLeast(version, '3.65') ? { consumes_quota: true } : {}),
  };
}

/** What `detail` and `show` add; the answer to a create has none of it. */
export function toVolumeDetail(exchange: Exchange, volume: CinderVolume) {
  const hasImage = Object.keys(volume.imageMetadata).length > 0;
  return {
    ...toVolumeBody(exchange, volume),
    ...(exchange.caller.isAdmin
      ? { 'os-vol-host-attr:host': 'storage-1@standard#standard', 'os-vol-mig-status-attr:migstat': null, 'os-vol-mig-status-attr:name_id': null }
      : {}),
    'os-vol-tenant-attr:tenant_id': volume.projectId,
    ...(hasImage ? { volume_image_metadata: volume.imageMetadata } : {}),
  };
}

/** `GET /volumes` */
export function toVolumeSummary(exchange: Exchange, volume: CinderVolume) {
  return { id: volume.id, name: volume.name, links: toLinks(exchange, volume.id) };
}

function toAttachments(volume: CinderVolume) {
  // The newest one of a reserved volume is only promised.
  const attached = volume.status === 'reserved' ? volume.attachments.slice(0, -1) : volume.attachments;
  return attached.map((attachment) => ({
    id: volume.id,
    attachment_id: attachment.attachmentId,
    volume_id: volume.id,
    server_id: attachment.serverId,
    host_name: null,
    device: attachment.device,
    attached_at: toMicrosecondsTime(attachment.attachedAt),
  }));
}

function toLinks({ context, caller, parameter }: Exchange, id: string) {
  const base = `${context.origin()}/volume`;
  const path = `${parameter('project') || caller.projectId}/volumes/${id}`;
  return [
    { rel: 'self', href: `${base}/v3/${path}` },
    { rel: 'bookmark', href: `${base}/${path}` },
  ];
}
