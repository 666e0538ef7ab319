import type { Warning } from '@isobar/core';
import { CloudError } from '@isobar/core';
import type { Isobar, ListFailure, Listing, ListSummary } from '@isobar/sdk';
import type { Command } from 'commander';

import type { Terminal } from '../context.ts';
import { withIsobar } from '../context.ts';
import { staleRows } from '../gateway/stale-rows.ts';
import type { ExitCode } from '../exit-code.ts';
import { EXIT, exitOfError } from '../exit-code.ts';
import type { CellValue, Column } from '../output/column.ts';
import type { RowPrinter } from '../output/format.ts';
import { chooseColumns, formatList, formatObject, rowPrinter } from '../output/format.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { commaList, handledBy } from '../run-command.ts';

/** What every row has. */
export interface ResourceRow {
  readonly ref: string;
  readonly cloud: string;
  readonly id: string;
  readonly name: string | null;
}

/** How one kind of resource is listed and shown. */
export interface ResourceView<Item extends ResourceRow> {
  readonly columns: readonly Column<Item>[];
  readonly listColumns: readonly string[];
  readonly list: (isobar: Isobar, options: ListOptions, signal: AbortSignal) => Listing<Item>;
  readonly get: (isobar: Isobar, ref: string, signal: AbortSignal) => Promise<Item>;
}

export interface ListOptions {
  readonly clouds?: readonly string[];
  readonly filter?: readonly string[];
  readonly sort?: string;
}

/** Adds `list` and `show` to a resource's command. */
export function addListAndShow<Item extends ResourceRow>(command: Command, shell: Shell, view: ResourceView<Item>): void {
  const list = command
    .command('list')
    .description(`list each ${command.name()} of all clouds, or of some`)
    .option('--clouds <names>', 'names of clouds, separated by commas', commaList)
    .option('--filter <column=value>', 'only rows whose column has this value; may be repeated', commaList)
    .option('--sort <column>', 'sort by a column')
    .option('--all', 'every row of every page (the default)');
  handledBy<ListOptions>(list, shell, (run) => runList(run, view));
  handledBy(command.command('show').argument('<ref>', '<cloud>/<id or name>').description(`show one ${command.name()}`), shell, (run) =>
    runShow(run, view),
  );
}

async function runList<Item extends ResourceRow>(run: CommandRun<ListOptions>, view: ResourceView<Item>): Promise<ExitCode> {
  const { options, terminal } = run;
  const columns = chooseColumns(view.columns, view.listColumns, options.columns);
  const accept = rowFilter(view.columns, options.filter ?? []);
  const printer = options.sort === undefined ? rowPrinter(options.output, { columns, nameOf }) : null;
  return withIsobar(options, terminal, async (isobar) => {
    const listing = view.list(isobar, options, run.signal);
    const printWhole = async (): Promise<ListSummary> => {
      const result = await listing.collect();
      const rows = sorted(result.items.filter(accept), view.columns, options.sort);
      terminal.out(formatList(options.output, { rows, envelope: { ...result, items: rows }, columns, nameOf }));
      return result;
    };
    const summary = await (printer === null ? printWhole() : printAsTheyCome(listing, accept, printer, terminal));
    const asked = options.clouds ?? isobar.clouds.names;
    tellAbout(
      summary,
      asked.flatMap((name) => isobar.clouds.warnings(name)),
      terminal,
    );
    return exitOfList(summary.failures, asked.length);
  });
}

const nameOf = (row: ResourceRow): string => row.ref;

/** After so many rows their garbage is given back: a list of any length needs the memory of one of this length. */
const ROWS_BETWEEN_COLLECTIONS = 10_000;

/** Keeps no row: memory does not grow with the list, and a slow reader slows the asking down. */
async function printAsTheyCome<Item>(
  listing: Listing<Item>,
  accept: (item: Item) => boolean,
  printer: RowPrinter<Item>,
  terminal: Terminal,
): Promise<ListSummary> {
  let uncollected = 0;
  if (printer.head !== null) terminal.out(printer.head);
  return listing.forEachPage(async (items) => {
    if (uncollected >= ROWS_BETWEEN_COLLECTIONS) {
      (await import('../output/collect-garbage.ts')).collectGarbage();
      uncollected = 0;
    }
    uncollected += items.length;
    const rows = items.filter(accept);
    if (rows.length > 0) terminal.out(printer.lines(rows));
    await terminal.hasRoom?.();
  });
}

/** What stands beside the rows: gaps, warnings and failures, on stderr. */
export function tellAbout(result: ListSummary, noticed: readonly Warning[], terminal: Terminal): void {
  const failed = new Set(result.failures.map((failure) => failure.cloud));
  for (const { cloud, complete, reason } of result.coverage) {
    if (!complete && reason !== null && !failed.has(cloud)) terminal.note(`${cloud}: not complete: ${reason}`);
  }
  for (const age of staleRows(result.freshness ?? [], Date.now())) terminal.note(age);
  for (const warning of [...result.warnings, ...noticed]) terminal.note(`warning: ${warning.subject}: ${warning.detail}`);
  for (const failure of result.failures) terminal.error(`${failure.cloud}: ${failure.error.code}: ${failure.error.message}`);
}

/** Some clouds failed: 8. All failed: as the first one did. */
export function exitOfList(failures: readonly ListFailure[], asked: number): ExitCode {
  const [first] = failures;
  if (first === undefined) return EXIT.ok;
  return failures.length < asked ? EXIT.partial : exitOfError(CloudError.fromJson(first.error));
}

async function runShow<Item extends ResourceRow>(run: CommandRun<unknown>, view: ResourceView<Item>): Promise<void> {
  const { options, terminal } = run;
  const columns = chooseColumns(
    view.columns,
    view.columns.map((column) => column.name),
    options.columns,
  );
  await withIsobar(options, terminal, async (isobar) => {
    const item = await view.get(isobar, run.arguments[0] ?? '', run.signal);
    terminal.out(formatObject(options.output, { rows: [item], envelope: item, columns, nameOf }));
  });
}

/** Tests of `column=value` on rows. @throws CloudError `invalid_argument` for a column that is not there */
export function rowFilter<Item>(columns: readonly Column<Item>[], filters: readonly string[]): (item: Item) => boolean {
  const tests = filters.map((filter) => {
    const equals = filter.indexOf('=');
    const [column] = chooseColumns(columns, [], equals < 0 ? filter : filter.slice(0, equals));
    const wanted = filter.slice(equals + 1);
    return (item: Item): boolean => String(column?.value(item) ?? '') === wanted;
  });
  return (item) => tests.every((test) => test(item));
}

function sorted<Item>(items: readonly Item[], columns: readonly Column<Item>[], name: string | undefined): readonly Item[] {
  if (name === undefined) return items;
  const [column] = chooseColumns(columns, [], name);
  return items.toSorted((left, right) => compare(column?.value(left), column?.value(right)));
}

/** What is not known comes last, never first. */
function compare(left: CellValue, right: CellValue): number {
  if (left === null || left === undefined) return right === null || right === undefined ? 0 : 1;
  if (right === null || right === undefined) return -1;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right));
}
