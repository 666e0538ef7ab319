import { invalidArgument } from '@isobar/core';
import type { ReferenceRates } from '@isobar/currency';
import { areStale, parseRates } from '@isobar/currency';
import { fetchRates, forgetRates, keepRates, readRates, stateFolderPath } from '@isobar/sdk';
import type { Command } from 'commander';

import type { Column } from '../output/column.ts';
import { readTextFile } from '../read-text-file.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';
import { printList } from './print-list.ts';
import { today } from './today.ts';

interface RatesOptions {
  readonly file?: string;
  readonly url?: string;
  readonly forget?: boolean;
}

interface RateRow {
  readonly base: string;
  readonly currency: string;
  readonly rate: string;
  readonly date: string;
  readonly source: string;
  readonly stale: boolean;
}

const COLUMNS: readonly Column<RateRow>[] = [
  { name: 'base', value: (row) => row.base },
  { name: 'currency', value: (row) => row.currency },
  { name: 'rate', value: (row) => row.rate, align: 'right' },
  { name: 'date', value: (row) => row.date },
  { name: 'stale', value: (row) => row.stale },
  { name: 'source', value: (row) => row.source },
];

const DAY_MILLISECONDS = 86_400_000;

const HELP = `
The European Central Bank publishes its rates each working day:
  isobar prices rates --url https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml`;

/** `isobar prices rates` */
export function defineRates(prices: Command, shell: Shell): void {
  const command = prices
    .command('rates')
    .description('show the reference rates that amounts are converted by, or keep other ones')
    .option('--file <file>', 'keep the rates of this file: JSON, or XML or CSV of the European Central Bank')
    .option('--url <address>', 'fetch rates from this address and keep them; https only')
    .option('--forget', 'go back to the rates that come with Isobar')
    .addHelpText('after', HELP);
  handledBy<RatesOptions>(command, shell, run);
}

async function run(given: CommandRun<RatesOptions>): Promise<void> {
  const { options, terminal } = given;
  const stateFolder = stateFolderPath(options.stateDir, process.env);
  if (options.forget === true) forgetRates(stateFolder);
  const rates = await newRates(given);
  if (rates !== null) terminal.note(`kept in ${keepRates(stateFolder, rates)}`);
  const shown = rates ?? readRates(stateFolder);
  noteStale(shown, (text) => terminal.note(text));
  printList(given, {
    rows: rowsOf(shown),
    columns: COLUMNS,
    shown: ['base', 'currency', 'rate', 'date', 'source'],
    nameOf: ({ currency }) => currency,
  });
}

/** null where none are given. */
async function newRates({ options: { file, url, forget }, signal }: CommandRun<RatesOptions>): Promise<ReferenceRates | null> {
  const ways = [file, url, forget].filter((way) => way !== undefined);
  if (ways.length > 1) throw invalidArgument('rates', 'several', 'one of --file, --url and --forget');
  if (url !== undefined) return published(await fetchRates(url, { environment: process.env, signal }));
  return file === undefined ? null : published(await parseRates(readTextFile('--file', file)));
}

/** @throws CloudError `invalid_argument` for rates of a day that has begun nowhere yet: they would never be stale */
function published(rates: ReferenceRates): ReferenceRates {
  const latest = new Date(Date.now() + DAY_MILLISECONDS).toISOString().slice(0, 'YYYY-MM-DD'.length);
  if (rates.date > latest) throw invalidArgument('date', rates.date, `a day until today, ${today()}`);
  return rates;
}

/** Says so where newer rates should be there by now. */
export function noteStale(rates: ReferenceRates, note: (text: string) => void): void {
  if (areStale(rates, today())) note(`warning: the reference rates are of ${rates.date}; isobar prices rates --url reads newer ones`);
}

function rowsOf({ base, rates, date, source, ...all }: ReferenceRates): readonly RateRow[] {
  const stale = areStale({ ...all, date }, today());
  return Object.entries(rates).map(([currency, rate]) => ({ base, currency, rate, date, source, stale }));
}
