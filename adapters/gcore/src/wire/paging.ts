import type { Page } from '@isobar/core';
import { PAGES_AHEAD } from '@isobar/core';

import type { GcoreClient, Look, Rows } from './gcore-client.ts';
import type { z } from 'zod';

/** One page by offset; the cursor is the offset of the next. `count` is of all matches (SOURCES.md#gcore-list-envelope). */
export async function fetchOffsetPage<Schema extends z.ZodType, Item>(
  client: GcoreClient,
  page: { readonly row: Schema; readonly path: string; readonly cursor: string | undefined; readonly limit: number; readonly look: Look },
  map: (row: z.output<Schema>) => Item,
): Promise<Page<Item>> {
  const offset = Number(page.cursor ?? 0);
  const rows = await client.readPage(page.row, page.path, { ...page.look, query: { ...page.look.query, limit: page.limit, offset } });
  return { items: rows.rows.map(map), ...pagesAfter(rows, offset, String) };
}

/** Rows that are asked for ahead at most: bodies of large pages that wait to be used are what a list needs most memory for. */
const ROWS_AHEAD = 3000;

/** The cursors of the pages that `count` tells of. `name` gives the cursor of an offset. */
export function pagesAfter(page: Rows<unknown>, offset: number, name: (offset: number) => string): Pick<Page<unknown>, 'next' | 'ahead'> {
  const next = nextOffset(page, offset);
  if (next === undefined) return {};
  const size = page.rows.length;
  const known = Math.min(PAGES_AHEAD, Math.max(1, Math.floor(ROWS_AHEAD / size)), Math.ceil((page.count - next) / size));
  return { next: name(next), ahead: Array.from({ length: known }, (_, index) => name(next + index * size)) };
}

/** An empty page ends the walk even where the count says that there is more: rows may go while we walk. */
export function nextOffset({ rows, count }: Rows<unknown>, offset: number): number | undefined {
  const next = offset + rows.length;
  return rows.length > 0 && next < count ? next : undefined;
}

/** UUIDs; a name that looks like one would have to be meant as an id. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
