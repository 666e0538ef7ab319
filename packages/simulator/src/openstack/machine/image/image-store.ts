import { createHash } from 'node:crypto';
import type { GlanceImage, ImageStatus, NewImage } from '../../model/image.ts';
import type { World } from '../world.ts';

/** Bytes of one image that are kept for a download; above it only size and sums are. */
const MOST_KEPT_BYTES = 16 * 1024 * 1024;

/** Stores a new image, `queued`: it has neither size nor sums before {@link fillImage}. */
export function addImage(world: World, wanted: NewImage): GlanceImage {
  const now = world.clock.now();
  const image: GlanceImage = {
    visibility: 'shared',
    diskFormat: null,
    containerFormat: null,
    minDiskGiB: 0,
    minMemoryMiB: 0,
    isProtected: false,
    isHidden: false,
    tags: [],
    properties: {},
    ...wanted,
    id: wanted.id ?? world.ids.uuid(),
    createdAt: now,
    updatedAt: now,
    status: 'queued',
    sizeBytes: null,
    virtualSizeBytes: null,
    checksum: null,
    hash: null,
    members: [],
  };
  world.images.set(image.id, image);
  return image;
}

/** Changes the status now. */
export function setImageStatus(world: World, image: GlanceImage, status: ImageStatus): void {
  image.status = status;
  touchImage(world, image);
}

/** Gives an image its bytes: size, sums, and `active`. */
export function fillImage(world: World, image: GlanceImage, bytes: Uint8Array): void {
  image.sizeBytes = bytes.byteLength;
  image.virtualSizeBytes = virtualSizeOf(image, bytes);
  image.checksum = createHash('md5').update(bytes).digest('hex');
  image.hash = createHash('sha512').update(bytes).digest('hex');
  if (bytes.byteLength <= MOST_KEPT_BYTES) world.imageData.set(image.id, bytes);
  setImageStatus(world, image, 'active');
}

/** What a download sends; `undefined` for an image of which only the sums are known. */
export function bytesOf(world: World, image: GlanceImage): Uint8Array | undefined {
  return world.imageData.get(image.id);
}

/** Forgets an image and its bytes. */
export function removeImage(world: World, image: GlanceImage): void {
  world.images.delete(image.id);
  world.imageData.delete(image.id);
}

/** Notes that the image changed now. */
export function touchImage(world: World, image: GlanceImage): void {
  image.updatedAt = world.clock.now();
}

/** Glance looks into the bytes: a raw disk is as large as its file, a qcow2 says it in its header. */
function virtualSizeOf(image: GlanceImage, bytes: Uint8Array): number | null {
  if (bytes.byteLength === 0) return null;
  if (image.diskFormat === 'raw') return bytes.byteLength;
  const isQcow2 = image.diskFormat === 'qcow2' && bytes.byteLength >= 32 && new TextDecoder('latin1').decode(bytes.subarray(0, 4)) === 'QFI\xfb';
  if (!isQcow2) return null;
  return Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(24));
}
