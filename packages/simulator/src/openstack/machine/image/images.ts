import type { Caller } from '../../model/identity.ts';
import type { GlanceImage, MemberStatus, NewImage } from '../../model/image.ts';
import type { ImageChange } from '../../model/image-change.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { World } from '../world.ts';
import { isImageVisible, requireImage, requireOwnImage } from './image-access.ts';
import { addImage, removeImage, touchImage } from './image-store.ts';

/** Which images of others a list shows. */
interface Which {
  readonly memberStatus: MemberStatus | 'all';
  readonly withCommunity: boolean;
}

const ACCEPTED: Which = { memberStatus: 'accepted', withCommunity: false };

/**
 * Newest first: less than the caller may see. Community images of others show only when asked for, and
 * those that are offered to the caller's project only by the status of the offer.
 */
export function listImages(world: World, caller: Caller, which: Which = ACCEPTED): readonly GlanceImage[] {
  const shown = [...world.images.values()].filter((image) => isListed(caller, image, which));
  return shown.toReversed().toSorted((left, right) => right.createdAt - left.createdAt);
}

function isListed(caller: Caller, image: GlanceImage, { memberStatus, withCommunity }: Which): boolean {
  if (!isImageVisible(caller, image)) return false;
  if (caller.isAdmin || image.ownerProjectId === caller.projectId || image.visibility === 'public') return true;
  if (image.visibility === 'community') return withCommunity;
  const offer = image.members.find(({ projectId }) => projectId === caller.projectId);
  return memberStatus === 'all' || offer?.status === memberStatus;
}

/** Registers an image. Throws `conflict` for an id that is taken, `forbidden` for what is an administrator's. */
export function createImage(world: World, caller: Caller, wanted: NewImage): GlanceImage {
  if (wanted.ownerProjectId !== caller.projectId && !caller.isAdmin) {
    throw new OpenStackRefusal('forbidden', `You are not permitted to create images owned by '${wanted.ownerProjectId}'.`);
  }
  requireVisibility(caller, wanted.visibility);
  if (wanted.id !== undefined && world.images.has(wanted.id)) {
    throw new OpenStackRefusal('conflict', `Image ID ${wanted.id} already exists!`);
  }
  return addImage(world, wanted);
}

/** Applies all changes, or none. */
export function updateImage(world: World, caller: Caller, id: string, changes: readonly ImageChange[]): GlanceImage {
  const image = requireImage(world, caller, id);
  if (changes.length === 0) return image;
  requireOwnImage(caller, image);
  const draft = { ...image };
  for (const change of changes) applyChange(caller, draft, change);
  Object.assign(image, draft);
  touchImage(world, image);
  return image;
}

/** Deletes an image that is not protected, whatever uses it: servers run from their own copy. */
export function deleteImage(world: World, caller: Caller, id: string): void {
  const image = world.images.get(id);
  if (image === undefined || !isImageVisible(caller, image)) {
    throw new OpenStackRefusal('notFound', `Failed to find image ${id} to delete`);
  }
  requireOwnImage(caller, image);
  if (image.isProtected) throw new OpenStackRefusal('forbidden', `Image ${id} is protected and cannot be deleted.`);
  removeImage(world, image);
}

function applyChange(caller: Caller, draft: GlanceImage, change: ImageChange): void {
  if (change.kind === 'field') {
    const { ownerProjectId, visibility } = change.change;
    if (ownerProjectId !== undefined && !caller.isAdmin) {
      throw new OpenStackRefusal('forbidden', "Owner can't be updated by non admin.");
    }
    requireVisibility(caller, visibility);
    Object.assign(draft, change.change);
    return;
  }
  const { [change.name]: before, ...others } = draft.properties;
  if (before === undefined && change.kind !== 'addProperty') {
    throw new OpenStackRefusal('conflict', `Property ${change.name} does not exist.`);
  }
  draft.properties = change.kind === 'removeProperty' ? others : { ...draft.properties, [change.name]: change.value };
}

function requireVisibility(caller: Caller, visibility: GlanceImage['visibility'] | undefined): void {
  if (visibility !== 'public' || caller.isAdmin) return;
  throw new OpenStackRefusal('forbidden', 'You are not authorized to complete publicize_image action.');
}
