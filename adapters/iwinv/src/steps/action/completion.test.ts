import { describe, expect, it } from 'vitest';

import type { Trace } from './activity-traces.ts';
import type { CompletionView } from './completion.ts';
import { judgeCompletion } from './completion.ts';

const SETTLE = 30_000;
const FRESH: Trace = { workSeen: false, quietSince: null };
const WORKED: Trace = { workSeen: true, quietSince: null };

const view = (changes: Partial<CompletionView>): CompletionView => ({
  status: 'active',
  startStatus: 'active',
  reached: false,
  reachedBefore: false,
  goal: 'content',
  elapsedMilliseconds: 5_000,
  now: 1_000_000,
  settleMilliseconds: SETTLE,
  ...changes,
});
const verdict = (changes: Partial<CompletionView>, trace: Trace = FRESH) => judgeCompletion(view(changes), trace).verdict;

describe('judgeCompletion', () => {
  it.each(['building', 'pending', 'work'])('waits while the status is %s, and remembers that it was', (status) => {
    expect(judgeCompletion(view({ status }), FRESH)).toEqual({ verdict: 'waiting', trace: WORKED });
  });

  it('does not take the old state of an early look for the end', () => {
    expect(verdict({})).toBe('waiting');
  });

  it('is done when work was seen and what was asked for is there', () => {
    expect(verdict({ reached: true }, WORKED)).toBe('done');
  });

  it('lets a settling time pass where the content changed and no work was seen', () => {
    expect(verdict({ reached: true })).toBe('waiting');
    expect(verdict({ reached: true, elapsedMilliseconds: SETTLE })).toBe('done');
  });

  it('takes a status that was asked for at once, unless it was there before', () => {
    expect(verdict({ goal: 'status', reached: true })).toBe('done');
    expect(verdict({ goal: 'status', reached: true, reachedBefore: true })).toBe('waiting');
  });

  it('ends a rebuild with the same image by the work that was seen, or by the settling time', () => {
    const same = { reached: true, reachedBefore: true };
    expect(verdict(same)).toBe('waiting');
    expect(verdict(same, WORKED)).toBe('done');
    expect(verdict({ ...same, elapsedMilliseconds: SETTLE })).toBe('done');
  });

  it('says that nothing happened once the server stands still after the work', () => {
    const first = judgeCompletion(view({ now: 1_000_000 }), WORKED);
    expect(first).toEqual({ verdict: 'waiting', trace: { workSeen: true, quietSince: 1_000_000 } });
    expect(judgeCompletion(view({ now: 1_000_000 + SETTLE }), first.trace).verdict).toBe('nothing');
  });

  it('is patient where no work was ever seen', () => {
    expect(verdict({ elapsedMilliseconds: 3 * SETTLE })).toBe('waiting');
    expect(verdict({ elapsedMilliseconds: 4 * SETTLE })).toBe('nothing');
  });

  it('fails at once on error, but not on one that was there before', () => {
    expect(verdict({ status: 'error' })).toBe('error');
    expect(verdict({ status: 'error', startStatus: 'error' })).toBe('waiting');
    expect(verdict({ status: 'error', startStatus: 'error' }, WORKED)).toBe('error');
  });

  it('waits on a word that no document lists', () => {
    expect(verdict({ status: 'reinstalling', elapsedMilliseconds: 100 * SETTLE })).toBe('waiting');
  });

  it('notices that the server is being deleted', () => {
    expect(verdict({ status: 'deleting' })).toBe('deleting');
  });
});
