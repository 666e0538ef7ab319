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
  /**
   * Cursors that are worth asking for before this page is used up, in order and beginning with `next`: as many as the
   * cloud has told of. `next` alone where left out; none where requests are too scarce to spend on what nobody may read.
   */
  readonly ahead?: readonly string[];
  readonly coverage?: Coverage;
  readonly warnings?: readonly Warning[];
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface PageOptions extends ReadOptions {
  /**
   * Told the cursor of the next page where a reply shows it before it is read, so that the cloud can be at work on it meanwhile.
   * A foretelling only: the page itself says what comes next.
   */
  readonly onNext?: ((cursor: string) => void) | undefined;
}

export type FetchPage<Item> = (cursor: string | undefined, options: PageOptions) => Promise<Page<Item>>;
