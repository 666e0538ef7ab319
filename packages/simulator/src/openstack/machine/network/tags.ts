import type { TaggedKind } from '../../backend/network-backend.ts';
import type { Caller } from '../../model/identity.ts';
import type { World } from '../world.ts';
import { isVisible, notFound, touch } from './network-access.ts';

/** Replaces the tags of any resource that has them. */
export function setTags(world: World, caller: Caller, kind: TaggedKind, id: string, tags: readonly string[]): readonly string[] {
  const row = world[kind].get(id);
  if (row === undefined || !isVisible(caller, row)) throw notFound('TagResourceNotFound', `Resource ${kind} ${id} could not be found.`);
  row.tags = [...new Set(tags)].toSorted();
  touch(row, world.clock.now());
  return row.tags;
}
