import { collectItems } from '@isobar/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { IwinvClient } from './iwinv-client.ts';
import { readPage } from './read-page.ts';

const row = z.object({ id: z.string() });

/** A list of so many rows whose server pages by `size`, whatever is asked, and names that size or not. */
function listOf(total: number, size: number, named: boolean, isPaced = true) {
  const asked: number[] = [];
  const read = async (_row: unknown, _path: string, look: { readonly query?: Readonly<Record<string, unknown>> }) => {
    const number = Number(look.query?.['page_no']);
    asked.push(number);
    const ids = Array.from({ length: total }, (_, index) => ({ id: String(index) }));
    return { rows: ids.slice((number - 1) * size, number * size), pageSize: named ? size : null };
  };
  const client = { cloud: 'seoul', isPaced, read } as unknown as IwinvClient;
  return { asked, all: () => collectItems((cursor) => readPage(client, row, '/v1/x', cursor, { operation: 'list x' })) };
}

describe('readPage', () => {
  it.each([
    ['a short first page', 7, 100, [1]],
    ['a short last page', 105, 100, [1, 2]],
    ['a full last page, which needs one more call', 200, 100, [1, 2, 3]],
    ['pages that are smaller than asked for, and say so', 33, 10, [1, 2, 3, 4]],
    ['no rows', 0, 100, [1]],
  ])('reads all of a list with %s', async (_case, total, size, pages) => {
    const list = listOf(total, size, true);
    expect(await list.all()).toHaveLength(total);
    expect(list.asked).toEqual(pages);
  });

  it('asks ahead for no more pages than were full so far, and for none where calls are counted', async () => {
    const unpaced = listOf(450, 100, true, false);
    expect(await unpaced.all()).toHaveLength(450);
    expect(unpaced.asked).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const paced = listOf(450, 100, true);
    expect(await paced.all()).toHaveLength(450);
    expect(paced.asked).toEqual([1, 2, 3, 4, 5]);
  });

  it('does not lose rows where the wanted size is ignored in silence', async () => {
    const list = listOf(33, 10, false);
    expect(await list.all()).toHaveLength(33);
  });
});
