import { CloudError } from '../error/cloud-error.ts';
import { IdTable } from './id-table.ts';
import type { FetchPage, Page, ReadOptions } from './page.ts';
import { ReadAhead } from './read-ahead.ts';

/**
 * Walks all pages in the order of the cloud. Rows that shift between pages appear once: ids are remembered for the
 * whole walk, since a row can shift by any number of pages (rows themselves are not, so memory grows by an id a row).
 * Pages that a page tells of are asked for ahead; the chain of `next` alone decides which of them are used. What is
 * still under way when the consumer stops is aborted.
 * @throws CloudError `invalid_response` for a page that follows itself, and whatever a fetch failed with
 */
export async function* iteratePages<Item extends { readonly id: string }>(
  fetchPage: FetchPage<Item>,
  options: ReadOptions = {},
): AsyncGenerator<Page<Item>> {
  const seen = new IdTable();
  const pages = new ReadAhead(fetchPage, options);
  let cursor: string | undefined;
  try {
    do {
      const { ahead, ...page } = await pages.take(cursor);
      if (page.next !== undefined && page.next === cursor) throw endless(cursor);
      pages.expect(page.next === undefined ? [] : (ahead ?? [page.next]));
      yield { ...page, items: withoutKnown(page.items, seen) };
      cursor = page.next;
    } while (cursor !== undefined);
  } finally {
    pages.close();
  }
}

/** All items of all pages. For lists that are known to be small; iterate otherwise. */
export async function collectItems<Item extends { readonly id: string }>(fetchPage: FetchPage<Item>, options: ReadOptions = {}): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of iteratePages(fetchPage, options)) for (const item of page.items) items.push(item);
  return items;
}

/** The rows themselves where none is known, as nearly always. */
function withoutKnown<Item extends { readonly id: string }>(items: readonly Item[], seen: IdTable): readonly Item[] {
  let known = 0;
  while (known < items.length && seen.add(items[known]?.id ?? '')) known += 1;
  if (known === items.length) return items;
  return items.filter(({ id }, index) => index < known || (index > known && seen.add(id)));
}

function endless(cursor: string): CloudError {
  return new CloudError('invalid_response', `the page after ${cursor} is said to be the same page again`, { retryable: false });
}
