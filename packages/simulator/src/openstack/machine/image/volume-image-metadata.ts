import type { GlanceImage } from '../../model/image.ts';
import type { NovaServer } from '../../model/server.ts';
import type { CinderVolume } from '../../model/volume.ts';
import type { World } from '../world.ts';

/** The volume is written from an image (or, with `null`, holds none): Cinder notes what the image says then. */
export function putImageOnVolume(world: World, volume: CinderVolume, imageId: string | null): void {
  const image = world.images.get(imageId ?? '');
  volume.imageId = imageId;
  volume.content = world.diskMarks.next();
  volume.imageMetadata = image === undefined ? {} : describeImage(image);
}

/** The volume that a volume-backed server boots from. */
export function rootVolumeOf(world: World, server: NovaServer): CinderVolume | undefined {
  const root = server.attachments.find(({ isRoot }) => isRoot);
  return root === undefined ? undefined : world.volumes.get(root.volumeId);
}

/** The image that is on the root volume of a volume-backed server, while that image exists. */
export function rootVolumeImageOf(world: World, server: NovaServer): GlanceImage | undefined {
  return world.images.get(rootVolumeOf(world, server)?.imageId ?? '');
}

/** `volume_image_metadata`: the only place where a volume-backed server shows its image. */
function describeImage(image: GlanceImage): Readonly<Record<string, string>> {
  return {
    ...image.properties,
    image_id: image.id,
    image_name: image.name ?? '',
    checksum: image.checksum ?? '',
    container_format: image.containerFormat ?? '',
    disk_format: image.diskFormat ?? '',
    min_disk: String(image.minDiskGiB),
    min_ram: String(image.minMemoryMiB),
    size: String(image.sizeBytes ?? 0),
  };
}
