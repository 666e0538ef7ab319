import { describe, expect, it } from 'vitest';

import { isBusy, isSettled, settledPhase, toServerState } from './server-state-table.ts';

describe('toServerState', () => {
  it.each([
    ['building', 'provisioning', null, null],
    ['pending', 'provisioning', null, null],
    ['work', 'unknown', 'other', null],
    ['active', 'running', null, 'on'],
    ['off', 'stopped', null, 'off'],
    ['error', 'error', null, null],
    ['deleting', 'deleting', null, null],
  ])('reads %s as %s, doing %s, power %s', (status, phase, activity, power) => {
    expect(toServerState(status)).toMatchObject({ phase, activity, power });
  });

  it.each(['suspended', '', 'constructor', 'ACTIVE'])('takes the unlisted word %j as unknown and perhaps in progress', (status) => {
    expect(toServerState(status)).toEqual({ phase: 'unknown', activity: 'other', power: null, capacity: null });
  });

  it('knows settled, busy and neither', () => {
    expect(['active', 'off', 'error'].every(isSettled)).toBe(true);
    expect(['building', 'pending', 'work'].every(isBusy)).toBe(true);
    expect(['deleting', 'new-word'].some((status) => isSettled(status) || isBusy(status))).toBe(false);
    expect(['active', 'work'].map(settledPhase)).toEqual(['running', null]);
  });
});
