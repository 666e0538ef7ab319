import type { WireReply } from '../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { isJsonObject } from '../shared/exchange.ts';
import type { Exchange, Handler, JsonObject } from '../shared/exchange.ts';
import { cutPage, nextPageHref } from '../shared/paging.ts';
import { toPythonText } from '../shared/python-text.ts';

/** One kind of Neutron resource: its names in paths and bodies, and how its rows are read. */
export interface Collection {
  /** In the path: `security-groups`; with underscores in the body. */
  readonly plural: string;
  /** `port` */
  readonly singular: string;
  /** What the 404 calls it, `Port`, and its type, `PortNotFound`. */
  readonly label: string;
  readonly notFoundType: string;
  read(exchange: Exchange): readonly JsonObject[];
}

const NOT_FILTERS = new Set(['fields', 'limit', 'marker', 'sort_key', 'sort_dir', 'page_reverse']);

/** `GET /v2.0/{plural}`: any field is a filter, `fields` cuts the rows, `limit` and `marker` page. */
export function listRows(collection: Collection): Handler {
  return (exchange) => {
    const { query } = exchange.request;
    const rows = collection.read(exchange).filter(createFilter(query));
    const limit = query.has('limit') ? Number(query.get('limit')) : rows.length;
    const page = cutPage(rows, ({ id }) => String(id), query.get('marker'), limit);
    if (page === undefined) throw notFound(collection, query.get('marker') ?? '');
    const key = collection.plural.replaceAll('-', '_');
    const body = { [key]: page.map((row) => cutFields(row, query)) };
    const last = page.at(-1);
    const isFull = query.has('limit') && page.length === limit && last !== undefined;
    if (!isFull) return { status: 200, body };
    const url = `${exchange.context.origin()}/network/v2.0/${collection.plural}`;
    const href = nextPageHref(url, query, String(last['id']));
    const links = [{ rel: 'next', href }];
    return { status: 200, body: { ...body, [`${key}_links`]: links } };
  };
}

/** `GET /v2.0/{plural}/{id}` */
export function showRow(collection: Collection): Handler {
  return (exchange) => {
    const id = exchange.parameter('id');
    const row = collection.read(exchange).find((candidate) => candidate['id'] === id);
    if (row === undefined) throw notFound(collection, id);
    return { status: 200, body: { [collection.singular]: row } } satisfies WireReply;
  };
}

function createFilter(query: URLSearchParams): (row: JsonObject) => boolean {
  const names = [...new Set(query.keys())].filter((name) => !NOT_FILTERS.has(name));
  return (row) => {
    const unknown = names.filter((name) => !(name in row) && name !== 'fixed_ips');
    if (unknown.length > 0) {
      const text = `${toPythonText(unknown)} is invalid attribute for filtering`;
      throw new OpenStackRefusal('badRequest', text, 'HTTPBadRequest');
    }
    return names.every((name) => matches(row[name], query.getAll(name)));
  };
}

/** A plain value as it stands in a query; `null` is empty there. */
function toFilterText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Values of one filter are alternatives; `fixed_ips=ip_address=…` looks into the list. */
function matches(value: unknown, wanted: readonly string[]): boolean {
  if (typeof value === 'boolean') {
    return wanted.some((text) => ['true', '1'].includes(text.toLowerCase()) === value);
  }
  if (!Array.isArray(value)) return wanted.includes(toFilterText(value));
  return wanted.every((text) => {
    const [field = '', ...rest] = text.split('=');
    return value.some((item: unknown) => (isJsonObject(item) ? String(item[field]) === rest.join('=') : item === text));
  });
}

function cutFields(row: JsonObject, query: URLSearchParams): JsonObject {
  const fields = query.getAll('fields');
  if (fields.length === 0) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name)));
}

function notFound({ label, notFoundType }: Collection, id: string): OpenStackRefusal {
  const dot = label === 'Floating IP' ? '' : '.';
  return new OpenStackRefusal('notFound', `${label} ${id} could not be found${dot}`, notFoundType);
}
