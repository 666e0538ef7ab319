import type { ServerFacts } from '../../facts/openstack-facts.ts';

/** Every digest fact of the action must be unchanged right before its first write. */
export function checkedFacts({ digest }: ServerFacts): readonly string[] {
  return Object.keys(digest);
}
