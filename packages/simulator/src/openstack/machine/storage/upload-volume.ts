import type { Caller } from '../../model/identity.ts';
import type { GlanceImage } from '../../model/image.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { CinderVolume } from '../../model/volume.ts';
import type { UploadVolumeRequest } from '../../model/volume-requests.ts';
import { DURATION } from '../durations.ts';
import { addImage, fillImage } from '../image/image-store.ts';
import type { World } from '../world.ts';
import { secondsFor } from '../lab-metadata.ts';
import { endLater, requireVolume, setStatus } from './volume-store.ts';

/** Volumes have no data here: each becomes an image of 64 KiB of zeros, as in the lab. */
const CONTENT = new Uint8Array(64 * 1024);

/** What Cinder noted of an image that is no free property of it. */
const IMAGE_FIELDS = new Set(['image_id', 'image_name', 'checksum', 'container_format', 'disk_format', 'min_disk', 'min_ram', 'size']);

/** Makes an image of a volume: `uploading`, then as before. */
export function uploadVolume(
  world: World,
  caller: Caller,
  id: string,
  request: UploadVolumeRequest,
): { readonly volume: CinderVolume; readonly image: GlanceImage } {
  const volume = requireVolume(world, caller, id);
  const before = volume.status;
  if (before !== 'available' && !(request.force && before === 'in-use')) {
    const expected = request.force ? 'available or in-use' : 'available';
    throw new OpenStackRefusal('badRequest', `Invalid volume: Volume ${id} status must be ${expected}`);
  }
  const image = addImage(world, {
    name: request.imageName,
    ownerProjectId: caller.projectId,
    visibility: request.visibility,
    isProtected: request.isProtected,
    diskFormat: request.diskFormat,
    containerFormat: request.containerFormat,
    minDiskGiB: Number(volume.imageMetadata['min_disk'] ?? 0),
    minMemoryMiB: Number(volume.imageMetadata['min_ram'] ?? 0),
    properties: inheritProperties(volume),
  });
  volume.status = 'uploading';
  endLater(world, volume, secondsFor(volume, DURATION.volumeUpload), () => {
    if (world.images.has(image.id)) fillImage(world, image, CONTENT);
    setStatus(world, volume, before);
  });
  return { volume, image };
}

function inheritProperties({ imageMetadata }: CinderVolume): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(imageMetadata).filter(([name]) => !IMAGE_FIELDS.has(name)));
}
