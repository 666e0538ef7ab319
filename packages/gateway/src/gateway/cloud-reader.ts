import type { ReloadableClouds } from '../clouds/reloadable-clouds.ts';
import type { CloudReader } from '../inventory/readers.ts';
import { readerOf } from '../inventory/readers.ts';

/** Reads the clouds as they are configured when a reading begins; they stay open until it is done. */
export function heldReader(clouds: ReloadableClouds): CloudReader {
  return {
    names: () => clouds.names(),
    pages: async function* (kind, cloud, signal) {
      const { isobar, release } = clouds.hold();
      try {
        yield* readerOf(() => isobar).pages(kind, cloud, signal);
      } finally {
        release();
      }
    },
    get: (kind, ref, options) => clouds.use((isobar) => readerOf(() => isobar).get(kind, ref, options)),
  };
}
