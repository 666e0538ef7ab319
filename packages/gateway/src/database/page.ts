import { invalidArgument } from '@isobar/core';

/** What is asked of a list: so many rows after those of the page before. */
export interface PageQuery {
  readonly limit: number;
  /** Of the page before; null for the first one. */
  readonly cursor: string | null;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Cursor of the page after this one; null on the last one. */
  readonly next: string | null;
}

/** Where a row stands in its list: the values by which that is ordered, moments as UTC milliseconds. What comes or goes meanwhile moves nothing. */
export type Place = readonly (number | string)[];

type PlaceOf<Shape extends readonly ('moment' | 'text')[]> = { -readonly [Index in keyof Shape]: Shape[Index] extends 'moment' ? number : string };

const LATEST_MOMENT = 8.64e15;

/** Items of all pages, for who needs all of them at once. */
export async function itemsOfAll<Item>(read: (cursor: string | null) => Promise<Page<Item>>): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await read(cursor);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

/** @param rows of which one more than the limit was asked for */
export function cutPage<Row>(rows: readonly Row[], limit: number, placeOf: (row: Row) => Place): Page<Row> {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last === undefined ? null : Buffer.from(JSON.stringify(placeOf(last))).toString('base64url') };
}

/**
 * The place after which a page begins; null for the first one.
 * @throws CloudError `invalid_argument` for a cursor that no list of this order gave out
 */
export function readPlace<const Shape extends readonly ('moment' | 'text')[]>(cursor: string | null, shape: Shape): PlaceOf<Shape> | null {
  if (cursor === null) return null;
  const place = parse(cursor);
  if (Array.isArray(place) && place.length === shape.length && shape.every((kind, index) => FITS[kind](place[index]))) return place as PlaceOf<Shape>;
  throw invalidArgument('cursor', cursor, 'the cursor of the page before');
}

const FITS: Readonly<Record<'moment' | 'text', (value: unknown) => boolean>> = {
  moment: (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= LATEST_MOMENT,
  text: (value) => typeof value === 'string' && !value.includes('\0'),
};

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}
