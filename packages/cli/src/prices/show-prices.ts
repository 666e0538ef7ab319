import { invalidArgument } from '@isobar/core';
import type { Flavor, Money } from '@isobar/core';
import { ratedCurrencies, roundToDigits } from '@isobar/currency';
import type { Isobar } from '@isobar/sdk';
import { readRates, stateFolderPath } from '@isobar/sdk';
import type { Command } from 'commander';

import { exitOfList, tellAbout } from '../commands/list-command.ts';
import type { Terminal } from '../context.ts';
import { withIsobar } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Column } from '../output/column.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';
import { configuredBooks } from './configured-books.ts';
import type { Conversion, PriceRow } from './price-rows.ts';
import { priceRows } from './price-rows.ts';
import { printList } from './print-list.ts';
import { quotedRows } from './quoted-rows.ts';
import { noteStale } from './show-rates.ts';
import { dayOf, today } from './today.ts';

interface ShowOptions {
  readonly at?: string;
  readonly currency?: string;
}

/** As many digits as prices per hour have. */
const SHOWN_DIGITS = 6;

const moneyText = (money: Money | null): string | null => (money === null ? null : `${money.amount} ${money.currency}`);

const COLUMNS: readonly Column<PriceRow>[] = [
  { name: 'cloud', value: (row) => row.cloud },
  { name: 'item', value: (row) => row.item },
  { name: 'name', value: (row) => row.name },
  { name: 'price', value: (row) => moneyText(row.money), align: 'right' },
  { name: 'per', value: (row) => row.per },
  { name: 'converted', value: (row) => moneyText(row.converted === null ? null : roundToDigits(row.converted, SHOWN_DIGITS)), align: 'right' },
  { name: 'amount', value: (row) => row.money.amount, align: 'right' },
  { name: 'currency', value: (row) => row.money.currency },
  { name: 'convertedAmount', value: (row) => row.converted?.amount, align: 'right' },
  { name: 'convertedCurrency', value: (row) => row.converted?.currency },
  { name: 'tax', value: (row) => row.tax },
  { name: 'evidence', value: (row) => row.level },
  { name: 'date', value: (row) => row.readAt.slice(0, 'YYYY-MM-DD'.length) },
  { name: 'from', value: (row) => row.from },
  { name: 'until', value: (row) => row.until },
  { name: 'used', value: (row) => row.used },
  { name: 'rate', value: (row) => row.rate?.rate },
  { name: 'rateDate', value: (row) => row.rate?.date },
  { name: 'flavorId', value: (row) => row.flavorId },
  { name: 'readAt', value: (row) => row.readAt },
  { name: 'source', value: (row) => row.source },
];

const SHOWN = ['cloud', 'item', 'name', 'price', 'per', 'tax', 'evidence', 'date', 'used', 'source'];
const SHOWN_CONVERTED = ['cloud', 'item', 'name', 'price', 'per', 'converted', 'tax', 'evidence', 'date', 'used', 'source'];

/** `isobar prices show [cloud]` */
export function defineShowPrices(prices: Command, shell: Shell): void {
  const command = prices
    .command('show')
    .argument('[cloud]', 'a cloud of the configuration; all where left out')
    .description('show every price that is known, with source, date, tax and evidence')
    .option('--at <day>', 'prices of the books on this day, such as 2026-01-31; today where left out')
    .option('--currency <code>', 'convert by the reference rates');
  handledBy<ShowOptions>(command, shell, run);
}

async function run(given: CommandRun<ShowOptions>): Promise<ExitCode> {
  const {
    arguments: [only],
    options,
    terminal,
    signal,
  } = given;
  const at = dayOf('--at', options.at);
  const conversion = conversionOf(given);
  return withIsobar(options, terminal, async (isobar) => {
    const clouds = only === undefined ? isobar.clouds.names : [only];
    const books = await configuredBooks(isobar.clouds, clouds);
    const { items, ...summary } = await isobar.flavors.list({ clouds, signal }).collect();
    const ofClouds = clouds.map(async (cloud) => {
      const flavors = items.filter((flavor) => flavor.cloud === cloud);
      const sources = { ...(await told(isobar, cloud, signal)), flavors, book: books.get(cloud) ?? null, at };
      return [...priceRows(sources, conversion), ...(await quotedRows(isobar, sources, conversion, { signal, note: (text) => terminal.note(text) }))];
    });
    const rows = (await Promise.all(ofClouds)).flat();
    printList(given, { rows, columns: COLUMNS, shown: conversion === null ? SHOWN : SHOWN_CONVERTED, nameOf: rowName, summary });
    for (const cloud of clouds) noteUnknown(cloud, items, rows, terminal);
    tellAbout(summary, [], terminal);
    return exitOfList(summary.failures, clouds.length);
  });
}

/** What is not in the rows is not free: nobody tells it. */
function noteUnknown(cloud: string, flavors: readonly Flavor[], rows: readonly PriceRow[], terminal: Terminal): void {
  const own = flavors.filter((flavor) => flavor.cloud === cloud);
  const priced = new Set(rows.flatMap((row) => (row.cloud === cloud && row.item === 'flavor' ? [row.flavorId, row.name] : [])));
  const byUnit = ['vcpu', 'memoryGiB'].every((item) => rows.some((row) => row.cloud === cloud && row.item === item));
  const unknown = byUnit ? [] : own.filter(({ id, name }) => !priced.has(id) && !priced.has(name));
  if (unknown.length > 0) terminal.note(`${cloud}: no price is known for ${unknown.length} of ${own.length} flavors`);
}

async function told({ clouds, prices }: Isobar, cloud: string, signal: AbortSignal) {
  return { cloud, provider: clouds.provider(cloud), billing: await prices.billing(cloud, { signal }) };
}

/** @throws CloudError `invalid_argument` for a currency without a rate, before any cloud is asked */
function conversionOf({ options, terminal }: CommandRun<ShowOptions>): Conversion | null {
  const currency = options.currency?.toUpperCase();
  if (currency === undefined) return null;
  const rates = readRates(stateFolderPath(options.stateDir, process.env));
  const currencies = ratedCurrencies(rates);
  if (!currencies.includes(currency)) throw invalidArgument('currency', currency, currencies.join(', '));
  noteStale(rates, (text) => terminal.note(text));
  return { currency, rates, today: today() };
}

function rowName({ cloud, item, name }: PriceRow): string {
  return [cloud, item, ...(name === null ? [] : [name])].join('/');
}
