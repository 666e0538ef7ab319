import { GcoreRefusal } from '../../gcore-refusal.ts';

/** How many rows a list gives without `limit`; it differs between resources. */
export const DEFAULT_LIMIT = { most: 1000, ports: 100, places: 100, few: 10 } as const;

const MOST = 1000;

/**
 * Cuts a page out of a list. `count` is the total, not the length of the page. Throws the
 * platform's refusal for a `limit` or `offset` out of range.
 */
export function toPage<Row>(
  rows: readonly Row[],
  query: URLSearchParams,
  defaultLimit: number,
): { readonly count: number; readonly page: readonly Row[] } {
  const limit = readNumber(query, 'limit', defaultLimit, 1);
  const offset = readNumber(query, 'offset', 0, 0);
  if (limit > MOST) throw refuse('limit', `Input should be less than or equal to ${MOST}`);
  return { count: rows.length, page: rows.slice(offset, offset + limit) };
}

function readNumber(query: URLSearchParams, name: string, standard: number, least: number): number {
  const text = query.get(name);
  if (text === null) return standard;
  if (!/^-?\d+$/u.test(text)) throw refuse(name, 'Input should be a valid integer');
  const value = Number(text);
  if (value >= least) return value;
  throw refuse(name, least === 1 ? 'Input should be greater than 0' : 'Input should be greater than or equal to 0');
}

const refuse = (name: string, message: string): GcoreRefusal => new GcoreRefusal({ kind: 'invalidFields', fields: { [name]: [message] } });
