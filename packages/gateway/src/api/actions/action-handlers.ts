import type { Action, ActionRequest, JsonObject, ResourceKind } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { Permission } from '../../access/caller.ts';
import type { Schemas } from '../../contract.ts';
import type { Handler } from '../handler.ts';
import type { ActionParts } from './action-parts.ts';
import { targetOfCall } from './action-target.ts';
import { execute } from './execute.ts';
import { keepPlan, makePlan } from './make-plan.ts';

/** Shows what an action would do; nothing is changed. */
export function planHandler(kind: ResourceKind, permission: Permission, parts: ActionParts): Handler {
  return async (call) => {
    const { plan } = await makePlan(call, targetOfCall(kind, call), permission, parts);
    await keepPlan(call, plan, parts);
    return { status: 200, body: plan };
  };
}

export function actHandler(kind: ResourceKind, permission: Permission, parts: ActionParts): Handler {
  return (call) => execute(call, targetOfCall(kind, call), permission, parts);
}

/** Whether an action is possible now. */
export function canHandler(kind: ResourceKind, permission: Permission, parts: ActionParts): Handler {
  return async (call) => {
    const { action, cloud, idOrName } = targetOfCall(kind, call);
    const request = ((call.body as Schemas['CanInput']).request ?? {}) as JsonObject;
    const { id } = await parts.guard.action({ caller: call.caller, cloud }, { kind, idOrName: idOrName ?? '' }, { action, request, permission });
    const asked = request as unknown as ActionRequest<Action>;
    const fit = await parts.clouds.use((isobar) => isobar.can(formatRef(cloud, id), action, asked, { signal: call.signal }));
    return { status: 200, body: fit };
  };
}
