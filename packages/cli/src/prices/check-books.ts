import type { BookProblem, PriceBook } from '@isobar/compare';
import { checkPriceBook, cloudProblems, flavorProblems, readBookText, unpricedFlavors, volumeTypeProblems } from '@isobar/compare';
import { CloudError } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';
import { PROVIDERS } from '@isobar/sdk';
import type { Command } from 'commander';

import type { Terminal } from '../context.ts';
import { withIsobar } from '../context.ts';
import type { ExitCode } from '../exit-code.ts';
import { EXIT } from '../exit-code.ts';
import type { Column } from '../output/column.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';
import { catalogOf } from './catalog.ts';
import { configuredText } from './configured-books.ts';
import { printList } from './print-list.ts';

interface CheckOptions {
  readonly cloud?: string;
}

/** A book that is right, or one thing that is wrong with it. */
interface CheckRow extends Omit<BookProblem, 'line' | 'field' | 'allowed'> {
  readonly verdict: 'ok' | 'refused';
  readonly line: number | null;
  readonly field: string | null;
  readonly allowed: string | null;
  /** Prices in it; null where it could not be read. */
  readonly prices: number | null;
}

/** A file with the cloud that it is named for; null: it is checked in itself. */
interface NamedFile {
  readonly file: string;
  readonly text: string;
  readonly cloud: string | null;
}

const COLUMNS: readonly Column<CheckRow>[] = [
  { name: 'verdict', value: (row) => row.verdict },
  { name: 'place', value: (row) => (row.line === null ? row.file : `${row.file}:${row.line}`) },
  { name: 'prices', value: (row) => row.prices, align: 'right' },
  { name: 'field', value: (row) => row.field },
  { name: 'given', value: (row) => row.given },
  { name: 'allowed', value: (row) => row.allowed },
  { name: 'file', value: (row) => row.file },
  { name: 'line', value: (row) => row.line, align: 'right' },
];

/** `isobar prices check [files…] [--cloud NAME]` */
export function defineCheck(prices: Command, shell: Shell): void {
  const command = prices
    .command('check')
    .argument('[files...]', 'price books; those of the configuration where left out')
    .description('tell all that is wrong with price books, with file and line')
    .option('--cloud <name>', 'check against this cloud and its flavors too');
  handledBy<CheckOptions>(command, shell, run);
}

async function run(given: CommandRun<CheckOptions>): Promise<ExitCode> {
  const { arguments: files, options, terminal } = given;
  const rows =
    files.length > 0 && options.cloud === undefined
      ? files.map(readFile).flatMap((file) => rowsOf(file, providerProblems))
      : await withIsobar(options, terminal, (isobar) => rowsBesideClouds(isobar, given));
  printList(given, { rows, columns: COLUMNS, shown: ['verdict', 'place', 'prices', 'field', 'given', 'allowed'], nameOf: (row) => row.file });
  return rows.some(({ verdict }) => verdict === 'refused') ? EXIT.usage : EXIT.ok;
}

async function rowsBesideClouds(
  isobar: Isobar,
  { arguments: files, options, terminal, signal }: CommandRun<CheckOptions>,
): Promise<readonly CheckRow[]> {
  const { cloud } = options;
  const named = files.length > 0 ? files.map(readFile) : await configuredFiles(isobar, cloud);
  const beside = cloud === undefined ? null : await problemsOf(isobar, cloud, terminal, signal);
  return named.flatMap((file) =>
    rowsOf(
      file,
      beside ??
        ((book) =>
          file.cloud === null ? [] : cloudProblems(book, { cloud: file.cloud, provider: isobar.clouds.provider(file.cloud), region: null })),
    ),
  );
}

function readFile(file: string): NamedFile {
  return { file, text: readBookText(file), cloud: null };
}

async function configuredFiles({ clouds }: Isobar, cloud: string | undefined): Promise<readonly NamedFile[]> {
  const files = await Promise.all(
    (cloud === undefined ? clouds.names : [cloud]).map(async (name): Promise<readonly NamedFile[]> => {
      const found = await configuredText(clouds, name);
      return found === null ? [] : [{ ...found, cloud: name }];
    }),
  );
  if (files.flat().length > 0) return files.flat();
  throw new CloudError('invalid_argument', 'no cloud of the configuration names a price book; give a file, or priceBook: FILE in isobar.yaml', {
    field: 'files',
    outcome: 'not_applied',
  });
}

/** A book that nothing else is known of is at least for a provider that there is. */
function providerProblems({ file, lines, provider }: PriceBook): readonly BookProblem[] {
  if (PROVIDERS.some((known) => known === provider)) return [];
  return [{ file, line: lines.provider, field: 'provider', given: provider, allowed: PROVIDERS.join(', ') }];
}

/** What a cloud itself says of a book: whether it is for it, and which flavors there are. */
async function problemsOf(
  isobar: Isobar,
  cloud: string,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<(book: PriceBook) => readonly BookProblem[]> {
  const provider = isobar.clouds.provider(cloud);
  const { flavors, volumeTypes } = await catalogOf(isobar, cloud, signal);
  return (book) => {
    const unpriced = unpricedFlavors(book, flavors);
    if (unpriced.length > 0) terminal.note(`${book.file}: no price for ${unpriced.join(', ')}`);
    const names = [...flavorProblems(book, flavors), ...volumeTypeProblems(book, volumeTypes)];
    return [...cloudProblems(book, { cloud, provider, region: null }), ...names];
  };
}

function rowsOf({ file, text }: NamedFile, beside: (book: PriceBook) => readonly BookProblem[]): readonly CheckRow[] {
  const { book, problems } = checkPriceBook(text, file, new Date().toISOString());
  const all = [...problems, ...(book === null ? [] : beside(book))];
  const prices = book?.prices.length ?? null;
  if (all.length === 0) return [{ verdict: 'ok', file, line: null, field: null, given: null, allowed: null, prices }];
  return all.map((problem) => ({ verdict: 'refused', ...problem, prices }));
}
