import type { GlanceImage } from '../../model/catalog.ts';
import type { CinderSnapshot, CinderVolume } from '../../model/volume.ts';
import type { Exchange } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';
import { toMicrosecondsTime, toOptionalMicrosecondsTime } from '../shared/times.ts';

/** A volume with the keys of its microversion. */
export function toVolumeBody(exchange: Exchange, volume: CinderVolume) {
  const { context, version } = exchange;
  const types = context.backend.blockStorage.listTypes();
  const type = types.find(({ name }) => name === volume.volumeType);
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
    source_volid: null,
    metadata: volume.metadata,
    links: toLinks(exchange, volume.id),
    user_id: volume.userId,
    bootable: volume.bootable ? 'true' : 'false',
    encrypted: false,
    replication_status: null,
    consistencygroup_id: null,
    multiattach: false,
    attachments: toAttachments(volume),
    ...(isAtLeast(version, '3.13') ? { group_id: null } : {}),
    ...(isAtLeast(version, '3.48') ? { shared_targets: false, service_uuid: null } : {}),
    ...(isAtLeast(version, '3.63') ? { volume_type_id: type?.id ?? null } : {}),
    ...(isAtLeast(version, '3.65') ? { consumes_quota: true } : {}),
  };
}

/** What `detail` and `show` add; the answer to a create has none of it. */
export function toVolumeDetail(exchange: Exchange, volume: CinderVolume) {
  const image = exchange.context.backend.blockStorage.imageOf(volume);
  return {
    ...toVolumeBody(exchange, volume),
    'os-vol-tenant-attr:tenant_id': volume.projectId,
    ...(image === undefined ? {} : { volume_image_metadata: toImageMetadata(image) }),
  };
}

/** `GET /volumes` */
export function toVolumeSummary(exchange: Exchange, volume: CinderVolume) {
  return { id: volume.id, name: volume.name, links: toLinks(exchange, volume.id) };
}

/** A snapshot with the keys of its microversion. */
export function toSnapshotBody({ version, caller }: Exchange, snapshot: CinderSnapshot) {
  return {
    id: snapshot.id,
    name: snapshot.name,
    description: null,
    volume_id: snapshot.volumeId,
    status: snapshot.status,
    size: snapshot.sizeGiB,
    created_at: toMicrosecondsTime(snapshot.createdAt),
    updated_at: null,
    metadata: {},
    ...(isAtLeast(version, '3.14') ? { group_snapshot_id: null } : {}),
    ...(isAtLeast(version, '3.41') ? { user_id: caller.userId } : {}),
    ...(isAtLeast(version, '3.65') ? { consumes_quota: true } : {}),
  };
}

/** What the detailed list adds. */
export function toSnapshotDetail(exchange: Exchange, snapshot: CinderSnapshot) {
  return {
    ...toSnapshotBody(exchange, snapshot),
    'os-extended-snapshot-attributes:progress': snapshot.status === 'available' ? '100%' : '0%',
    'os-extended-snapshot-attributes:project_id': snapshot.projectId,
  };
}

/** The image that is on the disk now: the only place where a volume-backed server shows it. */
function toImageMetadata(image: GlanceImage) {
  return {
    ...image.properties,
    image_id: image.id,
    image_name: image.name,
    checksum: image.checksum,
    container_format: 'bare',
    disk_format: image.diskFormat,
    min_disk: String(image.minDiskGiB),
    min_ram: String(image.minMemoryMiB),
    size: String(image.sizeBytes ?? 0),
  };
}

function toAttachments(volume: CinderVolume) {
  if (volume.status === 'reserved') return [];
  return volume.attachments.map((attachment) => ({
    id: volume.id,
    attachment_id: attachment.attachmentId,
    volume_id: volume.id,
    server_id: attachment.serverId,
    host_name: null,
    device: attachment.device,
    attached_at: toMicrosecondsTime(attachment.attachedAt),
  }));
}

function toLinks({ context, parameter }: Exchange, id: string) {
  const base = `${context.origin()}/volume`;
  const path = `${parameter('project')}/volumes/${id}`;
  return [
    { rel: 'self', href: `${base}/v3/${path}` },
    { rel: 'bookmark', href: `${base}/${path}` },
  ];
}
