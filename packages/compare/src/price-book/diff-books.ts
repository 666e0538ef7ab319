import type { Money, Price } from '@isobar/core';
import { subtractMoney } from '@isobar/currency';

import type { BookItem, BookPrice, PriceBook } from './price-book.ts';
import { holdsAt } from './price-book.ts';

/** A price that is not the same in two books, or on two days. */
export interface BookDifference {
  readonly item: BookItem;
  readonly name: string | null;
  readonly per: BookPrice['per'];
  /** null: it is not there. */
  readonly before: Money | null;
  readonly after: Money | null;
  readonly tax: { readonly before: Price['tax'] | null; readonly after: Price['tax'] | null };
  /** After minus before; null where one is missing, or currency or tax is another. */
  readonly change: Money | null;
  readonly source: { readonly before: string | null; readonly after: string | null };
}

/** A book on a day, `YYYY-MM-DD`. */
export interface BookOfDay {
  readonly book: PriceBook;
  readonly at: string;
}

/** What is dearer, cheaper, new and gone; what is the same in amount, currency and tax is left out. */
export function diffBooks(before: BookOfDay, after: BookOfDay): readonly BookDifference[] {
  const old = byThing(before);
  const now = byThing(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => difference(old.get(key), now.get(key)));
}

function byThing({ book, at }: BookOfDay): ReadonlyMap<string, BookPrice> {
  const valid = book.prices.filter((price) => holdsAt(price, at));
  return new Map(valid.map((price) => [JSON.stringify([price.item, price.name, price.per]), price]));
}

function difference(before: BookPrice | undefined, after: BookPrice | undefined): readonly BookDifference[] {
  const known = after ?? before;
  if (known === undefined) return [];
  const comparable = before !== undefined && after !== undefined && before.tax === after.tax && before.money.currency === after.money.currency;
  const change = comparable ? subtractMoney(after.money, before.money) : null;
  if (change !== null && Number(change.amount) === 0) return [];
  return [
    {
      item: known.item,
      name: known.name,
      per: known.per,
      before: before?.money ?? null,
      after: after?.money ?? null,
      tax: { before: before?.tax ?? null, after: after?.tax ?? null },
      change,
      source: { before: before?.source ?? null, after: after?.source ?? null },
    },
  ];
}
