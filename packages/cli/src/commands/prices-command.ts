import type { Command } from 'commander';

import { defineCheck } from '../prices/check-books.ts';
import { defineDiff } from '../prices/diff-prices.ts';
import { defineBookInit } from '../prices/init-book.ts';
import { defineSchema } from '../prices/print-schema.ts';
import { defineRates } from '../prices/show-rates.ts';
import { defineShowPrices } from '../prices/show-prices.ts';
import type { Shell } from '../run-command.ts';

const HELP = `
A price book is a file with the prices that a cloud does not tell itself; priceBook: FILE in isobar.yaml names it:
  isobar prices init north north-prices.yaml
  isobar prices check north-prices.yaml --cloud north
  isobar prices show --currency EUR`;

/** `isobar prices …` */
export function definePrices(prices: Command, shell: Shell): void {
  prices.addHelpText('after', HELP);
  for (const define of [defineShowPrices, defineBookInit, defineCheck, defineDiff, defineRates, defineSchema]) define(prices, shell);
}
