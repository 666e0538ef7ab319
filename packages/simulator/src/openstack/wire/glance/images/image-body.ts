import type { GlanceImage } from '../../../model/image.ts';
import { toSecondsTime } from '../../shared/times.ts';

/** An image: its free properties stand beside the fixed keys. */
export function toImageBody(image: GlanceImage) {
  return {
    ...image.properties,
    name: image.name,
    disk_format: image.diskFormat,
    container_format: image.containerFormat,
    visibility: image.visibility,
    size: image.sizeBytes,
    virtual_size: image.virtualSizeBytes,
    status: image.status,
    checksum: image.checksum,
    protected: image.isProtected,
    min_ram: image.minMemoryMiB,
    min_disk: image.minDiskGiB,
    owner: image.ownerProjectId,
    os_hidden: image.isHidden,
    os_hash_algo: image.hash === null ? null : 'sha512',
    os_hash_value: image.hash,
    id: image.id,
    created_at: toSecondsTime(image.createdAt),
    updated_at: toSecondsTime(image.updatedAt),
    tags: image.tags,
    self: `/v2/images/${image.id}`,
    file: `/v2/images/${image.id}/file`,
    schema: '/v2/schemas/image',
  };
}
