import type { Page, ReadOptions } from '@isobar/core';
import type { z } from 'zod';

import type { IwinvClient, Look } from './iwinv-client.ts';

/** With 60 calls a minute in all, the default of 10 would spend the quota on one list. */
const WANTED_SIZE = 100;
const DEFAULT_SIZE = 10;
/** Pages that are asked for ahead where calls are not counted: each further one is a connection more, and may be one too many. */
const MOST_AHEAD = 3;

/**
 * One page of a list; the cursor is the page number. `count` is page-local and there is no token, so a list ends at
 * a page shorter than its size (SOURCES.md#iwinv-paging-end-short-page). A page of exactly the default size is
 * followed too, in case the wanted size was ignored. Nothing is asked for ahead where calls are few
 * (SOURCES.md#iwinv-rate-60-per-minute), since it is not known how many pages there are; else no more than were full so far.
 */
export async function readPage<Row extends z.ZodType>(
  client: IwinvClient,
  row: Row,
  path: string,
  cursor: string | undefined,
  look: Look & ReadOptions,
): Promise<Page<z.output<Row>>> {
  const number = Number(cursor ?? '1');
  const query = { ...look.query, page_no: number, page_size: WANTED_SIZE };
  const { rows, pageSize } = await client.read(row, path, { ...look, query });
  const size = Math.min(pageSize ?? WANTED_SIZE, WANTED_SIZE);
  const last = rows.length === 0 || (rows.length < size && rows.length !== DEFAULT_SIZE);
  return last ? { items: rows } : { items: rows, next: String(number + 1), ahead: client.isPaced ? [] : pagesAfter(number) };
}

function pagesAfter(number: number): readonly string[] {
  return Array.from({ length: Math.min(number, MOST_AHEAD) }, (_, index) => String(number + 1 + index));
}
