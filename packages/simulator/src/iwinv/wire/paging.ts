import { WireFault } from '../../kernel/wire.ts';
import type { WireReply } from '../../kernel/wire.ts';
import { succeed } from './envelope.ts';
import { WIRE_ERRORS, toErrorReply } from './error-table.ts';

export interface PageRule {
  readonly defaultSize?: number;
  /** Flavors alone say how many rows there are in all. */
  readonly withTotal?: boolean;
  /** Bills alone send page number and size as strings. */
  readonly asText?: boolean;
}

/** One page of `items`, each worded by `toRow`; a page past the end is a success without rows. */
export function replyPage<Item>(
  query: URLSearchParams,
  items: readonly Item[],
  toRow: (item: Item) => unknown,
  { defaultSize = 10, withTotal = false, asText = false }: PageRule = {},
): WireReply {
  const number = readCount(query, 'page_no', 1);
  const size = readCount(query, 'page_size', defaultSize);
  // Only the rows of the page are made: an account may have many thousands.
  const page = items.slice((number - 1) * size, number * size);
  return succeed(200, page.map(toRow), {
    page_no: asText ? String(number) : number,
    page_size: asText ? String(size) : size,
    ...(withTotal ? { total: items.length } : {}),
  });
}

// The vendor's own samples send parameters without a value: these count as absent.
function readCount(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name) ?? '';
  if (text === '') return fallback;
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new WireFault(toErrorReply(WIRE_ERRORS.badParameter));
}
