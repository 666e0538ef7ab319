import { describe, expect, it } from 'vitest';

import { toServerState } from './server-state-table.ts';

const stateOf = (status: string | null, vmState: string | null, taskState: string | null = null, powerState: number | null = null) =>
  toServerState({ status, vmState, taskState, powerState });

describe('toServerState', () => {
  it.each([
    ['ACTIVE', 'active', null, 1, 'running', null, 'on', 'held'],
    ['BUILD', 'building', 'scheduling', 0, 'provisioning', null, null, null],
    // Null between two tasks of a build does not mean done.
    ['BUILD', 'building', null, 0, 'provisioning', null, null, null],
    ['SHUTOFF', 'stopped', null, 4, 'stopped', null, 'off', 'held'],
    ['ACTIVE', 'active', 'powering-off', 1, 'running', 'stopping', 'on', 'held'],
    ['SHUTOFF', 'stopped', 'powering-on', 4, 'stopped', 'starting', 'off', 'held'],
    // A hard reboot from SHUTOFF keeps the old name of the status.
    ['SHUTOFF', 'stopped', 'rebooting_hard', 4, 'stopped', 'rebooting', 'off', 'held'],
    ['PAUSED', 'paused', null, 3, 'paused', null, 'on', 'held'],
    ['SUSPENDED', 'suspended', null, 4, 'suspended', null, 'off', 'held'],
    ['RESCUE', 'rescued', null, 1, 'rescued', null, 'on', 'held'],
    ['SHELVED', 'shelved', 'shelving_offloading', 4, 'shelved', 'shelving', 'off', 'held'],
    ['SHELVED_OFFLOADED', 'shelved_offloaded', null, 4, 'shelved', null, 'off', 'released'],
    ['SHELVED_OFFLOADED', 'shelved_offloaded', 'spawning', 4, 'shelved', 'unshelving', 'off', 'released'],
    ['REBUILD', 'active', 'rebuild_spawning', 1, 'running', 'rebuilding', 'on', 'held'],
    // A failing rebuild shows this for a moment.
    ['REBUILD', 'error', 'rebuilding', 1, 'error', 'rebuilding', 'on', null],
    ['RESIZE', 'active', 'resize_migrating', 1, 'running', 'resizing', 'on', 'held'],
    ['RESIZE', 'stopped', 'resize_prep', 4, 'stopped', 'resizing', 'off', 'held'],
    ['VERIFY_RESIZE', 'resized', null, 1, 'running', 'awaitingResizeConfirmation', 'on', 'held'],
    ['VERIFY_RESIZE', 'resized', null, 4, 'stopped', 'awaitingResizeConfirmation', 'off', 'held'],
    ['VERIFY_RESIZE', 'resized', null, 0, 'unknown', 'awaitingResizeConfirmation', null, 'held'],
    ['REVERT_RESIZE', 'resized', 'resize_reverting', 1, 'running', 'revertingResize', 'on', 'held'],
    ['MIGRATING', 'active', 'migrating', 1, 'running', 'migrating', 'on', 'held'],
    ['ACTIVE', 'active', 'image_uploading', 1, 'running', 'imaging', 'on', 'held'],
    ['ERROR', 'error', null, 0, 'error', null, null, null],
    // A server that is being deleted still shows its old status.
    ['ACTIVE', 'active', 'deleting', 1, 'deleting', null, 'on', 'held'],
    ['DELETED', 'deleted', null, 0, 'deleted', null, null, 'released'],
    ['SOFT_DELETED', 'soft-delete', null, 4, 'softDeleted', null, 'off', null],
  ] as const)('reads %s, %s, %s, %s as %s, %s, %s, %s', (status, vmState, taskState, powerState, phase, activity, power, capacity) => {
    expect(stateOf(status, vmState, taskState, powerState)).toEqual({ phase, activity, power, capacity });
  });

  it('goes by the status where nothing else is shown', () => {
    expect(stateOf('ACTIVE', null)).toMatchObject({ phase: 'running', activity: null });
    expect(stateOf('REBOOT', null)).toMatchObject({ phase: 'running', activity: 'rebooting' });
    expect(stateOf('UNKNOWN', null)).toEqual({ phase: 'unknown', activity: null, power: null, capacity: null });
  });

  it.each([
    ['WARPED', 'warped', null, 'unknown', null],
    ['ACTIVE', 'active', 'dancing', 'running', 'other'],
    ['constructor', 'toString', 'valueOf', 'unknown', 'other'],
    [null, null, null, 'unknown', null],
  ] as const)('takes words that nobody listed as unknown: %s, %s, %s', (status, vmState, taskState, phase, activity) => {
    expect(stateOf(status, vmState, taskState)).toMatchObject({ phase, activity });
  });
});
