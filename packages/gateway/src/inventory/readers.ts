import type { ReadOptions, ResourceKind } from '@isobar/core';
import type { Isobar, Listing } from '@isobar/sdk';
import { READER_NAMES } from '@isobar/sdk';

import type { Row } from './row.ts';

/** What the inventory needs of the clouds. */
export interface CloudReader {
  /** Names of the clouds that are configured now. */
  readonly names: () => readonly string[];
  /** Pages of all rows of one kind; a failure is in the last of them. */
  pages(kind: ResourceKind, cloud: string, signal: AbortSignal): ReturnType<Listing<Row>['pages']>;
  /** @throws CloudError of the cloud */
  get(kind: ResourceKind, ref: string, options: ReadOptions): Promise<Row>;
}

/** @param isobar the present one: a reload of the configuration may have changed it */
export function readerOf(isobar: () => Isobar): CloudReader {
  return {
    names: () => isobar().clouds.names,
    pages: (kind, cloud, signal) => {
      const resources = isobar()[READER_NAMES[kind]];
      return resources.list({ clouds: [cloud], signal }).pages();
    },
    get: (kind, ref, options) => isobar()[READER_NAMES[kind]].get(ref, options),
  };
}
