import type { Action } from '../action/action.ts';
import type { ActionRequest } from '../action/request.ts';
import type { CloudAdapter } from '../adapter/adapter.ts';
import { isCloudError } from '../error/cloud-error.ts';
import type { Fit } from '../strategy/fit.ts';
import { nativeFirst } from '../strategy/choose.ts';
import type { PlanContext } from './make-plan.ts';
import { strategiesOf } from './make-plan.ts';

/** Whether an action is possible on a server now, and why not or why that cannot be known. */
export async function canAct<A extends Action>(
  adapter: CloudAdapter,
  action: A,
  targetId: string,
  request: ActionRequest<A>,
  context: PlanContext,
): Promise<Fit> {
  try {
    const strategies = nativeFirst(strategiesOf(adapter, action));
    const { facts, request: resolved } = await adapter.readFacts({
      action,
      targetId,
      request,
      awaitingResize: context.awaitingResize ?? null,
      signal: context.signal,
    });
    const fits = strategies.map((strategy) => strategy.fit(facts, resolved));
    return bestFit(fits);
  } catch (error) {
    if (isCloudError(error) && error.code === 'unsupported') return { verdict: 'no', reasons: error.details.reasons ?? [error.message] };
    throw error;
  }
}

/** The best that any strategy offers: yes over unknown over no. */
export function bestFit(fits: readonly Fit[]): Fit {
  const yes = fits.find((fit) => fit.verdict === 'yes');
  if (yes !== undefined) return yes;
  const unknown = fits.flatMap((fit) => (fit.verdict === 'unknown' ? fit.reasons : []));
  if (unknown.length > 0) return { verdict: 'unknown', reasons: unknown };
  return { verdict: 'no', reasons: fits.flatMap((fit) => (fit.verdict === 'no' ? fit.reasons : [])) };
}
