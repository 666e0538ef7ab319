import { expect, it } from 'vitest';

import { collectGarbage } from './collect-garbage.ts';

it('gives back what nobody holds any more', async () => {
  const lost = new WeakRef({ page: 1 });
  // What a turn has looked at is held to its end.
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect(lost.deref()).toBeUndefined();
});
