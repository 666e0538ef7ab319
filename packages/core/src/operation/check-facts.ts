import type { Strategy } from '../strategy/strategy.ts';
import type { ActionRequest } from '../action/request.ts';
import type { Action } from '../action/action.ts';
import type { Facts } from '../adapter/facts.ts';
import { CloudError } from '../error/cloud-error.ts';
import type { Json } from '../json.ts';
import { changedFacts } from '../plan/digest.ts';
import type { Plan } from '../plan/plan.ts';
import { awaitingResizeOf } from './awaiting-resize.ts';
import type { OperationPorts } from './ports.ts';
import { reduceEvents } from './reduce.ts';
import type { StepSpec } from './step.ts';

export type FactsVerdict =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'superseded'; readonly note: string }
  | { readonly kind: 'stale'; readonly error: CloudError };

/** Reads the facts of the plan again, right before a step that relies on them. */
export async function checkFacts(plan: Plan, step: StepSpec, ports: OperationPorts): Promise<FactsVerdict> {
  if (step.checks.length === 0) return { kind: 'unchanged' };
  const { facts, request } = await readAgain(plan, ports);
  const changed = changedFacts(plan.facts, facts.digest, step.checks);
  if (changed.length === 0) return { kind: 'unchanged' };
  const strategy = ports.adapter.strategies[plan.action]?.find((candidate) => candidate.id === plan.strategy.id) as Strategy | undefined;
  if (strategy?.alreadyDone?.(facts, request) === true) return { kind: 'superseded', note: `${plan.action} was finished by someone else` };
  const text = changed.map((fact) => `${fact.fact} was ${JSON.stringify(fact.before)}, is ${JSON.stringify(fact.now)}`).join('; ');
  const error = new CloudError('plan_stale', `the plan no longer fits: ${text}. Make a new plan.`, {
    cloud: plan.cloud,
    resource: plan.target,
    outcome: 'not_applied',
    extra: { changed: changed as unknown as Json },
  });
  return { kind: 'stale', error };
}

async function readAgain(plan: Plan, ports: OperationPorts): Promise<{ facts: Facts; request: ActionRequest<Action> }> {
  const closes = plan.closesOperation === null ? null : awaitingResizeOf(reduceEvents(await ports.store.events(plan.closesOperation)));
  return ports.adapter.readFacts({
    action: plan.action,
    serverId: plan.serverId,
    request: plan.request,
    awaitingResize: closes,
    signal: ports.signal,
  });
}
