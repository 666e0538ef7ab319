import { describe, expect, it } from 'vitest';

import type { NativeTuple } from './server-state-table.ts';
import { describeTuple, isSettled, toServerState } from './server-state-table.ts';

const tuple = (status: string, vmState: string | null, taskState: string | null = null, taskId: string | null = null): NativeTuple => ({
  status,
  vmState,
  taskState,
  taskId,
});

describe('the state of an instance', () => {
  it.each([
    [tuple('ACTIVE', 'active'), 'running', null, 'on'],
    [tuple('SHUTOFF', 'stopped'), 'stopped', null, 'off'],
    [tuple('BUILD', 'building', 'spawning', 'task'), 'provisioning', null, null],
    [tuple('ERROR', 'error'), 'error', null, null],
    [tuple('REBOOT', 'active', 'rebooting', 'task'), 'running', 'rebooting', 'on'],
    [tuple('HARD_REBOOT', 'stopped', 'reboot_started_hard'), 'stopped', 'rebooting', 'off'],
    [tuple('RESIZE', 'active', 'resize_migrated'), 'running', 'resizing', 'on'],
    [tuple('RESIZE', 'stopped', 'resize_prep'), 'stopped', 'resizing', 'off'],
    [tuple('RESIZE', 'resized'), 'unknown', 'resizing', null],
    [tuple('VERIFY_RESIZE', 'resized'), 'unknown', 'confirmingResize', null],
    [tuple('REVERT_RESIZE', 'active'), 'running', 'revertingResize', 'on'],
    [tuple('REBUILD', 'active'), 'running', 'rebuilding', 'on'],
    [tuple('MIGRATING', 'active'), 'running', 'migrating', 'on'],
    [tuple('PASSWORD', 'active'), 'running', 'settingPassword', 'on'],
    [tuple('SUSPENDED', 'suspended'), 'suspended', null, 'off'],
    [tuple('PAUSED', 'paused'), 'paused', null, null],
    [tuple('RESCUE', 'rescued'), 'rescued', null, null],
    [tuple('SHELVED_OFFLOADED', 'shelved_offloaded'), 'shelved', null, 'off'],
    [tuple('SOFT_DELETED', 'soft-deleted'), 'softDeleted', null, 'off'],
    [tuple('DELETED', 'deleted'), 'deleted', null, 'off'],
    [tuple('ACTIVE', 'active', 'powering-off', 'task'), 'running', 'stopping', 'on'],
    [tuple('SHUTOFF', 'stopped', 'powering-on'), 'stopped', 'starting', 'off'],
    [tuple('ACTIVE', 'active', null, 'task'), 'running', 'other', 'on'],
    [tuple('ACTIVE', 'active', 'image_snapshot'), 'running', 'other', 'on'],
    [tuple('ACTIVE', 'active', 'deleting', 'task'), 'deleting', null, 'on'],
  ] as const)('%j is %s, %s, power %s', (native, phase, activity, power) => {
    expect(toServerState(native)).toMatchObject({ phase, activity, power });
  });

  it.each(['NEW_WORD', 'constructor', '__proto__', ''])('is unknown for the word %j that no document lists', (word) => {
    expect(toServerState(tuple(word, word))).toEqual({ phase: 'unknown', activity: null, power: null, capacity: null });
  });

  it('is settled when neither a task state nor a lock is left', () => {
    expect(isSettled(tuple('RESIZE', 'active', 'resize_migrated'))).toBe(false);
    expect(isSettled(tuple('ACTIVE', 'active', null, 'task'))).toBe(false);
    expect(isSettled(tuple('ACTIVE', 'active'))).toBe(true);
  });

  it('is told in the words of the cloud', () => {
    expect(describeTuple(tuple('RESIZE', 'active', 'resize_migrated'))).toBe('RESIZE (active, resize_migrated)');
  });
});
