import type { FetchPage } from '../paging/page.ts';

interface Finder<Row> {
  readonly id: string;
  readonly found: (row: Row | undefined) => void;
}

/** One list that many looks share. */
export class LookRound<Row extends { readonly id: string }> {
  private readonly finders = new Set<Finder<Row>>();
  private readonly stop = new AbortController();

  get signal(): AbortSignal {
    return this.stop.signal;
  }

  /** Everyone who wanted something of it has gone. */
  get isForsaken(): boolean {
    return this.stop.signal.aborted;
  }

  /** The row, or undefined where the list does not show it or failed. @throws the reason of the signal */
  find(id: string, signal: AbortSignal | undefined): Promise<Row | undefined> {
    return new Promise((resolve, reject) => {
      const finder: Finder<Row> = {
        id,
        found: (row) => {
          signal?.removeEventListener('abort', leave);
          resolve(row);
        },
      };
      const leave = (): void => {
        this.finders.delete(finder);
        if (this.finders.size === 0) this.stop.abort();
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.finders.add(finder);
    });
  }

  /**
   * Reads page by page until all have their row, or it would cost more requests than asking for each. Never rejects.
   * @returns how many pages were read; null where a page failed
   */
  async walk(listPage: FetchPage<Row>, mostPages: number): Promise<number | null> {
    let cursor: string | undefined;
    let pages = 0;
    try {
      do {
        const page = await listPage(cursor, { signal: this.stop.signal });
        pages += 1;
        this.handOut(new Map(page.items.map((row) => [row.id, row])));
        cursor = page.next;
      } while (cursor !== undefined && this.finders.size > 0 && pages < mostPages);
      return pages;
    } catch {
      // Each reads for itself, and meets the failure if it is one for a single read too.
      return null;
    } finally {
      for (const { found } of this.finders) found(undefined);
      this.finders.clear();
    }
  }

  private handOut(rows: ReadonlyMap<string, Row>): void {
    for (const finder of this.finders) {
      const row = rows.get(finder.id);
      if (row === undefined) continue;
      this.finders.delete(finder);
      finder.found(row);
    }
  }
}
