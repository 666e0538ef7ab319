import { isAbsolute, relative } from 'node:path';

import type { PriceBook } from '@isobar/compare';
import { parsePriceBook, requireBookOf } from '@isobar/compare';
import type { Clouds } from '@isobar/sdk';

/**
 * The price book that the configuration names for a cloud; null where it names none.
 * @throws CloudError `invalid_argument` with file and line for a book that is wrong, or of another cloud
 */
async function configuredBook(clouds: Pick<Clouds, 'priceBook' | 'provider'>, cloud: string): Promise<PriceBook | null> {
  const found = await configuredText(clouds, cloud);
  if (found === null) return null;
  const book = parsePriceBook(found.text, found.file, new Date().toISOString());
  requireBookOf(book, { cloud, provider: clouds.provider(cloud), region: null });
  return book;
}

/** Of several clouds; see configuredBook. */
export async function configuredBooks(
  clouds: Pick<Clouds, 'priceBook' | 'provider'>,
  names: readonly string[],
): Promise<ReadonlyMap<string, PriceBook | null>> {
  return new Map(await Promise.all(names.map(async (cloud) => [cloud, await configuredBook(clouds, cloud)] as const)));
}

/** Its text, and its path: from the folder of the command where it is below that. */
export async function configuredText(
  clouds: Pick<Clouds, 'priceBook'>,
  cloud: string,
): Promise<{ readonly text: string; readonly file: string } | null> {
  const book = await clouds.priceBook(cloud);
  if (book === null) return null;
  if (!isAbsolute(book.source)) return { text: book.text, file: book.source };
  const near = relative(process.cwd(), book.source);
  return { text: book.text, file: near.startsWith('..') ? book.source : near };
}
