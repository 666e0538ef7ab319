import type { TagPatch } from '../../model/requests.ts';
import type { Tags } from '../../model/scope.ts';
import { refuseInvalid } from '../../gcore-refusal.ts';

/**
 * Tags after a JSON merge patch: named keys are set or removed, others stay. The platform's own
 * tags always stay; naming one is refused.
 */
export function applyTags(tags: Tags, patch: TagPatch): Tags {
  if (patch === 'clear') return new Map([...tags].filter(([, tag]) => tag.readOnly));
  const next = new Map(tags);
  for (const [key, value] of patch) {
    if (tags.get(key)?.readOnly === true) throw refuseInvalid(`Tag ${key} is read-only`);
    if (value === null) next.delete(key);
    else next.set(key, { value, readOnly: false });
  }
  return next;
}
