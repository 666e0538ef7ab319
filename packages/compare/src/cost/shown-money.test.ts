import { expect, test } from 'vitest';

import { shownMoney } from './shown-money.ts';

test.each([
  ['41.845', 'EUR', 'month', '41.84'],
  ['27907.3', 'KRW', 'month', '27907'],
  ['0.0361987', 'EUR', 'hour', '0.0362'],
  ['12.5', 'EUR', 'hour', '12.5'],
] as const)('%s %s for a %s is shown as %s', (amount, currency, period, shown) => {
  expect(shownMoney({ amount, currency }, period)).toEqual({ amount: shown, currency });
});
