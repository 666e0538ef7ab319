import type { InstanceAction } from '../action/instance-actions.ts';
import { LONGEST_SETTLES } from '../step-parts.ts';

/** One look at something that is being attached or detached, as pure data. */
export interface AttachmentView {
  /** It is attached, or not, as asked for. */
  readonly isReached: boolean;
  /** Our own action; null where Nova does not show it. */
  readonly action: InstanceAction | null;
  readonly sinceIntentMilliseconds: number;
  readonly settleMilliseconds: number;
}

export type AttachmentVerdict = 'done' | 'failed' | 'waiting' | 'nothing';

/**
 * Attaching changes neither status nor task of the server, so that the thing itself and the action's message decide.
 * A failed action has `Error` for a message (SOURCES.md#nova-interface-detach-lenient). Pure.
 */
export function judgeAttachment({ isReached, action, sinceIntentMilliseconds, settleMilliseconds }: AttachmentView): AttachmentVerdict {
  if (action !== null && action.message !== null) return 'failed';
  if (isReached) return 'done';
  // With its action on record Nova still works; without one nothing will come.
  if (action !== null) return sinceIntentMilliseconds < LONGEST_SETTLES * settleMilliseconds ? 'waiting' : 'nothing';
  return sinceIntentMilliseconds < settleMilliseconds ? 'waiting' : 'nothing';
}
