import { array, assert, asyncProperty, oneof, string, stringMatching, uuid } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openEmptyDatabase } from '../testing/test-database.ts';
import type { Database } from './database.ts';
import { textArray } from './text-array.ts';

let database: Database;
beforeAll(async () => {
  database = await openEmptyDatabase();
});
afterAll(() => database.close());

async function roundTrip(texts: readonly string[]): Promise<unknown> {
  const [row] = await database.query<{ readonly back: unknown }>('SELECT $1::text[] AS back', [textArray(texts)]);
  return row?.back;
}

describe('an array of texts', () => {
  it.each([[[]], [['null']], [['NULL', 'a']], [['']], [['a,b', '{c}', 'd"e', String.raw`f\g`, ' h ']], [['0a-1', 'x/y:z+', 'web_1.b']]])(
    'comes back as it was: %j',
    async (texts) => {
      expect(await roundTrip(texts)).toEqual(texts);
    },
  );

  it('comes back as it was, whatever PostgreSQL can hold', async () => {
    const text = oneof(
      uuid(),
      stringMatching(/^[\w.:/+-]{0,12}$/),
      string({ unit: 'binary' }).map((given) => given.replaceAll('\0', '')),
    );
    await assert(
      asyncProperty(array(text), async (texts) => {
        expect(await roundTrip(texts)).toEqual(texts);
      }),
      { numRuns: 100 },
    );
  });
});
