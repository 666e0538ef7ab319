import type { InstanceAction } from './instance-actions.ts';

/** One look at a server on which an action was accepted, as pure data. */
export interface CompletionView {
  readonly status: string;
  readonly vmState: string | null;
  readonly taskState: string | null;
  /** Statuses in which the action may end, for this server. */
  readonly ends: readonly string[];
  /** A soft-deleted server is where it began, and not the end. */
  readonly fromDeleted: boolean;
  /** Statuses in which it has not begun to show, without a task: VERIFY_RESIZE after a confirm. */
  readonly lags: readonly string[];
  /** Flavor and image are what was asked for, as far as they are visible. */
  readonly contentReached: boolean;
  /** Our own action; null where Nova does not show it (any more). */
  readonly action: InstanceAction | null;
  /** What others did after it, newest first. */
  readonly later: readonly InstanceAction[];
  /** Nothing was sent, because somebody had ended the resize before. */
  readonly closedBefore: boolean;
  /** An Error in the action may have been made good on another host, so that reaching the end decides (SOURCES.md#nova-instance-action-message-reschedule). */
  readonly mayReschedule: boolean;
  /** For how long the server has stood still, without a task and without what was asked for. */
  readonly quietMilliseconds: number;
  readonly settleMilliseconds: number;
}

/** `quiet`: it stands still without what was asked for; if that lasts, nothing will come any more. */
export type CompletionVerdict = 'done' | 'waiting' | 'quiet' | 'error' | 'failed' | 'nothing' | 'superseded' | 'gone';

const GONE = new Set(['DELETED', 'SOFT_DELETED']);
const LEAVING = new Set(['deleting', 'soft-deleting']);

/** Neither here nor gone yet: whatever the action itself says, it is not over. */
export function isAtWork({ status, taskState }: { readonly status: string | null; readonly taskState: string | null }): boolean {
  return taskState !== null && !LEAVING.has(taskState) && !GONE.has(status ?? '');
}

/**
 * Whether an accepted action is done: expected status and content, no task, and no failure in the action itself.
 * No task alone does not mean done (SOURCES.md#nova-task-state-null-not-done). Pure.
 */
export function judgeCompletion(view: CompletionView): CompletionVerdict {
  const { status, taskState, action } = view;
  const isGone = GONE.has(status) && !(view.fromDeleted && status === 'SOFT_DELETED');
  if (isGone || LEAVING.has(taskState ?? '')) return 'gone';
  if (taskState !== null || status === 'UNKNOWN') return 'waiting';
  const failed = action !== null && action.message !== null;
  if (view.ends.includes(status) && view.contentReached) return failed && !view.mayReschedule ? 'failed' : 'done';
  if (status === 'ERROR' || view.vmState === 'error') return 'error';
  if (failed) return 'failed';
  if (view.lags.includes(status)) return 'waiting';
  if (view.later.length > 0 || view.closedBefore) return 'superseded';
  return view.quietMilliseconds < view.settleMilliseconds ? 'quiet' : 'nothing';
}
