import type { Warning } from '../warning/warning.ts';

/** What a list covers. iwinv shows only API-supported zones, a Nova cell may be down. */
export interface Coverage {
  readonly cloud: string;
  readonly complete: boolean;
  readonly reason: string | null;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Opaque; pass it back for the page after this one. Absent on the last page. */
  readonly next?: string;
  readonly coverage?: Coverage;
  readonly warnings?: readonly Warning[];
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
}

export type FetchPage<Item> = (cursor: string | undefined, options: ReadOptions) => Promise<Page<Item>>;

/** Walks all pages, one at a time, so memory stays bounded. Rows that shift between pages appear once. */
export async function* iteratePages<Item extends { readonly id: string }>(
  fetchPage: FetchPage<Item>,
  options: ReadOptions = {},
): AsyncGenerator<Page<Item>> {
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await fetchPage(cursor, options);
    const items = page.items.filter((item) => !seen.has(item.id));
    for (const item of items) seen.add(item.id);
    yield { ...page, items };
    cursor = page.next;
  } while (cursor !== undefined);
}

/** All items of all pages. For lists that are known to be small; iterate otherwise. */
export async function collectItems<Item extends { readonly id: string }>(fetchPage: FetchPage<Item>, options: ReadOptions = {}): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of iteratePages(fetchPage, options)) items.push(...page.items);
  return items;
}
