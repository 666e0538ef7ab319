import type { Caller } from '../../model/identity.ts';
import type { GlanceImage } from '../../model/image.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { World } from '../world.ts';
import { requireImage, requireOwnImage } from './image-access.ts';
import { bytesOf, fillImage, setImageStatus } from './image-store.ts';

/** Writes the bytes of a queued image. The answer comes when all is written, so nobody sees `saving`. */
export function uploadImage(world: World, caller: Caller, id: string, bytes: Uint8Array): void {
  const image = requireImage(world, caller, id);
  requireOwnImage(caller, image);
  requireQueued(image, 'saving');
  requireFormats(image);
  fillImage(world, image, bytes);
}

/** Keeps the bytes of a queued image for an import: `uploading`. */
export function stageImage(world: World, caller: Caller, id: string, bytes: Uint8Array): void {
  const image = requireImage(world, caller, id);
  requireOwnImage(caller, image);
  requireQueued(image, 'uploading');
  world.stagedImageData.set(id, bytes);
  image.sizeBytes = bytes.byteLength;
  setImageStatus(world, image, 'uploading');
}

/** The bytes; `empty` before an upload, `unknown` for an image of which only the sums are known. */
export function downloadImage(world: World, caller: Caller, id: string): Uint8Array | 'empty' | 'unknown' {
  const image = requireImage(world, caller, id);
  if (image.status === 'deactivated' && !caller.isAdmin) {
    throw new OpenStackRefusal('forbidden', 'The requested image has been deactivated. Image data download is forbidden.');
  }
  if (image.status !== 'active' && image.status !== 'deactivated') return 'empty';
  return bytesOf(world, image) ?? 'unknown';
}

/** Nobody but an administrator may download it, and no server be made of it. */
export function deactivateImage(world: World, caller: Caller, id: string): void {
  toggle(world, requireMutable(world, caller, id), 'active', 'deactivated', 'deactivate');
}

/** Takes {@link deactivateImage} back. */
export function reactivateImage(world: World, caller: Caller, id: string): void {
  toggle(world, requireMutable(world, caller, id), 'deactivated', 'active', 'reactivate');
}

/** Doing it twice is no mistake. */
function toggle(world: World, image: GlanceImage, from: GlanceImage['status'], to: GlanceImage['status'], verb: string): void {
  if (image.status === to) return;
  if (image.status === from) return setImageStatus(world, image, to);
  throw new OpenStackRefusal('forbidden', `Not allowed to ${verb} image in status '${image.status}'`);
}

function requireMutable(world: World, caller: Caller, id: string): GlanceImage {
  const image = requireImage(world, caller, id);
  requireOwnImage(caller, image);
  return image;
}

function requireQueued(image: GlanceImage, next: GlanceImage['status']): void {
  if (image.status === 'queued') return;
  const text = `Image status transition from ${image.status} to ${next} is not allowed`;
  throw new OpenStackRefusal('conflict', text);
}

function requireFormats(image: GlanceImage): void {
  const missing = [
    ['disk_format', image.diskFormat],
    ['container_format', image.containerFormat],
  ].flatMap(([name, value]) => (value === null ? [name] : []));
  if (missing.length === 0) return;
  const noun = missing.length === 1 ? 'Property' : 'Properties';
  throw new OpenStackRefusal('badRequest', `${noun} ${missing.join(', ')} must be set prior to saving data.`);
}
