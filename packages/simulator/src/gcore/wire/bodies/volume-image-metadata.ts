import type { GcoreBackend } from '../../gcore-backend.ts';

/** What a volume remembers of its image: a map in which every value is a text. */
export function toVolumeImageMetadata(backend: GcoreBackend, imageId: string | null): Readonly<Record<string, string>> | null {
  const image = imageId === null ? undefined : backend.images.recall(imageId);
  if (image === undefined) return null;
  return {
    architecture: image.architecture,
    display_order: String(image.displayOrder ?? ''),
    hw_disk_bus: 'scsi',
    hw_machine_type: image.machineType ?? 'q35',
    hw_qemu_guest_agent: 'True',
    hw_scsi_model: 'virtio-scsi',
    os_distro: image.osDistro ?? '',
    os_require_quiesce: 'True',
    os_type: image.osType,
    os_version: image.osVersion ?? '',
    ssh_key: image.sshKey,
    os_glance_importing_to_stores: '',
    os_glance_failed_import: '',
    image_id: image.id,
    image_name: image.name,
    checksum: '0'.repeat(32),
    container_format: 'bare',
    disk_format: image.diskFormat,
    min_disk: String(image.minDiskGiB),
    min_ram: String(image.minMemoryMiB),
    size: String(image.sizeBytes ?? 0),
  };
}
