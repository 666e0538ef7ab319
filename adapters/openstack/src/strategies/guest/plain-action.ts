import type { Action, Claim, Envelope, Facet, Strategy } from '@isobar/core';
import { FITS } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { actionStep } from '../parts/action-step-spec.ts';
import { fitsState, restsIn } from '../parts/legal-states.ts';
import type { RuledName } from '../parts/state-rules.ts';
import { STATE_RULES } from '../parts/state-rules.ts';
import { serverEffects } from '../parts/server-effects.ts';

type Narrowing = { readonly [F in Facet]?: Partial<Claim<F>> };

/** An action of Nova that takes nothing. */
export interface PlainAction<A extends Action & RuledName> {
  readonly action: A;
  readonly title: string;
  /** vm_states in which what it leads to is there already; left out, there is none. */
  readonly leadsTo?: readonly string[];
  readonly envelope: Envelope<A>;
  readonly narrow?: (facts: ServerFacts) => Narrowing;
}

export function plainAction<A extends Action & RuledName>(row: PlainAction<A>): Strategy<A, ServerFacts> {
  const { action, title, leadsTo = [], envelope, narrow } = row;
  const isThere = (facts: ServerFacts): boolean => restsIn(facts, ...leadsTo);
  return {
    id: `openstack.${action}`,
    action,
    support: 'native',
    title,
    requires: [`vm_state ${STATE_RULES[action].vmStates?.join(' or ') ?? 'any'}, no task`],
    envelope,
    fit: (facts) => (isThere(facts) ? FITS : fitsState(action, facts)),
    alreadyDone: isThere,
    effects: (facts) => serverEffects(envelope, facts, narrow?.(facts)),
    steps: (facts) => [actionStep(action, facts)],
  };
}
