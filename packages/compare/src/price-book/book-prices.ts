import { Decimal } from 'decimal.js';

import type { BookDocument, Path } from './book-document.ts';
import { pathText } from './book-document.ts';
import type { AmountEntry, BookFile, TimedEntry } from './book-schema.ts';
import type { BookItem, BookPrice } from './price-book.ts';

/** A price with its path in the file. */
export interface PlacedPrice {
  readonly path: Path;
  readonly price: BookPrice;
}

interface Entry {
  readonly item: BookItem;
  readonly name: string | null;
  readonly path: Path;
  readonly entry: TimedEntry | AmountEntry;
}

/** Plain decimals, also as programs write small ones: 1e-7. */
const AMOUNT = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?$/;
const MAX_LENGTH = 40;

/** The decimal that is written, with all its digits; null for what is no amount of money. */
export function exactAmount(source: string | null): string | null {
  return source !== null && source.length <= MAX_LENGTH && AMOUNT.test(source) ? new Decimal(source).toFixed() : null;
}

/** Every price of a book that has passed its schema, in the order of the schema. */
export function readBookPrices(book: BookFile, document: BookDocument, file: string): readonly PlacedPrice[] {
  const { currency, tax } = book;
  return entriesOf(book).map(({ item, name, path, entry }) => ({
    path,
    price: {
      item,
      name,
      money: { amount: exactAmount(document.source([...path, 'price'])) ?? '', currency },
      per: 'per' in entry ? entry.per : 'gb',
      tax,
      from: entry.from ?? book.from ?? null,
      until: entry.until ?? book.until ?? null,
      source: sourceText(entry.source ?? book.source, `${file}#${pathText(path)}`),
      entry: pathText(path),
      line: document.line(path),
    },
  }));
}

function entriesOf({ prices = {} }: BookFile): readonly Entry[] {
  const { flavors = {}, volumeGiB = {}, licence = {}, ...single } = prices;
  return [
    ...named('flavor', 'flavors', flavors),
    ...Object.entries(single).flatMap(([item, given]) => listed(item as BookItem, null, ['prices', item], given)),
    ...named('volumeGiB', 'volumeGiB', volumeGiB),
    ...named('licence', 'licence', licence),
  ];
}

type Given = TimedEntry | AmountEntry | readonly (TimedEntry | AmountEntry)[] | undefined;

function named(item: BookItem, member: string, prices: Readonly<Record<string, Given>>): readonly Entry[] {
  return Object.entries(prices).flatMap(([name, given]) => listed(item, name, ['prices', member, name], given));
}

function listed(item: BookItem, name: string | null, path: Path, given: Given): readonly Entry[] {
  if (given === undefined) return [];
  if (!isList(given)) return [{ item, name, path, entry: given }];
  return given.map((entry, index) => ({ item, name, path: [...path, index], entry }));
}

function isList(given: Exclude<Given, undefined>): given is readonly (TimedEntry | AmountEntry)[] {
  return Array.isArray(given);
}

/** A contract that is named goes before the place that names it. */
function sourceText(contract: string | undefined, place: string): string {
  return contract === undefined ? place : `${contract} (${place})`;
}
