import { expect, test } from 'vitest';

import { readRecordedExchanges } from './recorded-exchanges.ts';
import { SCENARIO } from './scenario/scenario.ts';

const recorded = readRecordedExchanges();

test('the scenario plays every recorded exchange, in its order, and no other', () => {
  expect(recorded).toHaveLength(374);
  expect(SCENARIO.map(({ exchange }) => exchange)).toEqual(recorded.map(({ exchange }) => exchange));
});

test('a recorded exchange holds no secret', () => {
  const secret = /gAAAAA[\w-]{40}|BEGIN (?:\w+ )?PRIVATE KEY|"adminPass":"(?!chosen|GENERATED)/u;
  expect(recorded.filter((row) => secret.test(JSON.stringify(row))).map(({ exchange }) => exchange)).toEqual([]);
});
