import type { JsonObject, RebuildRequest } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import type { OptionGates } from '../parts/option-gates.ts';
import { takes } from '../parts/option-gates.ts';

/** Options of a rebuild by the microversion that they came with; name, metadata and password are as old as the call. */
export const REBUILD_GATES: OptionGates = {
  description: { since: '2.19', evidence: EVIDENCE.rebuildDescription },
  keyPair: { since: '2.54', evidence: EVIDENCE.rebuildKeyName },
  userData: { since: '2.57', evidence: EVIDENCE.rebuildUserData },
};

/** The options that are sent, as input of the step. Of secrets only that they are given. */
export function rebuildOptions(facts: ServerFacts, request: RebuildRequest): JsonObject {
  const { name, labels, description, keyPair, userData, password } = request;
  const isTaken = (option: string): boolean => takes(REBUILD_GATES, option, facts, request);
  return {
    ...(name === undefined ? {} : { name }),
    ...(labels === undefined ? {} : { labels }),
    ...(isTaken('description') ? { description } : {}),
    ...(isTaken('keyPair') ? { keyPair } : {}),
    ...(isTaken('userData') ? { userData: userData === null ? 'remove' : 'given' } : {}),
    password: password ?? 'discard',
  };
}
