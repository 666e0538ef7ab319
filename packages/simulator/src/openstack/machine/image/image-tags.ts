import type { Caller } from '../../model/identity.ts';
import type { GlanceImage } from '../../model/image.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { World } from '../world.ts';
import { isImageVisible, requireOwnImage } from './image-access.ts';
import { touchImage } from './image-store.ts';

/** A tag that is there already stays. */
export function addTag(world: World, caller: Caller, id: string, tag: string): void {
  const image = requireTaggable(world, caller, id);
  image.tags = [...image.tags.filter((other) => other !== tag), tag];
  touchImage(world, image);
}

/** Throws `notFound` for a tag that the image does not have. */
export function removeTag(world: World, caller: Caller, id: string, tag: string): void {
  const image = requireTaggable(world, caller, id);
  if (!image.tags.includes(tag)) throw new OpenStackRefusal('notFound', 'The resource could not be found.');
  image.tags = image.tags.filter((other) => other !== tag);
  touchImage(world, image);
}

function requireTaggable(world: World, caller: Caller, id: string): GlanceImage {
  const image = world.images.get(id);
  if (image === undefined || !isImageVisible(caller, image)) throw new OpenStackRefusal('notFound', `Image ${id} not found.`);
  requireOwnImage(caller, image);
  return image;
}
