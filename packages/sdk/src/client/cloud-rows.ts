import type { Page, ReadOptions, ResourceKind, ResourceReader } from '@isobar/core';
import { iteratePages, lookUp, parseRef, RESOURCE_NAMES } from '@isobar/core';

import type { CloudSet } from './cloud-set.ts';
import { absenceOf, readerOf } from './readers.ts';
import type { RowSource } from './row-source.ts';

interface Identified {
  readonly id: string;
  readonly name: string | null;
}

/** Rows as the clouds tell them now. */
export class CloudRows implements RowSource {
  private readonly clouds: CloudSet;

  constructor(clouds: CloudSet) {
    this.clouds = clouds;
  }

  get names(): readonly string[] {
    return this.clouds.names;
  }

  provider(cloud: string): string {
    return this.clouds.provider(cloud);
  }

  /** Settings of the cloud are read inside, so that a broken cloud fails its own rows only. A cloud without such a thing has no rows, and says why. */
  async *pages(kind: ResourceKind, cloud: string, signal: AbortSignal): AsyncGenerator<Page<unknown>> {
    const reason = absenceOf(this.clouds.adapter(cloud), kind);
    if (reason !== null) {
      yield { items: [], coverage: { cloud, complete: false, reason } };
      return;
    }
    const reader = this.reader(kind, cloud);
    yield* iteratePages((cursor, read) => reader.listPage(cursor, read), { signal });
  }

  /** By id: one read. By name: one list, and one read of what was found. */
  async get(kind: ResourceKind, ref: string, options: ReadOptions): Promise<unknown> {
    const { cloud, id } = parseRef(ref);
    const reader = this.reader(kind, cloud);
    if (reader.isId(id)) return reader.get(id, options);
    const { id: found } = await lookUp(reader, id, { cloud, kind: RESOURCE_NAMES[kind], signal: options.signal });
    // A row of a list may say less than the resource itself.
    return reader.get(found, options);
  }

  private reader(kind: ResourceKind, cloud: string): ResourceReader<Identified> {
    return readerOf(this.clouds.adapter(cloud), kind) as ResourceReader<Identified>;
  }
}
