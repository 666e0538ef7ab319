import type { Action, ActionRequest, JsonObject } from '@isobar/core';

import type { NamedThings, ServerFacts } from '../openstack-facts.ts';

type Found = 'image' | 'flavor' | 'currentFlavor' | 'networks' | 'interfaces' | 'serverGroupId' | 'securityGroupIds' | keyof NamedThings;

/** What one action adds to the facts: what its request names, resolved. */
export interface FoundFacts<Request = ActionRequest<Action>> extends Pick<ServerFacts, Found> {
  readonly request: Request;
  /** Resolved ids for the digest, by fact name. */
  readonly requested: JsonObject;
}

/** For actions that name nothing. */
export const NOTHING_FOUND = {
  image: null,
  flavor: null,
  currentFlavor: null,
  networks: [],
  interfaces: [],
  serverGroupId: null,
  securityGroupIds: [],
  volume: null,
  port: null,
  floatingIp: null,
  isRouted: null,
  takenAddresses: [],
  lockedBy: null,
} as const satisfies Pick<ServerFacts, Found>;
