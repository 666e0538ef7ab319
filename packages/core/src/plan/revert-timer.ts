import type { Action } from '../action/action.ts';
import type { ActionRequest } from '../action/request.ts';
import type { CloudAdapter } from '../adapter/adapter.ts';
import type { Loss } from '../consent/losses.ts';
import { lossesOf } from '../consent/losses.ts';
import { CloudError } from '../error/cloud-error.ts';
import type { StepSpec } from '../operation/step.ts';

const REASON = 'a revert after a time needs a gateway that owns the timer';
const ALTERNATIVE = 'confirm manual, and revert it yourself';

/** Seconds after which a resize is reverted by itself; null for every other request. */
export function revertSecondsOf(request: object): number | null {
  const { confirm } = request as { readonly confirm?: unknown };
  if (typeof confirm !== 'object' || confirm === null) return null;
  return (confirm as { readonly revertAfterSeconds: number }).revertAfterSeconds;
}

/**
 * What strategies plan from: to a cloud, and to the operation, a timed resize is one that waits to be confirmed by hand.
 * @throws CloudError `unsupported` where nobody keeps the time
 */
export function withoutTimer<A extends Action>(adapter: CloudAdapter, request: ActionRequest<A>, timers: boolean): ActionRequest<A> {
  if (revertSecondsOf(request) === null) return request;
  if (timers) return { ...request, confirm: 'manual' };
  throw new CloudError('unsupported', `resize is not possible as asked: ${REASON}`, {
    cloud: adapter.cloud,
    provider: adapter.provider,
    operation: 'resize',
    outcome: 'not_applied',
    reasons: [REASON],
    alternative: ALTERNATIVE,
  });
}

/** The request as it was asked for, with the names in it resolved. */
export function withTimer<A extends Action>(resolved: ActionRequest<A>, asked: ActionRequest<A>): ActionRequest<A> {
  if (revertSecondsOf(asked) === null) return resolved;
  return { ...resolved, confirm: (asked as { readonly confirm?: unknown }).confirm };
}

/** The step that waits carries the time. */
export function withRevertTime(steps: readonly StepSpec[], revertAfterSeconds: number | null): readonly StepSpec[] {
  if (revertAfterSeconds === null) return steps;
  return steps.map((step) =>
    step.awaitsConfirmation === undefined ? step : { ...step, awaitsConfirmation: { ...step.awaitsConfirmation, revertAfterSeconds } },
  );
}

/** What a revert loses at its worst: when it comes by itself nobody is asked again, so it is accepted with the resize. */
export function revertLosses(adapter: CloudAdapter): readonly Loss[] {
  const claims = (adapter.strategies.revertResize ?? []).flatMap(({ envelope }) => envelope.writesSinceResize ?? []);
  return lossesOf(
    'revertResize',
    claims.map((claim) => ({ facet: 'writesSinceResize', ...claim })),
  );
}
