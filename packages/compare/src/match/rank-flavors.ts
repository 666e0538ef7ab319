import type { Flavor } from '@isobar/core';

import type { MatchOptions } from './create-matcher.ts';
import { createMatcher } from './create-matcher.ts';
import type { FlavorMatch } from './flavor-match.ts';
import type { FlavorRequirement } from './requirement.ts';

/** The flavors of one cloud as answers to a requirement, nearest first; sold-out ones last. For many requirements use `createMatcher`. */
export function rankFlavors(
  requirement: FlavorRequirement,
  flavors: readonly Flavor[],
  { limit, ...options }: MatchOptions & { readonly limit?: number } = {},
): readonly FlavorMatch[] {
  return createMatcher(flavors, options).rank(requirement, limit);
}
