import type { Plan } from '@isobar/core';
import { CloudError, isCloudError, isFinal } from '@isobar/core';

import type { Permission } from '../../access/caller.ts';
import type { Schemas } from '../../contract.ts';
import type { Answer, Call } from '../handler.ts';
import { ApiError, badInput } from '../problem/api-error.ts';
import type { ActionParts } from './action-parts.ts';
import type { ActionTarget } from './action-target.ts';
import type { Planned } from './make-plan.ts';
import { keepPlan, makePlan } from './make-plan.ts';
import { operationAnswer, waitMilliseconds } from './operation-answer.ts';

/** Executes the plan that a call names, or the one that it makes, where everything that is lost is accepted. */
export async function execute(call: Call, target: ActionTarget, permission: Permission, parts: ActionParts): Promise<Answer> {
  const body = call.body as Schemas['ActionInput'];
  const wait = waitMilliseconds(call);
  const { plan, uploadId } =
    body.plan === undefined ? await makePlan(call, target, permission, parts) : await planOf(call, target, permission, parts);
  if (body.digest !== undefined && body.digest !== plan.digest) throw otherFacts(plan);
  const operation = await start(call, plan, parts);
  // It is under way: what fails from here on is no failure of it. A file that is not marked is thrown away after a day.
  if (uploadId !== null) await parts.uploads.use(uploadId, operation.id).catch(() => undefined);
  const later = wait === null || isFinal(operation) ? operation : await parts.operations.wait(operation.id, wait).catch(() => operation);
  return operationAnswer(later, isFinal(later) ? 200 : 202, wait);
}

async function start(call: Call, plan: Plan, parts: ActionParts) {
  const { accept = [], yes = false, secrets, sealTo } = call.body as Schemas['ActionInput'];
  try {
    // Its first event, and with it the record of who accepted what, is written in one transaction.
    return await parts.operations.start(plan, { accept, yes, startedBy: call.caller.subject, secrets, sealTo });
  } catch (error) {
    if (!isCloudError(error) || error.code !== 'consent_required') throw error;
    // Shown, so that it can be accepted as it is.
    await keepPlan(call, plan, parts);
    throw new ApiError(error.code, error.message, error.details, { plan }, { cause: error });
  }
}

/** A plan that was shown to this subject, if it is of what the path names. */
async function planOf(call: Call, { kind, action, cloud, idOrName }: ActionTarget, permission: Permission, parts: ActionParts): Promise<Planned> {
  const body = call.body as Schemas['ActionInput'];
  const beside = (['request', 'preserve', 'evidence'] as const).find((name) => body[name] !== undefined);
  if (beside !== undefined) throw badInput(['body', beside], 'a value', 'none: the plan has it');
  const plan = await parts.plans.get(body.plan ?? '', call.caller.subject);
  const place = { caller: call.caller, cloud };
  const wanted = { action, request: plan.request, permission };
  const id = idOrName === null ? null : (await parts.guard.action(place, { kind, idOrName }, wanted)).id;
  if (id === null) await parts.guard.creation(place, wanted);
  if (plan.action !== action || plan.cloud !== cloud || plan.targetId !== id) {
    throw badInput(
      ['body', 'plan'],
      plan.id,
      `a plan to ${action} ${cloud}${idOrName === null ? '' : `/${idOrName}`}; this one is to ${plan.action} ${plan.target}`,
    );
  }
  return { plan, uploadId: await parts.uploads.idOf(plan) };
}

function otherFacts(plan: Plan): CloudError {
  return new CloudError('plan_stale', 'the facts are no longer those of the digest. Look at a new plan.', {
    cloud: plan.cloud,
    resource: plan.target,
    outcome: 'not_applied',
  });
}
