import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { bookJsonSchema } from './book-schema.ts';

const COMMITTED = new URL('../../../../contracts/isobar/price-book.schema.json', import.meta.url);

test('the committed JSON Schema is the one that books are checked by', () => {
  expect(JSON.parse(readFileSync(COMMITTED, 'utf8'))).toEqual(JSON.parse(JSON.stringify(bookJsonSchema())));
});
