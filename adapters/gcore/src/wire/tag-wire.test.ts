import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toOwnLabels } from './tag-wire.ts';

const tags = fc.array(
  fc.record({ key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'env')), value: fc.string(), read_only: fc.boolean() }),
);

describe('toOwnLabels', () => {
  it('keeps each tag that a user set, whatever its name, and the last of two of a name', () => {
    fc.assert(
      fc.property(tags, (rows) => {
        const own = rows.filter((row) => !row.read_only);
        expect(toOwnLabels(rows)).toStrictEqual(Object.fromEntries(own.map(({ key, value }) => [key, value])));
      }),
    );
  });
});
