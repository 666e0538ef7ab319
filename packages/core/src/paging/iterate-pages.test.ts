import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { FetchPage } from './page.ts';
import { collectItems, iteratePages } from './iterate-pages.ts';

interface Row {
  readonly id: string;
}

/** Rows cut into pages; `overlap` rows of a page come again on the next, as when rows shift between two requests. */
function pager(ids: readonly string[], size: number, overlap: number): { fetch: FetchPage<Row>; cursors: (string | undefined)[] } {
  const cursors: (string | undefined)[] = [];
  const fetch: FetchPage<Row> = async (cursor) => {
    cursors.push(cursor);
    const start = Number(cursor ?? 0);
    const items = ids.slice(Math.max(0, start - overlap), start + size).map((id) => ({ id }));
    return start + size < ids.length ? { items, next: String(start + size) } : { items };
  };
  return { fetch, cursors };
}

const lists = fc.tuple(fc.uniqueArray(fc.uuid(), { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 3 }));

describe('paging', () => {
  it('gives each row once and in order, however the pages are cut and shifted', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async ([ids, size, overlap]) => {
        const items = await collectItems(pager(ids, size, overlap).fetch);
        expect(items.map((item) => item.id)).toEqual(ids);
      }),
    );
  });

  it('asks for one page ahead, and for none after the last', async () => {
    const { fetch, cursors } = pager(['a', 'b', 'c', 'd'], 1, 0);
    for await (const page of iteratePages(fetch)) {
      if (page.items[0]?.id === 'b') break;
    }
    expect(cursors).toEqual([undefined, '1', '2']);
    await collectItems(fetch);
    expect(cursors.slice(3)).toEqual([undefined, '1', '2', '3']);
  });

  it('remembers a row of the first page to the last', async () => {
    const pages: Record<string, string[]> = { '0': ['a'], '1': ['b'], '2': ['c'], '3': ['a'] };
    const fetch: FetchPage<Row> = async (cursor = '0') => {
      const items = (pages[cursor] ?? []).map((id) => ({ id }));
      return cursor === '3' ? { items } : { items, next: String(Number(cursor) + 1) };
    };
    expect((await collectItems(fetch)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('does not go round in circles', async () => {
    await expect(collectItems(async () => ({ items: [{ id: 'a' }], next: '1' }))).rejects.toMatchObject({ code: 'invalid_response' });
  });

  it('keeps what a page says of its coverage', async () => {
    const coverage = { cloud: 'sky', complete: false, reason: 'a cell is down' };
    const pages = [];
    for await (const page of iteratePages(async () => ({ items: [{ id: 'a' }], coverage }))) pages.push(page);
    expect(pages).toEqual([{ items: [{ id: 'a' }], coverage }]);
  });
});
