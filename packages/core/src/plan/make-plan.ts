import { randomUUID } from 'node:crypto';

import type { Action } from '../action/action.ts';
import type { ActionRequest } from '../action/request.ts';
import { targetOf } from '../action/action.ts';
import { validateRequest } from '../action/validate.ts';
import type { CloudAdapter } from '../adapter/adapter.ts';
import type { AwaitingResize, Facts } from '../adapter/facts.ts';
import type { AcceptName } from '../consent/accept-name.ts';
import type { Loss } from '../consent/losses.ts';
import { lossesOf } from '../consent/losses.ts';
import type { Effect } from '../effect/effect.ts';
import { FACETS, facetsOfPreserveName } from '../effect/facet.ts';
import { CloudError } from '../error/cloud-error.ts';
import type { JsonObject } from '../json.ts';
import { formatRef } from '../resource/ref.ts';
import type { Choice } from '../strategy/choose.ts';
import { chooseStrategy } from '../strategy/choose.ts';
import type { Strategy } from '../strategy/strategy.ts';
import type { Warning } from '../warning/warning.ts';
import { digestOf } from './digest.ts';
import type { Intent, ParsedKeep } from './intent.ts';
import { parseKeep } from './intent.ts';
import type { Plan } from './plan.ts';
import { PLAN_LIFETIME_MINUTES } from './plan.ts';
import { costOf } from './cost.ts';
import { revertLosses, revertSecondsOf, withoutTimer, withRevertTime, withTimer } from './revert-timer.ts';

export interface PlanContext {
  readonly now: () => number;
  /** The resize of ours on this server that still waits, if any. */
  readonly awaitingResize?: AwaitingResize | null | undefined;
  /** Whether somebody keeps the time of a resize that reverts itself; by default nobody does. */
  readonly timers?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Decides how an action would be done and what it would lose. Reads only.
 * @throws CloudError `invalid_argument` (before any request), `not_found`, `unsupported` with a reason per strategy
 */
export async function makePlan<A extends Action>(adapter: CloudAdapter, intent: Intent<A>, context: PlanContext): Promise<Plan> {
  const strategies = strategiesOf(adapter, intent.action);
  validateRequest(intent.action, intent.request);
  const keep = parseKeep(intent);
  const { facts, request } = await adapter.readFacts({
    action: intent.action,
    targetId: intent.targetId,
    request: withoutTimer(adapter, intent.request, context.timers === true),
    awaitingResize: context.awaitingResize ?? null,
    signal: context.signal,
  });
  const choice = chooseStrategy(strategies, facts, request, keep);
  if (choice.strategy === null) throw refused(adapter, intent, choice);
  return describePlan(adapter, { ...intent, request }, intent.request, facts, choice, choice.strategy, keep, context);
}

/** @throws CloudError `unsupported` where the adapter declares no strategy */
export function strategiesOf<A extends Action>(adapter: CloudAdapter, action: A): readonly Strategy<A>[] {
  const strategies = adapter.strategies[action] as readonly Strategy<A>[] | undefined;
  if (strategies !== undefined && strategies.length > 0) return strategies;
  const known = adapter.unsupported[action];
  const reason = known === undefined ? `the ${adapter.provider} adapter declares no strategy for ${action}` : known.reason;
  throw new CloudError('unsupported', `${adapter.provider} has no ${action}: ${reason}`, {
    cloud: adapter.cloud,
    provider: adapter.provider,
    operation: action,
    outcome: 'not_applied',
    reasons: [reason],
    ...(known?.alternative === undefined ? {} : { alternative: known.alternative }),
  });
}

function refused<A extends Action>(adapter: CloudAdapter, intent: Intent<A>, choice: Choice<A>): CloudError {
  const reasons = choice.rejected.map((rejection) => `${rejection.strategy}: ${rejection.reasons.join('; ')}`);
  const alternative = choice.rejected.find((rejection) => rejection.alternative !== undefined)?.alternative;
  return new CloudError('unsupported', `${intent.action} is not possible as asked: ${reasons.join(' | ')}`, {
    cloud: adapter.cloud,
    provider: adapter.provider,
    operation: intent.action,
    outcome: 'not_applied',
    reasons,
    ...(intent.targetId === null ? {} : { resource: formatRef(adapter.cloud, intent.targetId) }),
    ...(alternative === undefined ? {} : { alternative }),
  });
}

function describePlan<A extends Action>(
  adapter: CloudAdapter,
  intent: Intent<A>,
  asked: ActionRequest<A>,
  facts: Facts,
  choice: Choice<A>,
  strategy: Strategy<A>,
  keep: ParsedKeep,
  context: PlanContext,
): Plan {
  const { request } = intent;
  const revertAfterSeconds = revertSecondsOf(asked);
  const changes = !(strategy.alreadyDone?.(facts, request) ?? false);
  const steps = changes ? withRevertTime(strategy.steps(facts, request), revertAfterSeconds) : [];
  const effects = changes ? inFacetOrder(choice.effects) : [];
  const later = revertAfterSeconds === null ? [] : revertLosses(adapter);
  const losses = changes ? withPreserve([...lossesOf(intent.action, effects), ...later], choice) : [];
  const now = context.now();
  const id = randomUUID();
  return {
    schema: 'isobar.plan/1',
    id,
    action: intent.action,
    provider: adapter.provider,
    cloud: adapter.cloud,
    target: formatRef(adapter.cloud, intent.targetId ?? wantedName(request, id)),
    targetKind: targetOf(intent.action).target,
    targetId: intent.targetId,
    request: withTimer(request, asked) as unknown as JsonObject,
    preserve: keep.preserve,
    evidence: keep.evidence,
    strategy: { id: strategy.id, support: strategy.support, title: strategy.title },
    rejected: choice.rejected,
    changes,
    steps,
    pointOfNoReturn: steps.find((step) => step.pointOfNoReturn === true)?.id ?? null,
    effects,
    losses,
    accept: { inherent: acceptNames(losses, 'inherent'), surprising: surprisingNames(losses, facts, choice, changes) },
    warnings: warningsOf(strategy, facts, request, losses, choice),
    cost: costOf(facts),
    duration: strategy.duration ?? null,
    facts: facts.digest,
    digest: digestOf(facts.digest),
    closesOperation: closes(intent.action) ? (facts.awaitingResize?.operationId ?? null) : null,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + PLAN_LIFETIME_MINUTES * 60_000).toISOString(),
  };
}

