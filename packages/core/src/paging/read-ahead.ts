import type { FetchPage, Page, ReadOptions } from './page.ts';

/** Pages that are under way at a time at most, beside the one that is used. Bounds the memory of a walk, and what a cloud has to bear. */
export const PAGES_AHEAD = 8;

interface Asked<Item> {
  readonly page: Promise<Page<Item>>;
  readonly stop: AbortController;
}

/** Pages of one walk that were asked for before they are wanted. */
export class ReadAhead<Item> {
  private readonly fetchPage: FetchPage<Item>;
  private readonly options: ReadOptions;
  private readonly asked = new Map<string, Asked<Item>>();
  /** Of what is not answered yet, whether it was taken or not. */
  private readonly underWay = new Set<AbortController>();
  /** What pages foretold that nobody waits for yet. */
  private readonly foretold = new Map<string, string>();
  /** The page that is waited for; the first has no cursor. Null before and after the walk. */
  private wanted: { readonly cursor: string | undefined } | null = null;

  constructor(fetchPage: FetchPage<Item>, options: ReadOptions) {
    this.fetchPage = fetchPage;
    this.options = options;
    options.signal?.addEventListener('abort', this.abortAll);
  }

  /** Nothing more is wanted. */
  close(): void {
    this.wanted = null;
    this.expect([]);
    this.options.signal?.removeEventListener('abort', this.abortAll);
  }

  /** The page of this cursor, asked for now where it was not before. */
  take(cursor: string | undefined): Promise<Page<Item>> {
    this.wanted = { cursor };
    const asked = cursor === undefined ? undefined : this.asked.get(cursor);
    if (cursor === undefined || asked === undefined) return this.fetch(cursor, this.options.signal);
    this.asked.delete(cursor);
    const next = this.foretold.get(cursor);
    this.foretold.delete(cursor);
    if (next !== undefined) this.foresee(cursor, next);
    return asked.page;
  }

  /** Asks for the first of these pages, and aborts what was asked for and is not among them any more. */
  expect(cursors: readonly string[]): void {
    const wanted = new Set(cursors.slice(0, PAGES_AHEAD));
    for (const [cursor, { stop }] of this.asked) {
      if (wanted.has(cursor)) continue;
      this.asked.delete(cursor);
      this.foretold.delete(cursor);
      stop.abort();
    }
    for (const cursor of wanted) if (!this.asked.has(cursor)) this.asked.set(cursor, this.ask(cursor));
  }

  private ask(cursor: string): Asked<Item> {
    const stop = new AbortController();
    const { signal } = this.options;
    if (signal?.aborted === true) stop.abort(signal.reason);
    this.underWay.add(stop);
    const page = this.fetch(cursor, stop.signal);
    // A failure is told when its turn comes, if it comes.
    const answered = (): void => void this.underWay.delete(stop);
    page.then(answered, answered);
    return { page, stop };
  }

  private fetch(cursor: string | undefined, signal: AbortSignal | undefined): Promise<Page<Item>> {
    return this.fetchPage(cursor, { signal, onNext: (next) => this.foresee(cursor, next) });
  }

  /** What the page that is waited for foretells is asked for at once; what pages ahead of it foretell, when their turn comes. */
  private foresee(cursor: string | undefined, next: string): void {
    if (this.wanted === null || next === cursor || this.asked.has(next)) return;
    if (this.wanted.cursor === cursor) this.asked.set(next, this.ask(next));
    else if (cursor !== undefined) this.foretold.set(cursor, next);
  }

  /** One listener for the whole walk: a signal of both for each page costs more than the rest of asking for it. */
  private readonly abortAll = (): void => {
    for (const stop of this.underWay) stop.abort(this.options.signal?.reason);
  };
}
