import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { binsOf } from './histogram.ts';

test('each value is counted once, and nothing is an edge', () => {
  const values = fc.array(fc.record({ value: fc.integer({ min: -5000, max: 5000 }), exact: fc.boolean() }), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(values, (spread) => {
      const { bins, scale } = binsOf(spread);
      expect(bins.reduce((sum, { exact, bounds }) => sum + exact + bounds, 0)).toBe(spread.length);
      expect(bins.reduce((sum, { exact }) => sum + exact, 0)).toBe(spread.filter(({ exact }) => exact).length);
      expect(scale.ticks).toContain(0);
    }),
  );
});

test('one giant does not squeeze all others into one bar: it is counted in the last', () => {
  const values = Array.from({ length: 400 }, (_, index) => ({ value: (index % 20) - 10, exact: true }));
  const { bins } = binsOf([...values, { value: 1_000_000, exact: true }]);
  expect(bins.filter(({ exact }) => exact > 0).length).toBeGreaterThan(5);
  expect(bins.at(-1)?.high).toBeLessThan(100);
});
