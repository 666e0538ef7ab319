import { targetOf } from '../action/action.ts';
import type { Strategy } from '../strategy/strategy.ts';
import type { ReadFacts } from '../adapter/adapter.ts';
import { CloudError, isCloudError } from '../error/cloud-error.ts';
import type { Json, JsonObject } from '../json.ts';
import { RESOURCE_NAMES } from '../resource/kind.ts';
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
  const again = await readAgain(plan, ports);
  if (again === null) return whereGone(plan);
  const { facts, request } = again;
  const changed = changedFacts(plan.facts, facts.digest, step.checks);
  if (changed.length === 0) return { kind: 'unchanged' };
  const strategy = ports.adapter.strategies[plan.action]?.find((candidate) => candidate.id === plan.strategy.id) as Strategy | undefined;
  if (strategy?.alreadyDone?.(facts, request) === true) return { kind: 'superseded', note: `${plan.action} was finished by someone else` };
  const text = changed.map((fact) => `${fact.fact} was ${JSON.stringify(fact.before)}, is ${JSON.stringify(fact.now)}`).join('; ');
  return { kind: 'stale', error: stale(plan, text, { changed: changed as unknown as Json }) };
}

/** What a plan rests on is not there any more. For a delete that is what was wanted. */
function whereGone(plan: Plan): FactsVerdict {
  const kind = RESOURCE_NAMES[targetOf(plan.action).target];
  if (plan.action.startsWith('delete')) return { kind: 'superseded', note: `the ${kind} was deleted by someone else` };
  return { kind: 'stale', error: stale(plan, `the ${kind}, or what the request names, is not there any more`, {}) };
}

function stale(plan: Plan, text: string, extra: JsonObject): CloudError {
  const details = { cloud: plan.cloud, resource: plan.target, outcome: 'not_applied', extra } as const;
  return new CloudError('plan_stale', `the plan no longer fits: ${text}. Make a new plan.`, details);
}

/** null where the cloud says for certain that something is not there. */

async function readAgain(plan: Plan, ports: OperationPorts): Promise<ReadFacts | null> {
  const closes = plan.closesOperation === null ? null : awaitingResizeOf(reduceEvents(await ports.store.events(plan.closesOperation)));
  const { action, targetId, request } = plan;
  try {
    return await ports.adapter.readFacts({ action, targetId, request, awaitingResize: closes, signal: ports.signal });
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found' && error.details.certainty !== 'possible') return null;
    throw error;
  }
}
