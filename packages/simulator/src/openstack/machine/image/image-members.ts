import type { Caller } from '../../model/identity.ts';
import type { GlanceImage, ImageMember, MemberStatus } from '../../model/image.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { World } from '../world.ts';
import { isImageVisible } from './image-access.ts';
import { touchImage } from './image-store.ts';

/** The owner sees all members, a member only itself. */
export function listMembers(world: World, caller: Caller, id: string): readonly ImageMember[] {
  const image = findImage(world, caller, id);
  if (image.visibility !== 'shared') {
    const text = `Not allowed to list members for image ${id}: Only shared images have members.`;
    throw new OpenStackRefusal('forbidden', text);
  }
  return image.members.filter((member) => isOwner(caller, image) || member.projectId === caller.projectId);
}

export function getMember(world: World, caller: Caller, id: string, projectId: string): ImageMember {
  const image = findImage(world, caller, id);
  if (image.visibility !== 'shared') throw new OpenStackRefusal('notFound', 'Only shared images have members.');
  return findMember(caller, image, projectId);
}

/** Offers the image to another project, which may accept it. */
export function addMember(world: World, caller: Caller, id: string, projectId: string): ImageMember {
  const image = findImage(world, caller, id);
  if (image.visibility !== 'shared' || !isOwner(caller, image)) {
    throw new OpenStackRefusal('forbidden', `Not allowed to create members for image ${id}.`);
  }
  if (image.members.some((member) => member.projectId === projectId)) {
    throw new OpenStackRefusal('conflict', `Member ${projectId} is duplicated for image ${id}`);
  }
  const now = world.clock.now();
  const member: ImageMember = { projectId, status: 'pending', createdAt: now, updatedAt: now };
  image.members = [...image.members, member];
  touchImage(world, image);
  return member;
}

/** Only the member itself accepts or rejects. */
export function setMemberStatus(world: World, caller: Caller, id: string, projectId: string, status: MemberStatus): ImageMember {
  const image = findImage(world, caller, id);
  const isOwnOffer = caller.isAdmin || image.ownerProjectId !== caller.projectId;
  if (image.visibility !== 'shared' || !isOwnOffer) {
    throw new OpenStackRefusal('forbidden', `Not allowed to update members for image ${id}.`);
  }
  const member = findMember(caller, image, projectId);
  member.status = status;
  member.updatedAt = world.clock.now();
  return member;
}

export function removeMember(world: World, caller: Caller, id: string, projectId: string): void {
  const image = findImage(world, caller, id);
  if (image.visibility !== 'shared' || !isOwner(caller, image)) {
    throw new OpenStackRefusal('forbidden', `Not allowed to delete members for image ${id}.`);
  }
  const member = findMember(caller, image, projectId);
  image.members = image.members.filter((other) => other !== member);
  touchImage(world, image);
}

function isOwner(caller: Caller, image: GlanceImage): boolean {
  return caller.isAdmin || image.ownerProjectId === caller.projectId;
}

function findImage(world: World, caller: Caller, id: string): GlanceImage {
  const image = world.images.get(id);
  if (image !== undefined && isImageVisible(caller, image)) return image;
  throw new OpenStackRefusal('notFound', `Image ${id} not found.`);
}

function findMember(caller: Caller, image: GlanceImage, projectId: string): ImageMember {
  const member = image.members.find((candidate) => candidate.projectId === projectId);
  if (member !== undefined && (isOwner(caller, image) || projectId === caller.projectId)) return member;
  throw new OpenStackRefusal('notFound', `${projectId} not found in the member list of the image ${image.id}.`);
}
