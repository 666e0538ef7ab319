import type { Action, ActionRequest, CloudAdapter, Plan } from '@isobar/core';
import { ACTIONS, formatRef } from '@isobar/core';

import type { PlanOptions, Servers } from './servers.ts';

/** One planning method per verb that the adapter declares; any other does not compile. */
export type TypedServers<Supported extends Action> = {
  readonly [A in Supported]: (idOrName: string, request: ActionRequest<A>, options?: PlanOptions) => Promise<Plan>;
};

/** The planning methods of one adapter. */
export function typedServers<Supported extends Action>(servers: Servers, adapter: CloudAdapter<Supported>): TypedServers<Supported> {
  const methods = ACTIONS.filter((action) => adapter.strategies[action] !== undefined).map((action) => [
    action,
    (idOrName: string, request: ActionRequest<Action>, options?: PlanOptions) =>
      servers.plan(formatRef(adapter.cloud, idOrName), action, request, options),
  ]);
  return Object.fromEntries(methods) as TypedServers<Supported>;
}
