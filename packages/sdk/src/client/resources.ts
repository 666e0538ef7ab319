import type { ReadOptions, ResourceReader } from '@isobar/core';
import { iteratePages, lookUp, parseRef } from '@isobar/core';

import type { CloudSet } from './cloud-set.ts';
import { Listing } from './listing.ts';

export interface ListOptions<Item> extends ReadOptions {
  /** Names of clouds; all that are configured where left out. */
  readonly clouds?: readonly string[] | undefined;
  readonly accept?: ((item: Item) => boolean) | undefined;
}

interface Listed {
  readonly id: string;
  readonly name: string | null;
}

/** One kind of resource over all clouds. */
export class Resources<Item extends Listed> {
  private readonly clouds: CloudSet;
  private readonly kind: string;
  private readonly readerOf: (cloud: string) => ResourceReader<Item>;

  constructor(clouds: CloudSet, kind: string, readerOf: (cloud: string) => ResourceReader<Item>) {
    this.clouds = clouds;
    this.kind = kind;
    this.readerOf = readerOf;
  }

  /** Rows as they arrive. @throws CloudError `invalid_argument` for a cloud that is not configured */
  list(options: ListOptions<Item> = {}): Listing<Item> {
    const names = options.clouds ?? this.clouds.names;
    for (const name of names) this.clouds.provider(name);
    const sources = names.map((cloud) => ({ cloud, pages: () => this.pages(cloud, options) }));
    return new Listing(sources, options.accept ?? (() => true));
  }

  /** By `<cloud>/<id>` (one read) or `<cloud>/<name>` (one list, and one read of what was found). @throws CloudError `not_found`, `invalid_argument` (ambiguous) */
  async get(ref: string, options: ReadOptions = {}): Promise<Item> {
    const { cloud, id } = parseRef(ref);
    const reader = this.readerOf(cloud);
    const found = await lookUp(reader, id, { cloud, kind: this.kind, signal: options.signal });
    // A row of a list may say less than the resource itself.
    return reader.isId(id) ? found : reader.get(found.id, options);
  }

  /** Settings of the cloud are read inside, so that a broken cloud fails its own rows only. */
  private async *pages(cloud: string, options: ReadOptions) {
    const reader = this.readerOf(cloud);
    yield* iteratePages((cursor, read) => reader.listPage(cursor, read), { signal: options.signal });
  }
}
