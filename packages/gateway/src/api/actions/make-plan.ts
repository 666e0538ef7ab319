import type { ActionRequest, JsonObject, Plan } from '@isobar/core';
import { formatRef } from '@isobar/core';
import type { Action } from '@isobar/core';

import type { Permission } from '../../access/caller.ts';
import type { Schemas } from '../../contract.ts';
import type { Call } from '../handler.ts';
import type { ActionParts } from './action-parts.ts';
import type { ActionTarget } from './action-target.ts';
import { imageSourceOf } from './image-source.ts';

export interface Planned {
  readonly plan: Plan;
  readonly uploadId: string | null;
}

/**
 * The plan of what a call wants; reads only. Access is asked before anything is read, and again about what names turned out to be.
 * @throws CloudError `not_found`, `permission_denied`, `invalid_argument` with a pointer, `unsupported`
 */
export async function makePlan(call: Call, target: ActionTarget, permission: Permission, parts: ActionParts): Promise<Planned> {
  const { request: given = {}, preserve, evidence } = call.body as Schemas['PlanInput'];
  const { kind, action, cloud, idOrName } = target;
  const place = { caller: call.caller, cloud };
  const wanted = { action, request: given as JsonObject, permission };
  const id = idOrName === null ? null : (await parts.guard.action(place, { kind, idOrName }, wanted)).id;
  if (id === null) await parts.guard.creation(place, wanted);
  const { request, uploadId } =
    action === 'importImage' ? await imageSourceOf(wanted.request, call.caller.subject, parts) : { request: wanted.request, uploadId: null };
  const options = { preserve, evidence, signal: call.signal };
  const ref = formatRef(cloud, id ?? 'new');
  const plan = await parts.clouds.use((isobar) => isobar.plan(ref, action, request as unknown as ActionRequest<Action>, options));
  await parts.guard.references(place, action, plan.request);
  return { plan, uploadId };
}

/** Keeps a plan, so that what is executed can be what was shown, and records that it was made. */
export async function keepPlan(call: Call, plan: Plan, parts: ActionParts): Promise<void> {
  const { subject } = call.caller;
  await parts.plans.put(plan, subject);
  const detail: JsonObject = {
    plan: plan.id,
    action: plan.action,
    strategy: plan.strategy.id,
    digest: plan.digest,
    inherent: [...plan.accept.inherent],
    surprising: [...plan.accept.surprising],
  };
  await parts.audit.record({ subject, action: 'plan', cloud: plan.cloud, target: plan.target, operationId: null, detail });
}
