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

/** One page of `rows`; a page past the end is a success without rows. */
export function replyPage(
  query: URLSearchParams,
  rows: readonly unknown[],
  { defaultSize = 10, withTotal = false, asText = false }: PageRule = {},
): WireReply {
  const number = readCount(query, 'page_no', 1);
  const size = readCount(query, 'page_size', defaultSize);
  const page = rows.slice((number - 1) * size, number * size);
  return succeed(200, page, {
    page_no: asText ? String(number) : number,
    page_size: asText ? String(size) : size,
    ...(withTotal ? { total: rows.length } : {}),
  });
}

// The vendor's own samples send parameters without a value: these count as absent.
function readCount(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name) ?? '';
  if (text === '') return fallback;
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new WireFault(toErrorReply(WIRE_ERRORS.badParameter));
}
