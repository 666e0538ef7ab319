import { describe, expect, it } from 'vitest';

import type { CompletionView } from './completion.ts';
import { judgeReconciliation } from './reconciliation.ts';

const SETTLE = 30_000;
const judge = (changes: Partial<CompletionView>) =>
  judgeReconciliation({
    status: 'active',
    startStatus: 'active',
    reached: false,
    reachedBefore: false,
    goal: 'content',
    elapsedMilliseconds: 5_000,
    now: 0,
    settleMilliseconds: SETTLE,
    ...changes,
  });

describe('judgeReconciliation', () => {
  it('takes work, the new content or a new error as a sign that it arrived', () => {
    expect(judge({ status: 'work' })).toBe('applied');
    expect(judge({ reached: true })).toBe('applied');
    expect(judge({ status: 'error' })).toBe('applied');
  });

  it('does not take work that was there before as a sign', () => {
    expect(judge({ status: 'work', startStatus: 'work', elapsedMilliseconds: 10 * SETTLE })).toBe('undecided');
  });

  it('waits for the settling time before it says that nothing arrived', () => {
    expect(judge({})).toBe('undecided');
    expect(judge({ elapsedMilliseconds: SETTLE })).toBe('not_applied');
  });

  it('cannot know of a rebuild with the same image where nothing shows', () => {
    expect(judge({ reached: true, reachedBefore: true })).toBe('undecided');
    expect(judge({ reached: true, reachedBefore: true, elapsedMilliseconds: SETTLE })).toBe('unknown');
  });
});
