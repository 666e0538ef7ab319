import type { World } from '../machine/world.ts';
import type { GlanceImage } from '../model/image.ts';

interface ImageRow {
  readonly name: string;
  readonly id?: string;
  readonly sizeMiB: number | null;
  readonly minDiskGiB: number;
  readonly minMemoryMiB?: number;
  readonly status?: GlanceImage['status'];
  readonly visibility?: GlanceImage['visibility'];
  readonly properties: Readonly<Record<string, string>>;
}

const IMAGES: readonly ImageRow[] = [
  {
    name: 'ubuntu-24.04',
    sizeMiB: 586,
    minDiskGiB: 10,
    properties: { os_distro: 'ubuntu', os_version: '24.04', hw_qemu_guest_agent: 'yes', hw_disk_bus: 'virtio' },
  },
  {
    name: 'ubuntu-22.04',
    // The image of the published rebuild example.
    id: '70a599e0-31e7-49b7-b260-868f441e862b',
    sizeMiB: 638,
    minDiskGiB: 0,
    properties: { os_distro: 'ubuntu', os_version: '22.04' },
  },
  {
    name: 'debian-12',
    sizeMiB: 412,
    minDiskGiB: 0,
    properties: { os_distro: 'debian', os_version: '12' },
  },
  {
    name: 'rocky-9',
    sizeMiB: 1037,
    minDiskGiB: 10,
    properties: { os_distro: 'rocky', os_version: '9.4', hw_firmware_type: 'uefi', hw_machine_type: 'q35' },
  },
  {
    name: 'windows-2022',
    sizeMiB: 10_240,
    minDiskGiB: 40,
    minMemoryMiB: 4096,
    properties: {
      os_type: 'windows',
      os_distro: 'windows',
      os_version: '2022',
      hw_firmware_type: 'uefi',
      os_secure_boot: 'required',
      hw_machine_type: 'q35',
      hw_disk_bus: 'scsi',
      hw_scsi_model: 'virtio-scsi',
      hw_vif_model: 'virtio',
    },
  },
  {
    name: 'golden-web',
    sizeMiB: 2200,
    minDiskGiB: 20,
    visibility: 'private',
    properties: { image_type: 'snapshot', os_distro: 'ubuntu', os_version: '24.04' },
  },
  // Registered, never uploaded: no size, no checksum.
  { name: 'ubuntu-26.04', sizeMiB: null, minDiskGiB: 0, status: 'queued', properties: {} },
  // To boot a broken server from; the properties let it run beside the server's own disk.
  { name: 'rescue', sizeMiB: 96, minDiskGiB: 0, properties: { hw_rescue_device: 'disk', hw_rescue_bus: 'virtio' } },
];

/** Fills the image list; `golden-web` belongs to the project, the rest to the operator. */
export function seedImages(world: World, projectId: string, operatorProjectId: string): void {
  for (const row of IMAGES) {
    const image = toImage(world, row, projectId, operatorProjectId);
    world.images.set(image.id, image);
  }
}

/** The image of that name. Throws if the seed has none. */
export function seededImageId(world: World, name: string): string {
  const image = [...world.images.values()].find((candidate) => candidate.name === name);
  if (image === undefined) throw new Error(`no seeded image ${name}`);
  return image.id;
}

function toImage(world: World, row: ImageRow, projectId: string, operatorProjectId: string): GlanceImage {
  const isUploaded = row.sizeMiB !== null;
  const visibility = row.visibility ?? 'public';
  // A day apart, so that Glance's order by age is the same in every run.
  const createdAt = world.clock.now() - (90 + world.images.size) * 86_400_000;
  return {
    id: row.id ?? world.ids.uuid(),
    name: row.name,
    status: row.status ?? 'active',
    visibility,
    ownerProjectId: visibility === 'public' ? operatorProjectId : projectId,
    diskFormat: 'qcow2',
    containerFormat: 'bare',
    sizeBytes: row.sizeMiB === null ? null : row.sizeMiB * 1024 * 1024,
    virtualSizeBytes: isUploaded ? Math.max(2, row.minDiskGiB) * 1024 ** 3 : null,
    minDiskGiB: row.minDiskGiB,
    minMemoryMiB: row.minMemoryMiB ?? 0,
    isProtected: false,
    isHidden: false,
    checksum: isUploaded ? world.ids.hex(32) : null,
    hash: isUploaded ? world.ids.hex(128) : null,
    tags: [],
    properties: row.properties,
    members: [],
    createdAt,
    updatedAt: createdAt,
  };
}
