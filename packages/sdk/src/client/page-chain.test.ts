import { expect, test } from 'vitest';

import { PageChain } from './page-chain.ts';

test('a chain of pages has their rows in the order in which they came', () => {
  const chain = new PageChain<readonly number[]>();
  expect(chain.rows()).toEqual([]);
  for (const page of [[[1], [2]], [], [[3, 4]]]) chain.add(page);
  expect(chain.rows()).toEqual([[1], [2], [3, 4]]);
});
