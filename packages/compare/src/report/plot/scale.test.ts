import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { niceScale, percentText, tickText } from './scale.ts';

test.each([
  [0, 47.3, [0, 10, 20, 30, 40, 50]],
  [0, 0.0361, [0, 0.01, 0.02, 0.03, 0.04]],
  [0, 120_000, [0, 25_000, 50_000, 75_000, 100_000, 125_000]],
  [-12, 30, [-20, -10, 0, 10, 20, 30]],
  [0, 0, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [5, 5, [5, 6, 7, 8, 9, 10]],
])('from %d to %d the ticks are %j', (low, high, ticks) => {
  expect(niceScale(low, high).ticks).toEqual(ticks);
});

test.each([
  [1, [0, 1]],
  [2, [0, 1, 2]],
  [8, [0, 2, 4, 6, 8]],
  [13, [0, 5, 10, 15]],
])('counts up to %d have whole ticks: %j', (high, ticks) => {
  expect(niceScale(0, high, { whole: true }).ticks).toEqual(ticks);
});

test('values that are alike but for a trifle are drawn as one', () => {
  expect(niceScale(-1e9, -1e9 + 1e-6).percent(-1e9)).toBe(0);
});

test('holds all values, keeps their order and has few ticks', () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((drawn) => Number(drawn.toFixed(6)));
  fc.assert(
    fc.property(value, value, (first, second) => {
      const [low, high] = [Math.min(first, second), Math.max(first, second)];
      const scale = niceScale(low, high);
      // A trifle that nobody can see.
      const trifle = (scale.high - scale.low) * 1e-8;
      expect(scale.low).toBeLessThanOrEqual(low + trifle);
      expect(scale.high).toBeGreaterThanOrEqual(high - trifle);
      expect(scale.ticks.length).toBeGreaterThan(1);
      expect(scale.ticks.length).toBeLessThan(9);
      expect(scale.percent(low)).toBeLessThanOrEqual(scale.percent(high));
      expect([scale.percent(scale.low), scale.percent(scale.high)]).toEqual([0, 100]);
    }),
  );
});

test('texts of ticks are short and have a true minus', () => {
  expect([0, 1500, -25_000, 0.005, 1_250_000].map(tickText)).toEqual(['0', '1,500', '−25,000', '0.005', '1.25M']);
  expect(percentText(100 / 3)).toBe('33.3333%');
});
