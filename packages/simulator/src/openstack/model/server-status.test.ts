import { describe, expect, it } from 'vitest';
import { fromServerStatus, toServerStatus } from './server-status.ts';
import type { VmState } from './server.ts';

const SEEN: readonly (readonly [VmState, string | null, string])[] = [
  ['building', 'scheduling', 'BUILD'],
  ['building', null, 'BUILD'],
  ['active', null, 'ACTIVE'],
  ['active', 'powering-off', 'ACTIVE'],
  ['active', 'reboot_pending', 'REBOOT'],
  ['active', 'reboot_started_hard', 'HARD_REBOOT'],
  ['stopped', 'reboot_started_hard', 'SHUTOFF'],
  ['error', 'rebooting_hard', 'ERROR'],
  ['error', 'rebuilding', 'REBUILD'],
  ['stopped', 'rebuild_spawning', 'REBUILD'],
  ['stopped', 'resize_finish', 'RESIZE'],
  ['resized', null, 'VERIFY_RESIZE'],
  ['resized', 'resize_reverting', 'REVERT_RESIZE'],
  ['shelved_offloaded', 'spawning', 'SHELVED_OFFLOADED'],
  ['deleted', null, 'DELETED'],
];

describe('the status of a server', () => {
  it.each(SEEN)('shows %s with task %s as %s, as recorded', (vmState, taskState, status) => {
    expect(toServerStatus({ vmState, taskState })).toBe(status);
  });

  it.each(SEEN)('leads from the word of %s/%s back to a state that shows %s', (_vmState, _task, status) => {
    const state = fromServerStatus(status);
    expect(state === undefined ? undefined : toServerStatus(state)).toBe(status);
  });

  it('knows no state behind a word that Nova does not have', () => {
    expect(fromServerStatus('NONSENSE')).toBeUndefined();
  });
});
