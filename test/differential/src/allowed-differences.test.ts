import { expect, test } from 'vitest';

import type { AllowedDifference } from './allowed-differences.ts';
import { ALLOWED_DIFFERENCES, explain, MOST_ALLOWED } from './allowed-differences.ts';
import { readRecordedExchanges } from './recorded-exchanges.ts';

const row: AllowedDifference = { between: ['recording and lab'], exchange: '001-a', field: 'status', reason: 'made up' };
const difference = { exchange: '001-a', field: 'status', expected: '200', got: '404' };

test('few differences are allowed, each with a reason and for an exchange that was recorded', () => {
  const names = new Set(readRecordedExchanges().map(({ exchange }) => exchange));
  expect(ALLOWED_DIFFERENCES.length).toBeLessThanOrEqual(MOST_ALLOWED);
  expect(ALLOWED_DIFFERENCES.filter(({ exchange, reason }) => !names.has(exchange) || reason.length < 20)).toEqual([]);
});

test('an allowed difference explains that field of that exchange between those two', () => {
  expect(explain('recording and lab', [difference], [row])).toEqual({ unexplained: [], unused: [] });
});

test('another field, another exchange and another pair stay unexplained', () => {
  const others = [
    { ...difference, field: 'headers.vary' },
    { ...difference, exchange: '002-b' },
  ];
  expect(explain('recording and lab', [difference, ...others], [row]).unexplained).toEqual(others);
  expect(explain('lab and simulator', [difference], [row]).unexplained).toEqual([difference]);
});

test('an allowed difference that is none is told', () => {
  expect(explain('recording and lab', [], [row]).unused).toEqual([row]);
  expect(explain('lab and simulator', [], [row]).unused).toEqual([]);
  expect(explain('recording and lab', [], [{ ...row, isSometimes: true }]).unused).toEqual([]);
});
