import { expect, test } from 'vitest';

import type { CostEstimate } from '../cost/cost-estimate.ts';
import { costDelta } from './cost-delta.ts';

function cost(amount: string, tax: CostEstimate['tax'], atLeast = false): CostEstimate {
  const nothing = { value: null, level: 'assumed', source: 'sample#bills' } as const;
  return {
    period: 'month',
    parts: [],
    total: { money: { amount, currency: 'EUR' }, atLeast },
    tax,
    whileStopped: null,
    computeWhileStopped: nothing,
  };
}

test.each([
  ['excluded', 'excluded', 'exact'],
  ['unknown', 'unknown', 'exact'],
  ['excluded', 'unknown', 'atMost'],
  ['excluded', 'included', 'atMost'],
  ['included', 'excluded', 'atLeast'],
  ['unknown', 'included', undefined],
] as const)('without tax, a difference from %s to %s is %s', (here, there, bound) => {
  expect(costDelta(cost('10', here), cost('12.5', there), false)?.bound).toBe(bound);
});

test('a bound by tax and a bound by a hole that point apart leave nothing to say', () => {
  expect(costDelta(cost('10', 'excluded'), cost('12.5', 'unknown', true), false)).toBeNull();
  expect(costDelta(cost('10', 'unknown'), cost('12.5', 'excluded', true), false)).toEqual({
    money: { amount: '2.5', currency: 'EUR' },
    bound: 'atLeast',
  });
});

test('what is not known has no difference', () => {
  expect(costDelta(null, cost('1', 'excluded'), false)).toBeNull();
  expect(costDelta({ ...cost('1', 'excluded'), total: null }, cost('1', 'excluded'), false)).toBeNull();
});
