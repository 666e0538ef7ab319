import { isBusy } from '../../server/server-state-table.ts';
import type { CompletionView } from './completion.ts';

export type ReconciliationVerdict = 'applied' | 'not_applied' | 'undecided' | 'unknown';

/**
 * What a look tells of an action whose reply was lost. Work, or what was asked for where it was not before, shows that
 * it arrived; standing still for the settling time shows that it did not, unless nothing could have shown it. Pure.
 */
export function judgeReconciliation(view: CompletionView): ReconciliationVerdict {
  const wasBusy = isBusy(view.startStatus);
  if (isBusy(view.status)) return wasBusy ? 'undecided' : 'applied';
  if (view.status === 'error' && view.startStatus !== 'error') return 'applied';
  if (view.reached && !view.reachedBefore) return 'applied';
  if (view.elapsedMilliseconds < view.settleMilliseconds) return 'undecided';
  return view.reachedBefore ? 'unknown' : 'not_applied';
}
