import type { WireReply } from '../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { Exchange } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';
import { cutPage, nextPageHref, PAGE_LIMIT } from '../shared/paging.ts';

const CONTROLS = new Set(['limit', 'marker', 'offset', 'sort', 'sort_key', 'sort_dir', 'with_count', 'all_tenants']);

type Key<Row> = (row: Row) => string | number | null;

/** A list of one kind of resource: how its rows are found, told apart and put in order. */
export interface Listing<Row extends { readonly id: string }> {
  /** In the path and the body: `volumes`. */
  readonly name: string;
  /** What the 404 of an unknown marker calls it. */
  readonly label: string;
  readonly rows: (exchange: Exchange, allProjects: boolean) => readonly Row[];
  /** By the names of the query; `metadata` is looked into. */
  readonly filters: Readonly<Record<string, (row: Row, wanted: string) => boolean>>;
  readonly sortKeys: Readonly<Record<string, Key<Row>>>;
}

/** One page: filtered, sorted, cut, with the link to the next. */
export function answerPage<Row extends { readonly id: string }>(
  exchange: Exchange,
  listing: Listing<Row>,
  path: string,
  toBody: (row: Row) => unknown,
): WireReply {
  const { context, caller, request, parameter, version } = exchange;
  const { query } = request;
  const limit = Math.min(readCount(query, 'limit') ?? PAGE_LIMIT, PAGE_LIMIT);
  const marker = query.get('marker');
  const found = listing.rows(exchange, isAsked(query.get('all_tenants'))).filter(createFilter(exchange, listing));
  const rows = sortRows(found, listing, query).slice(readCount(query, 'offset') ?? 0);
  const page = cutPage(rows, ({ id }) => id, marker, limit);
  if (page === undefined) throw new OpenStackRefusal('notFound', `${listing.label} ${marker} could not be found.`);
  const isCounted = isAtLeast(version, '3.45') && isAsked(query.get('with_count'));
  const body = { [listing.name]: page.map(toBody), ...(isCounted ? { count: found.length } : {}) };
  const last = page.at(-1);
  if (last === undefined || page.length < limit) return { status: 200, body };
  const url = `${context.origin()}/volume/v3/${parameter('project') || caller.projectId}/${path}`;
  const href = nextPageHref(url, query, last.id);
  return { status: 200, body: { ...body, [`${listing.name}_links`]: [{ rel: 'next', href }] } };
}

/** `created_at` sorts newest first when nothing is asked for; every key may be named several times over. */
function sortRows<Row extends { readonly id: string }>(rows: readonly Row[], listing: Listing<Row>, query: URLSearchParams): readonly Row[] {
  const orders = readOrders(query);
  if (orders.length === 0) return rows;
  const keys = orders.map(({ key, descending }) => {
    const read = listing.sortKeys[key];
    if (read === undefined) throw badInput(`Sort key supplied is invalid: ${key}`);
    return { read, sign: descending ? -1 : 1 };
  });
  return rows.toSorted((left, right) => {
    for (const { read, sign } of keys) {
      const order = compare(read(left), read(right));
      if (order !== 0) return order * sign;
    }
    return 0;
  });
}

function readOrders(query: URLSearchParams): readonly { readonly key: string; readonly descending: boolean }[] {
  const sort = query.get('sort');
  const [key, direction] = [query.get('sort_key'), query.get('sort_dir')];
  if (sort === null) return key === null && direction === null ? [] : [{ key: key ?? 'created_at', descending: isDescending(direction) }];
  if (key !== null || direction !== null) {
    throw new OpenStackRefusal('badRequest', "The 'sort_key' and 'sort_dir' parameters are deprecated and cannot be used with the 'sort' parameter.");
  }
  return sort.split(',').map((part) => {
    const [name = '', order] = part.trim().split(':');
    return { key: name === '' ? 'created_at' : name, descending: isDescending(order ?? null) };
  });
}

function isDescending(direction: string | null): boolean {
  if (direction === null || direction === 'desc') return true;
  if (direction === 'asc') return false;
  throw badInput("Unknown sort direction, must be 'desc' or 'asc'.");
}

/** Nothing comes before everything else. */
function compare(left: string | number | null, right: string | number | null): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return left < right ? -1 : 1;
}

/** From 3.31 an unknown filter is refused, before it is overlooked; administrators may ask for anything. */
function createFilter<Row extends { readonly id: string }>({ request, version, caller }: Exchange, { filters }: Listing<Row>) {
  const asked = [...request.query].filter(([name]) => !CONTROLS.has(name));
  const unknown = asked.map(([name]) => name).filter((name) => !(name in filters));
  if (unknown.length > 0 && isAtLeast(version, '3.31') && !caller.isAdmin) {
    throw new OpenStackRefusal('badRequest', `Invalid filters ${unknown.join(',')} are found in query options.`);
  }
  return (row: Row): boolean => asked.every(([name, wanted]) => filters[name]?.(row, wanted) ?? true);
}

function readCount(query: URLSearchParams, name: 'limit' | 'offset'): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^-?\d+$/u.test(text)) throw new OpenStackRefusal('badRequest', `${name} param must be an integer`);
  const count = Number(text);
  if (count < 0) throw new OpenStackRefusal('badRequest', `${name} param must be positive`);
  return count;
}

function isAsked(value: string | null): boolean {
  return value !== null && ['1', 'true', 't', 'yes'].includes(value.toLowerCase());
}

function badInput(reason: string): OpenStackRefusal {
  return new OpenStackRefusal('badRequest', `Invalid input received: ${reason}`);
}
