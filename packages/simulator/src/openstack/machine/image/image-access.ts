import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { GlanceImage } from '../../model/image.ts';
import type { World } from '../world.ts';

/** Public and community images, own ones, and those that another project shares with the caller's. */
export function isImageVisible(caller: Caller, image: GlanceImage): boolean {
  if (caller.isAdmin || image.ownerProjectId === caller.projectId) return true;
  if (image.visibility === 'public' || image.visibility === 'community') return true;
  return image.visibility === 'shared' && image.members.some(({ projectId }) => projectId === caller.projectId);
}

/** Throws `notFound`, also for an image that the caller may not see. */
export function requireImage(world: World, caller: Caller, id: string): GlanceImage {
  const image = world.images.get(id);
  if (image !== undefined && isImageVisible(caller, image)) return image;
  throw new OpenStackRefusal('notFound', `No image found with ID ${id}`);
}

/** Only the owner (or an administrator) changes an image, though others may see it. */
export function requireOwnImage(caller: Caller, image: GlanceImage): void {
  if (caller.isAdmin || image.ownerProjectId === caller.projectId) return;
  throw new OpenStackRefusal('forbidden', 'You do not own this image');
}
