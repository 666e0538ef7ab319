import type { BookDifference } from '@isobar/compare';
import { diffBooks, readPriceBook } from '@isobar/compare';
import type { Money } from '@isobar/core';
import { invalidArgument } from '@isobar/core';
import type { Command } from 'commander';

import type { Column } from '../output/column.ts';
import type { CommandRun, Shell } from '../run-command.ts';
import { handledBy } from '../run-command.ts';
import { printList } from './print-list.ts';
import { dayOf } from './today.ts';

interface DiffOptions {
  readonly from?: string;
  readonly to?: string;
}

const moneyText = (money: Money | null): string | null => (money === null ? null : `${money.amount} ${money.currency}`);

const COLUMNS: readonly Column<BookDifference>[] = [
  { name: 'item', value: (row) => row.item },
  { name: 'name', value: (row) => row.name },
  { name: 'per', value: (row) => row.per },
  { name: 'before', value: (row) => moneyText(row.before) ?? 'none', align: 'right' },
  { name: 'after', value: (row) => moneyText(row.after) ?? 'none', align: 'right' },
  { name: 'change', value: (row) => moneyText(row.change), align: 'right' },
  { name: 'percent', value: percent, align: 'right' },
  { name: 'tax', value: (row) => [...new Set([row.tax.before, row.tax.after])].filter((tax) => tax !== null).join(' → ') },
  { name: 'sourceBefore', value: (row) => row.source.before },
  { name: 'sourceAfter', value: (row) => row.source.after },
];

const SHOWN = ['item', 'name', 'per', 'before', 'after', 'change', 'percent', 'tax'];

/** `isobar prices diff <before> [after]` */
export function defineDiff(prices: Command, shell: Shell): void {
  const command = prices
    .command('diff')
    .argument('<before>', 'a price book')
    .argument('[after]', 'another one; the same where left out, on two days')
    .description('tell what is dearer, cheaper, new and gone between two price books, or two days of one')
    .option('--from <day>', 'day of the first book, such as 2026-01-31; today where left out')
    .option('--to <day>', 'day of the second book; today where left out');
  handledBy<DiffOptions>(command, shell, run);
}

async function run(given: CommandRun<DiffOptions>): Promise<void> {
  const [first = '', second] = given.arguments;
  const { from, to } = given.options;
  if (second === undefined && from === undefined && to === undefined)
    throw invalidArgument('after', undefined, 'another price book, or --from or --to');
  const before = { book: readPriceBook(first), at: dayOf('--from', from) };
  const after = { book: second === undefined ? before.book : readPriceBook(second), at: dayOf('--to', to) };
  printList(given, {
    rows: diffBooks(before, after),
    columns: COLUMNS,
    shown: SHOWN,
    nameOf: ({ item, name }) => (name === null ? item : `${item}/${name}`),
  });
}

/** One digit is enough to see by how much. */
function percent({ before, change }: BookDifference): string | null {
  if (before === null || change === null || Number(before.amount) === 0) return null;
  const value = (Number(change.amount) / Number(before.amount)) * 100;
  return `${value > 0 ? '+' : ''}${value.toFixed(1)} %`;
}
