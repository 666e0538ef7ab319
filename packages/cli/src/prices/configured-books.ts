import { relative } from 'node:path';

import type { PriceBook } from '@isobar/compare';
import { readPriceBook, requireBookOf } from '@isobar/compare';
import type { Clouds } from '@isobar/sdk';

/**
 * The price book that the configuration names for a cloud; null where it names none.
 * @throws CloudError `invalid_argument` with file and line for a book that is wrong, or of another cloud
 */
export function configuredBook(clouds: Pick<Clouds, 'priceBook' | 'provider'>, cloud: string): PriceBook | null {
  const path = configuredPath(clouds, cloud);
  if (path === null) return null;
  const book = readPriceBook(path);
  requireBookOf(book, { cloud, provider: clouds.provider(cloud), region: null });
  return book;
}

/** Its path, from the folder of the command where it is below that. */
export function configuredPath(clouds: Pick<Clouds, 'priceBook'>, cloud: string): string | null {
  const path = clouds.priceBook(cloud);
  if (path === null) return null;
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}
