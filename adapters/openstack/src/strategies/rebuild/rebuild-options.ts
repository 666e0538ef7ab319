import type { JsonObject, RebuildRequest } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { OPTION_GATES } from '../parts/microversion-gates.ts';
import { takes } from '../parts/option-gates.ts';

/** The options that are sent, as input of the step. Of secrets only that they are given. */
export function rebuildOptions(facts: ServerFacts, request: RebuildRequest): JsonObject {
  const { name, labels, description, keyPair, userData, password, hostname } = request;
  const isTaken = (option: string): boolean => takes(OPTION_GATES.rebuild, option, facts, request);
  return {
    ...(name === undefined ? {} : { name }),
    ...(labels === undefined ? {} : { labels }),
    ...(isTaken('description') ? { description } : {}),
    ...(isTaken('hostname') ? { hostname } : {}),
    ...(isTaken('keyPair') ? { keyPair } : {}),
    ...(isTaken('userData') ? { userData: userData === null ? 'remove' : 'given' } : {}),
    password: password ?? 'discard',
  };
}
