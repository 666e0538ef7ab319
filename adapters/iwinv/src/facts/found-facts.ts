import type { Action, ActionRequest, JsonObject } from '@isobar/core';

import type { NamedFacts } from './iwinv-facts.ts';

/** What one action adds to the facts: what its request names, resolved. */
export interface FoundFacts<Request = ActionRequest<Action>> extends Partial<NamedFacts> {
  readonly request: Request;
  /** Resolved ids for the digest, by fact name. */
  readonly requested: JsonObject;
}
