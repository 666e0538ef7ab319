import type { Action } from '../action/action.ts';
import type { ActionRequest } from '../action/request.ts';
import { validateRequest } from '../action/validate.ts';
import type { CloudAdapter, FactsQuery, ReadFacts } from '../adapter/adapter.ts';
import { CloudError, isCloudError } from '../error/cloud-error.ts';
import type { Fit } from '../strategy/fit.ts';
import { nativeFirst } from '../strategy/choose.ts';
import type { PlanContext } from './make-plan.ts';
import { strategiesOf } from './make-plan.ts';
import { withoutTimer } from './revert-timer.ts';

/**
 * Whether an action is possible on a target now, and why not or why that cannot be known. What the cloud would refuse in
 * the request itself is a no as well.
 * @throws CloudError `invalid_argument` for a request that is wrong whatever the target; `not_found`
 */
export async function canAct<A extends Action>(
  adapter: CloudAdapter,
  action: A,
  targetId: string,
  request: ActionRequest<A>,
  context: PlanContext,
): Promise<Fit> {
  try {
    const strategies = nativeFirst(strategiesOf(adapter, action));
    validateRequest(action, request);
    const untimed = withoutTimer(adapter, request, context.timers === true);
    const query = { action, targetId, request: untimed, awaitingResize: context.awaitingResize ?? null, signal: context.signal };
    const { facts, request: resolved } = await readFacts(adapter, query);
    return bestFit(strategies.map((strategy) => strategy.fit(facts, resolved)));
  } catch (error) {
    if (!isCloudError(error) || error.code !== 'unsupported') throw error;
    return { verdict: 'no', reasons: error.details.reasons ?? [error.message] };
  }
}

/** What an adapter refuses because of this very target is as little possible as what no strategy fits. */
async function readFacts<A extends Action>(adapter: CloudAdapter, query: FactsQuery<A>): Promise<ReadFacts<A>> {
  try {
    return await adapter.readFacts(query);
  } catch (error) {
    if (!isCloudError(error) || error.code !== 'invalid_argument') throw error;
    throw new CloudError('unsupported', error.message, error.details, { cause: error });
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
