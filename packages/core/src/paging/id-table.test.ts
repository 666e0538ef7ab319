import { array, assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';

import { IdTable } from './id-table.ts';

it('numbers ids as they come, as a Map does', () => {
  assert(
    property(array(string({ maxLength: 2 }), { maxLength: 400 }), (ids) => {
      const table = new IdTable();
      const known = new Map<string, number>();
      for (const id of ids) {
        expect(table.find(id)).toBe(known.get(id) ?? -1);
        if (known.size % 2 === 0) expect(table.add(id)).toBe(!known.has(id));
        if (!known.has(id)) known.set(id, known.size);
        expect(table.numberOf(id)).toBe(known.get(id));
        expect(table.size).toBe(known.size);
      }
    }),
  );
});

it('keeps ids apart that have the same hash', () => {
  const table = new IdTable();
  const alike = ['costarring', 'liquid', 'declinate', 'macallums'];
  expect(alike.map((id) => table.numberOf(id))).toEqual([0, 1, 2, 3]);
  expect(alike.map((id) => table.numberOf(id))).toEqual([0, 1, 2, 3]);
});

it('knows every id after it has grown', () => {
  const table = new IdTable();
  const ids = Array.from({ length: 20_000 }, (_, index) => `INSTANCE-${index.toString(16).padStart(16, '0')}`);
  for (const id of ids) table.numberOf(id);
  expect(ids.filter((id, index) => table.find(id) !== index)).toEqual([]);
});
