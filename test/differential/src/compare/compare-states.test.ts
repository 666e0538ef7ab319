import { expect, it } from 'vitest';

import type { SeenState } from '../exchange.ts';
import { compareStates } from './compare-states.ts';

const state = (status: string, taskState: string | null = null): SeenState => ({ status, vmState: 'active', taskState, powerState: 1 });

const FINE = [state('ACTIVE', 'pausing'), state('ACTIVE', 'paused-soon'), state('PAUSED')];

it('takes a coarser look for the same', () => {
  expect(compareStates([state('PAUSED')], FINE)).toEqual([]);
  expect(compareStates(FINE, FINE)).toEqual([]);
});

it.each([
  ['a state that the finer look does not have', [state('REBOOT'), state('PAUSED')]],
  ['another order', [state('ACTIVE', 'paused-soon'), state('ACTIVE', 'pausing'), state('PAUSED')]],
  ['another end', [state('ACTIVE', 'pausing')]],
  ['another power state', [{ ...state('PAUSED'), powerState: 3 }]],
  ['that it is gone', [{ httpStatus: 404 }]],
])('tells %s', (_, seen) => {
  expect(compareStates(seen, FINE)).toHaveLength(1);
});
