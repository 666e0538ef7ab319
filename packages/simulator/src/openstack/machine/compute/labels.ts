import type { Caller } from '../../model/identity.ts';
import type { MetadataChange } from '../../model/requests.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { NovaServer } from '../../model/server.ts';
import type { World } from '../world.ts';
import { acceptAction } from './server-access.ts';

/** Nova's own limits of one server. */
const MOST_METADATA = 128;
const MOST_TAGS = 50;

/** Refused in ERROR, and while a server is built or resized. */
export function setMetadata(world: World, caller: Caller, id: string, change: MetadataChange): NovaServer {
  const server = acceptAction(world, caller, id, 'updateMetadata');
  const metadata = change.mode === 'merge' ? { ...server.metadata, ...change.metadata } : change.metadata;
  requireMetadataLimit(metadata);
  server.metadata = metadata;
  server.updatedAt = world.clock.now();
  return server;
}

/** Throws `notFound` for a name that is not there. */
export function deleteMetadataItem(world: World, caller: Caller, id: string, name: string): void {
  const server = acceptAction(world, caller, id, 'deleteMetadata');
  const { [name]: removed, ...rest } = server.metadata;
  if (removed === undefined) throw new OpenStackRefusal('notFound', 'Metadata item was not found');
  server.metadata = rest;
  server.updatedAt = world.clock.now();
}

/** Throws Nova's refusal of too many metadata. */
export function requireMetadataLimit(metadata: Readonly<Record<string, string>>): void {
  if (Object.keys(metadata).length <= MOST_METADATA) return;
  throw new OpenStackRefusal('overQuota', `Maximum number of metadata items exceeds ${MOST_METADATA}`);
}

/** Replaces all tags. */
export function setTags(world: World, caller: Caller, id: string, tags: readonly string[]): NovaServer {
  const server = acceptAction(world, caller, id, tags.length === 0 ? 'deleteTags' : 'updateTags');
  server.tags = [...new Set(tags)];
  return server;
}

/** Returns false for a tag that was there already. */
export function addTag(world: World, caller: Caller, id: string, tag: string): boolean {
  const server = acceptAction(world, caller, id, 'updateTag');
  if (server.tags.length >= MOST_TAGS) {
    throw new OpenStackRefusal('badRequest', `The number of tags exceeded the per-server limit ${MOST_TAGS}`);
  }
  if (server.tags.includes(tag)) return false;
  server.tags = [...server.tags, tag];
  return true;
}

/** Throws `notFound` for a tag that is not there. */
export function deleteTag(world: World, caller: Caller, id: string, tag: string): void {
  const server = acceptAction(world, caller, id, 'deleteTag');
  if (!server.tags.includes(tag)) throw new OpenStackRefusal('notFound', `Server ${id} has no tag '${tag}'`);
  server.tags = server.tags.filter((other) => other !== tag);
}
