import { refuseInvalid, refuseMissing } from '../../gcore-refusal.ts';
import type { Instance } from '../../model/instance.ts';
import type { UserTags } from '../../model/requests.ts';
import { applyTags } from '../state/apply-tags.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** Adds tags to an instance, or puts them in the place of the user's own. */
export function setTags(state: GcoreState, instance: Instance, tags: UserTags, how: 'add' | 'replace'): void {
  state.tasks.requireUnlocked([instance]);
  const kept = how === 'replace' ? applyTags(instance.tags, 'clear') : instance.tags;
  instance.tags = applyTags(kept, tags);
  instance.updatedAt = state.clock.now();
}

/** Removes one tag. Throws for a key that is not there and for one of the platform. */
export function removeTag(state: GcoreState, instance: Instance, key: string): void {
  state.tasks.requireUnlocked([instance]);
  const tag = instance.tags.get(key);
  if (tag === undefined) throw refuseMissing(`Metadata item ${key} not found`);
  if (tag.readOnly) throw refuseInvalid(`Tag ${key} is read-only`);
  instance.tags = applyTags(instance.tags, new Map([[key, null]]));
  instance.updatedAt = state.clock.now();
}
