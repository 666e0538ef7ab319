import { describe, expect, it } from 'vitest';

import type { CompletionView } from './completion.ts';
import { judgeCompletion } from './completion.ts';

const ACTION = { name: 'rebuild', requestId: 'req-1', userId: 'me', message: null };
const FAILED = { ...ACTION, message: 'Error' };

const judge = (changes: Partial<CompletionView>) =>
  judgeCompletion({
    status: 'ACTIVE',
    vmState: 'active',
    taskState: null,
    ends: ['ACTIVE'],
    fromDeleted: false,
    lags: [],
    contentReached: true,
    action: ACTION,
    later: [],
    closedBefore: false,
    mayReschedule: false,
    quietMilliseconds: 0,
    settleMilliseconds: 10_000,
    ...changes,
  });

describe('judgeCompletion', () => {
  it('is done with the expected status and content, no task and no failure', () => {
    expect(judge({})).toBe('done');
    expect(judge({ action: null })).toBe('done');
  });

  it.each(['rebuilding', 'rebuild_spawning', 'powering-off'])('waits while the task_state is %s, whatever the status says', (taskState) => {
    expect(judge({ taskState })).toBe('waiting');
  });

  it('does not take a build without a task for the end', () => {
    expect(judge({ status: 'BUILD', vmState: 'building', contentReached: false })).toBe('quiet');
  });

  it('ends a rebuild of a stopped server in SHUTOFF, and not in its passing ACTIVE', () => {
    const stopped = { ends: ['SHUTOFF'] };
    expect(judge({ ...stopped, status: 'SHUTOFF', vmState: 'stopped' })).toBe('done');
    expect(judge({ ...stopped, taskState: 'powering-off' })).toBe('waiting');
  });

  it('waits in VERIFY_RESIZE after a confirm, which sets no task', () => {
    const confirm = { ends: ['ACTIVE', 'SHUTOFF'], lags: ['VERIFY_RESIZE'] };
    expect(judge({ ...confirm, status: 'VERIFY_RESIZE', vmState: 'resized', quietMilliseconds: 1_000_000 })).toBe('waiting');
    expect(judge({ ...confirm, status: 'VERIFY_RESIZE', vmState: 'resized', action: FAILED })).toBe('failed');
    expect(judge({ ...confirm, status: 'SHUTOFF', vmState: 'stopped' })).toBe('done');
  });

  it('sees a resize that went back to the old status and flavor as failed', () => {
    const back = { ends: ['VERIFY_RESIZE'], contentReached: false, mayReschedule: true };
    expect(judge({ ...back, action: FAILED })).toBe('failed');
    expect(judge(back)).toBe('quiet');
    expect(judge({ ...back, quietMilliseconds: 10_000 })).toBe('nothing');
  });

  it('forgives an error of one host where another one made it good', () => {
    expect(judge({ status: 'VERIFY_RESIZE', vmState: 'resized', ends: ['VERIFY_RESIZE'], action: FAILED, mayReschedule: true })).toBe('done');
    expect(judge({ action: FAILED })).toBe('failed');
  });

  it('fails in ERROR, also in the moment that still says REBUILD', () => {
    expect(judge({ status: 'ERROR', vmState: 'error' })).toBe('error');
    expect(judge({ status: 'REBUILD', vmState: 'error', contentReached: false })).toBe('error');
    expect(judge({ status: 'REBUILD', vmState: 'error', taskState: 'rebuild_spawning' })).toBe('waiting');
  });

  it('is superseded where others acted since and led elsewhere', () => {
    const later = [{ ...ACTION, name: 'revertResize', requestId: 'req-2' }];
    expect(judge({ contentReached: false, later })).toBe('superseded');
    expect(judge({ later })).toBe('done');
    expect(judge({ contentReached: false, closedBefore: true })).toBe('superseded');
  });

  it('is gone with a server that is deleted or being deleted', () => {
    expect(judge({ status: 'DELETED', vmState: 'deleted' })).toBe('gone');
    expect(judge({ taskState: 'deleting' })).toBe('gone');
    expect(judge({ status: 'SOFT_DELETED', vmState: 'soft-delete' })).toBe('gone');
  });

  it('waits while the cloud itself does not know', () => {
    expect(judge({ status: 'UNKNOWN', vmState: null, contentReached: false, quietMilliseconds: 1_000_000 })).toBe('waiting');
  });
});