/** What is made without a name is known by its plan until the cloud gives it an id. */
function wantedName(request: object, planId: string): string {
  return (request as { readonly name?: string }).name ?? `new-${planId}`;
}

/** Items of a facet stand together, whatever order the strategy gave them in. */
function inFacetOrder(effects: readonly Effect[]): readonly Effect[] {
  return effects.toSorted((left, right) => FACETS.indexOf(left.facet) - FACETS.indexOf(right.facet));
}

const closes = (action: Action): boolean => action === 'confirmResize' || action === 'revertResize';

/** A loss that `preserve` asked to avoid blocks even where it is only assumed. */
function withPreserve<A extends Action>(losses: readonly Loss[], choice: Choice<A>): readonly Loss[] {
  const unproven = new Set<string>(choice.unproven.flatMap(facetsOfPreserveName));
  return losses.map((loss) => (unproven.has(loss.subject) ? { ...loss, blocks: loss.kind === 'surprising' } : loss));
}

function acceptNames(losses: readonly Loss[], kind: Loss['kind']): readonly AcceptName[] {
  return [...new Set(losses.filter((loss) => loss.kind === kind && (kind === 'inherent' || loss.blocks)).map((loss) => loss.accept))];
}

function surprisingNames<A extends Action>(losses: readonly Loss[], facts: Facts, choice: Choice<A>, changes: boolean): readonly AcceptName[] {
  if (!changes) return [];
  const server = facts.server;
  const names: AcceptName[] = [...acceptNames(losses, 'surprising'), ...choice.unproven.map((name): AcceptName => `unproven:${name}`)];
  if (server !== null && server.managedBy !== null) names.push('managed-resource');
  if (server?.locked === true && facts.overridesLock === true) names.push('override-lock');
  return names;
}

function warningsOf<A extends Action>(
  strategy: Strategy<A>,
  facts: Facts,
  request: Intent<A>['request'],
  losses: readonly Loss[],
  choice: Choice<A>,
): readonly Warning[] {
  const own = strategy.warnings?.(facts, request) ?? [];
  const assumed = losses
    .filter((loss) => loss.kind === 'surprising' && !loss.blocks)
    .map((loss): Warning => ({ type: 'assumed', subject: loss.subject, detail: loss.text, source: loss.evidence.source }));
  const doubts = choice.unknown
    ? [{ type: 'assumed', subject: strategy.id, detail: 'whether the cloud allows it now cannot be read' } satisfies Warning]
    : [];
  return [...own, ...assumed, ...doubts];
}
