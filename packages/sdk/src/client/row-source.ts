import type { ReadOptions, ResourceKind } from '@isobar/core';

import type { SourcePage } from './listing.ts';

/** Where rows come from: the clouds themselves, or a gateway that keeps them. Rows are of the kind that is asked for. */
export interface RowSource {
  /** Clouds that there are. */
  readonly names: readonly string[];
  /** @throws CloudError `invalid_argument` for a cloud that is not there */
  provider(cloud: string): string;
  pages(kind: ResourceKind, cloud: string, signal: AbortSignal): AsyncIterator<SourcePage<unknown>>;
  /** By `<cloud>/<id or name>`. @throws CloudError `not_found`, `invalid_argument` (ambiguous) */
  get(kind: ResourceKind, ref: string, options: ReadOptions): Promise<unknown>;
}
