import { array, assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';

import { SeenIds } from './seen-ids.ts';

it('tells of each id whether it is new, as a Set does', () => {
  assert(
    property(array(string({ maxLength: 2 }), { maxLength: 400 }), (ids) => {
      const seen = new SeenIds();
      const known = new Set<string>();
      for (const id of ids) {
        expect(seen.add(id)).toBe(!known.has(id));
        known.add(id);
      }
    }),
  );
});

it('keeps ids apart that have the same hash', () => {
  const seen = new SeenIds();
  const alike = ['costarring', 'liquid', 'declinate', 'macallums'];
  expect(alike.filter((id) => seen.add(id))).toEqual(alike);
  expect(alike.filter((id) => seen.add(id))).toEqual([]);
});

it('knows every id after it has grown', () => {
  const seen = new SeenIds();
  const ids = Array.from({ length: 20_000 }, (_, index) => `INSTANCE-${index.toString(16).padStart(16, '0')}`);
  expect(ids.filter((id) => !seen.add(id))).toEqual([]);
  expect(ids.filter((id) => seen.add(id))).toEqual([]);
});
