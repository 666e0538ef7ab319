import type { ComparisonQuestion, UsageFlags } from '@isobar/compare';
import { parsePlaces, parseUsage } from '@isobar/compare';
import type { Isobar } from '@isobar/sdk';
import { readRates, stateFolderPath } from '@isobar/sdk';

import type { CompareOptions } from './compare-options.ts';
import { configuredBooks } from '../prices/configured-books.ts';
import type { CommandRun } from '../run-command.ts';

/** The rates that are kept and what is asked of each server; bad flags are refused before a cloud is opened. */
export async function flagsOf({ options }: CommandRun<CompareOptions & UsageFlags>, publicAddresses: number | null) {
  const { currency, per: period } = options;
  return {
    currency: currency.toUpperCase(),
    period,
    usage: parseUsage(options, publicAddresses),
    where: await parsePlaces(options),
    rates: readRates(stateFolderPath(options.stateDir, process.env)),
  };
}

/**
 * The whole question, with the price books of the clouds that are compared.
 * @throws CloudError `invalid_argument` with file and line for a book that is wrong, or of another cloud
 */
export async function questionOf(
  flags: Awaited<ReturnType<typeof flagsOf>>,
  isobar: Isobar,
  clouds: readonly string[],
  signal: AbortSignal,
): Promise<ComparisonQuestion> {
  const books = await configuredBooks(isobar.clouds, clouds);
  return { ...flags, at: new Date().toISOString(), bookOf: (cloud) => books.get(cloud) ?? null, signal };
}
