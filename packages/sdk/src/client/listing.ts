import type { CloudErrorJson, Coverage, Page, ResourceKind, Warning } from '@isobar/core';
import { CloudError, toCloudError } from '@isobar/core';

import { Arrivals } from './arrivals.ts';

export interface ListFailure {
  readonly cloud: string;
  readonly error: CloudErrorJson;
}

/** How old rows of one cloud are that were not read just now, and how new they can be. */
export interface Freshness {
  readonly cloud: string;
  readonly kind: ResourceKind;
  /** UTC instant; null where they were never read whole. */
  readonly asOf: string | null;
  readonly complete: boolean;
  /** How often the cloud can be read whole. */
  readonly reachableSeconds: number | null;
}

/** What stands beside the rows of a list over clouds: which clouds failed and why, and what each list covers. */
export interface ListSummary {
  readonly failures: readonly ListFailure[];
  readonly warnings: readonly Warning[];
  readonly coverage: readonly Coverage[];
  /** Absent where clouds were asked themselves. */
  readonly freshness?: readonly Freshness[];
}

export interface ListResult<Item> extends ListSummary {
  readonly items: readonly Item[];
}

/** Rows that were kept say how old they are, and why the cloud does not give newer ones. */
export interface SourcePage<Item> extends Page<Item> {
  readonly freshness?: readonly Freshness[];
  readonly failure?: CloudError;
}

/** Pages of one cloud; the signal ends what is under way. */
export interface PageSource<Item> {
  readonly cloud: string;
  pages(signal: AbortSignal): AsyncIterator<SourcePage<Item>>;
}

export interface ListedPage<Item> extends SourcePage<Item> {
  readonly cloud: string;
}

/**
 * Rows of several clouds as they arrive; one slow or dead cloud holds up no other.
 * Iterating throws after the last row if a cloud failed, so that no failure is overlooked; `collect` returns it instead.
 */
export class Listing<Item> implements AsyncIterable<Item> {
  private readonly sources: readonly PageSource<Item>[];
  private readonly accept: ((item: Item) => boolean) | undefined;

  /** @param accept which rows; all where left out */
  constructor(sources: readonly PageSource<Item>[], accept?: (item: Item) => boolean) {
    this.sources = sources;
    this.accept = accept;
  }

  /**
   * Pages of all clouds in the order they arrive; a failed cloud shows as a page with `failure`. A cloud is asked for
   * its next page when the one before was taken. What is under way when the consumer stops is aborted.
   */
  async *pages(): AsyncGenerator<ListedPage<Item>> {
    const stop = new AbortController();
    const arrivals = new Arrivals<Arrived<Item>>();
    const ask = (source: PageSource<Item>, iterator: AsyncIterator<SourcePage<Item>>): void => arrivals.expect(nextPage(source, iterator));
    try {
      for (const source of this.sources) ask(source, source.pages(stop.signal));
      for (let open = this.sources.length; open > 0;) {
        const { source, page, again } = await arrivals.next();
        if (page !== undefined) yield this.accept === undefined ? page : { ...page, items: page.items.filter(this.accept) };
        if (again === undefined) open -= 1;
        else ask(source, again);
      }
    } finally {
      stop.abort(new DOMException('the list is not read any further', 'AbortError'));
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    const failures: CloudError[] = [];
    for await (const page of this.pages()) {
      if (page.failure !== undefined) failures.push(page.failure);
      yield* page.items;
    }
    if (failures.length === 1 && failures[0] !== undefined) throw failures[0];
    if (failures.length > 1) throw severalFailed(failures);
  }

  async collect(): Promise<ListResult<Item>> {
    const items: Item[] = [];
    const summary = await this.forEachPage((page) => page.forEach((item) => void items.push(item)));
    return { items, ...summary };
  }

  /** Hands over the rows page by page and keeps none; waits for `use` before more is asked for. Never throws what a cloud failed with. */
  async forEachPage(use: (items: readonly Item[]) => Promise<void> | void): Promise<ListSummary> {
    const failures: ListFailure[] = [];
    const warnings: Warning[] = [];
    const coverage = new Map<string, Coverage>();
    const freshness = new Map<string, readonly Freshness[]>();
    for await (const page of this.pages()) {
      await use(page.items);
      if (page.failure !== undefined) failures.push({ cloud: page.cloud, error: page.failure.toJSON() });
      warnings.push(...(page.warnings ?? []));
      coverage.set(page.cloud, worse(coverage.get(page.cloud), coverageOf(page)));
      if (page.freshness !== undefined) freshness.set(page.cloud, page.freshness);
    }
    const ages = freshness.size === 0 ? {} : { freshness: [...freshness.values()].flat() };
    return { failures, warnings, coverage: [...coverage.values()], ...ages };
  }
}

interface Arrived<Item> {
  readonly source: PageSource<Item>;
  readonly page?: ListedPage<Item>;
  readonly again?: AsyncIterator<SourcePage<Item>>;
}

async function nextPage<Item>(source: PageSource<Item>, iterator: AsyncIterator<SourcePage<Item>>): Promise<Arrived<Item>> {
  try {
    const result = await iterator.next();
    if (result.done === true) return { source };
    return { source, page: { ...result.value, cloud: source.cloud }, again: iterator };
  } catch (error) {
    return { source, page: { cloud: source.cloud, items: [], failure: toCloudError(error, { cloud: source.cloud }) } };
  }
}

function coverageOf<Item>(page: ListedPage<Item>): Coverage {
  if (page.failure !== undefined) return { cloud: page.cloud, complete: false, reason: page.failure.message };
  return page.coverage ?? { cloud: page.cloud, complete: true, reason: null };
}

function worse(left: Coverage | undefined, right: Coverage): Coverage {
  return left === undefined || left.complete ? right : left;
}

function severalFailed(failures: readonly CloudError[]): CloudError {
  const text = failures.map((failure) => `${failure.details.cloud ?? 'a cloud'}: ${failure.message}`).join('; ');
  return new CloudError('unavailable', `${failures.length} clouds failed: ${text}`, { retryable: true }, { cause: new AggregateError(failures) });
}
