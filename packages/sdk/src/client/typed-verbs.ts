import type { Action, ActionRequest, CloudAdapter, Plan } from '@isobar/core';
import { ACTIONS, formatRef } from '@isobar/core';

import type { PlanOptions, Planner } from './planner.ts';

/** The verbs that the type of an adapter promises. */
export type VerbsOf<Adapter extends CloudAdapter> = Action &
  { [Key in keyof Adapter['strategies']]-?: undefined extends Adapter['strategies'][Key] ? never : Key }[keyof Adapter['strategies']];

/** One planning method per verb that the adapter declares; any other does not compile. */
export type TypedVerbs<Supported extends Action> = {
  readonly [A in Supported]: (idOrName: string, request: ActionRequest<A>, options?: PlanOptions) => Promise<Plan>;
};

/** The planning methods of one adapter. */
export function typedVerbs<Adapter extends CloudAdapter>(planner: Planner, adapter: Adapter): TypedVerbs<VerbsOf<Adapter>> {
  const methods = ACTIONS.filter((action) => adapter.strategies[action] !== undefined).map((action) => [
    action,
    (idOrName: string, request: ActionRequest<Action>, options?: PlanOptions) =>
      planner.plan(formatRef(adapter.cloud, idOrName), action, request, options),
  ]);
  return Object.fromEntries(methods) as TypedVerbs<VerbsOf<Adapter>>;
}
