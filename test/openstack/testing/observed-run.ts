import { createMemoryStore } from '@isobar/conformance';
import type { Action, ActionRequest, CloudAdapter, Effect, Operation, Plan } from '@isobar/core';
import { breachesOfComputed, breachesOfEnvelope, driveOperation, makePlan, observedEffects, startOperation } from '@isobar/core';

import { compressedClock } from './compressed-clock.ts';

/** One action on the lab, with what was promised and what was seen. */
export interface ObservedRun {
  readonly plan: Plan;
  readonly operation: Operation;
  readonly secrets: readonly string[];
  /** What was seen and not announced, and what was announced beyond the worst case: both have to be empty. */
  readonly breaches: readonly string[];
}

/** Plans, accepts all that is asked for, does it, and compares the server before and after with the plan, facet by facet. */
export async function observedRun<A extends Action>(adapter: CloudAdapter, action: A, id: string, request: ActionRequest<A>): Promise<ObservedRun> {
  const clock = compressedClock();
  const store = createMemoryStore();
  const before = await adapter.servers.get(id, {});
  const plan = await makePlan(adapter, { action, targetId: id, request }, { now: () => clock.now() });
  const accept = [...plan.accept.inherent, ...plan.accept.surprising];
  const started = await startOperation(plan, { accept }, { store, clock });
  const secrets: string[] = [];
  const onSecret = ({ value }: { readonly value: string }): void => void secrets.push(value);
  const operation = await driveOperation(started.id, { store, adapter, clock, random: () => 0.5, onSecret });
  const after = await adapter.servers.get(id, {});
  return {
    plan,
    operation,
    secrets,
    breaches: [...beyondPlan(await observedEffects(adapter, before, after, plan.effects, 'the lab'), plan), ...beyondWorst(adapter, plan)],
  };
}

function beyondPlan(effects: readonly Effect[], plan: Plan): readonly string[] {
  return breachesOfComputed(effects, plan.effects).map((breach) => `seen: ${JSON.stringify(breach)}`);
}

function beyondWorst(adapter: CloudAdapter, plan: Plan): readonly string[] {
  const strategy = adapter.strategies[plan.action as 'pause']?.find(({ id }) => id === plan.strategy.id);
  return breachesOfEnvelope(plan.effects, strategy?.envelope ?? {}).map((breach) => `planned: ${JSON.stringify(breach)}`);
}
