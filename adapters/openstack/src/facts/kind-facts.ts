import type { Action, ActionRequest, FactsQuery } from '@isobar/core';

import type { FactsSources } from './facts-sources.ts';
import type { AccountFacts, OpenStackFacts } from './openstack-facts.ts';

/** What is read once for every action, whatever it is done to. */
type Shared = keyof AccountFacts | 'cloud' | 'awaitingResize' | 'overridesLock';

/** Facts as the reader of one kind of target gives them. */
export type Own<Facts extends OpenStackFacts = OpenStackFacts> = Omit<Facts, Shared>;

/** Facts of one kind of target, and the request with what it names resolved to ids. */
export interface KindFacts<Facts extends OpenStackFacts = OpenStackFacts> {
  readonly facts: Own<Facts>;
  readonly request: ActionRequest<Action>;
}

/** Reads the facts of the actions on one kind of target. @throws CloudError `not_found`, or `invalid_argument` for an ambiguous name */
export type KindReader = (sources: FactsSources, query: FactsQuery) => Promise<KindFacts>;
