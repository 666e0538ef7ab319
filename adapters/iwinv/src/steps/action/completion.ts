import { isBusy, isSettled } from '../../server/server-state-table.ts';
import type { Trace } from './activity-traces.ts';

/** One look at a server on which an action was accepted. */
export interface CompletionView {
  readonly status: string;
  /** Status before the action. */
  readonly startStatus: string | null;
  /** What was asked for is there now. */
  readonly reached: boolean;
  /** What was asked for was there before already, so that its presence tells nothing: a rebuild with the same image, a reboot. */
  readonly reachedBefore: boolean;
  /** `status`: what was asked for is the status itself, so it cannot show too early. */
  readonly goal: 'status' | 'content';
  /** Since the intent was journaled. */
  readonly elapsedMilliseconds: number;
  readonly now: number;
  readonly settleMilliseconds: number;
}

export type CompletionVerdict = 'waiting' | 'done' | 'error' | 'nothing' | 'deleting';

/** Without any sign of activity, so many settling times pass before an accepted action counts as lost. */
const PATIENCE = 4;

/**
 * Whether an accepted action is done, by content: there is no job id (SOURCES.md#iwinv-no-job-id). The first looks may
 * still show the old state (SOURCES.md#iwinv-first-poll-may-be-old), so either `work` was seen, or time must pass. Pure.
 */
export function judgeCompletion(view: CompletionView, trace: Trace): { readonly verdict: CompletionVerdict; readonly trace: Trace } {
  const { status } = view;
  if (isBusy(status)) return { verdict: 'waiting', trace: { workSeen: true, quietSince: null } };
  if (status === 'deleting') return { verdict: 'deleting', trace };
  // A word that no document lists may be a stage of the work.
  if (!isSettled(status)) return { verdict: 'waiting', trace };
  if (status === 'error' && !(isOldError(view, trace) && isEarly(view, PATIENCE))) return { verdict: 'error', trace };
  if (status !== 'error' && view.reached) return { verdict: isProven(view, trace) ? 'done' : 'waiting', trace };
  return judgeQuiet(view, trace);
}

function isProven(view: CompletionView, trace: Trace): boolean {
  if (trace.workSeen || !isEarly(view, 1)) return true;
  return view.goal === 'status' && !view.reachedBefore;
}

function judgeQuiet(view: CompletionView, trace: Trace): { readonly verdict: CompletionVerdict; readonly trace: Trace } {
  if (!trace.workSeen) return { verdict: isEarly(view, PATIENCE) ? 'waiting' : 'nothing', trace };
  const quietSince = trace.quietSince ?? view.now;
  const verdict = view.now - quietSince >= view.settleMilliseconds ? 'nothing' : 'waiting';
  return { verdict, trace: { workSeen: true, quietSince } };
}

function isOldError(view: CompletionView, trace: Trace): boolean {
  return view.startStatus === 'error' && !trace.workSeen;
}

function isEarly({ elapsedMilliseconds, settleMilliseconds }: CompletionView, times: number): boolean {
  return elapsedMilliseconds < times * settleMilliseconds;
}
