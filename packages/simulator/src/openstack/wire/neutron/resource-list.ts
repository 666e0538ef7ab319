import type { WireReply } from '../../../kernel/wire.ts';
import { isJsonObject } from '../shared/exchange.ts';
import type { Exchange, JsonObject } from '../shared/exchange.ts';
import { cutPage } from '../shared/paging.ts';
import { toPythonText } from '../shared/python-text.ts';
import { badBody } from './attributes.ts';
import { bodyKey, notFound } from './resource.ts';
import type { NeutronResource } from './resource.ts';

const NOT_FILTERS = new Set(['fields', 'limit', 'marker', 'sort_key', 'sort_dir', 'page_reverse']);

/** Filters on tags are no fields: all of them, any of them, and their opposites. */
const TAG_FILTERS: Readonly<Record<string, (tags: readonly unknown[], wanted: readonly string[]) => boolean>> = {
  tags: (tags, wanted) => wanted.every((tag) => tags.includes(tag)),
  'tags-any': (tags, wanted) => wanted.some((tag) => tags.includes(tag)),
  'not-tags': (tags, wanted) => !wanted.every((tag) => tags.includes(tag)),
  'not-tags-any': (tags, wanted) => !wanted.some((tag) => tags.includes(tag)),
};

/** `GET /v2.0/{plural}`: any field is a filter, `fields` cuts the rows, `limit` and `marker` page. */
export function listResources(resource: NeutronResource, exchange: Exchange): WireReply {
  const { query } = exchange.request;
  const rows = sortRows(resource.read(exchange).filter(createFilter(query)), query);
  const limit = readLimit(query);
  const isReversed = isAsked(query.get('page_reverse'));
  const ordered = isReversed ? rows.toReversed() : rows;
  const page = cutPage(ordered, ({ id }) => String(id), query.get('marker'), limit ?? rows.length);
  if (page === undefined) throw notFound(resource, query.get('marker') ?? '');
  const shown = isReversed ? page.toReversed() : page;
  const key = bodyKey(resource);
  const links = limit === undefined ? [] : linksOf(exchange, resource, shown, limit, isReversed);
  const body = { [key]: shown.map((row) => cutFields(row, query)) };
  return { status: 200, body: links.length === 0 ? body : { ...body, [`${key}_links`]: links } };
}

/** `fields` names what is wanted of a row. */
export function cutFields(row: JsonObject, query: URLSearchParams): JsonObject {
  const fields = query.getAll('fields').filter((name) => name !== '');
  if (fields.length === 0) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name)));
}

/** A full page may have a next one; every page after a marker has a previous one. */
function linksOf(
  { context, request }: Exchange,
  resource: NeutronResource,
  page: readonly JsonObject[],
  limit: number,
  isReversed: boolean,
): readonly { readonly rel: string; readonly href: string }[] {
  const url = `${context.origin()}/network/v2.0/${resource.plural}`;
  const link = (rel: 'next' | 'previous', row: JsonObject | undefined) => {
    const query = new URLSearchParams(request.query);
    for (const name of ['marker', 'page_reverse']) query.delete(name);
    query.append('marker', String(row?.['id']));
    if (rel === 'previous') query.append('page_reverse', 'True');
    return { rel, href: `${url}?${query.toString()}` };
  };
  if (page.length === 0) return [];
  const isFull = page.length === limit;
  const [hasNext, hasPrevious] = isReversed ? [true, isFull] : [isFull, request.query.has('marker')];
  return [...(hasNext ? [link('next', page.at(-1))] : []), ...(hasPrevious ? [link('previous', page[0])] : [])];
}

function createFilter(query: URLSearchParams): (row: JsonObject) => boolean {
  const names = [...new Set(query.keys())].filter((name) => !NOT_FILTERS.has(name));
  return (row) => {
    const unknown = names.filter((name) => !(name in row) && !(name in TAG_FILTERS) && name !== 'fixed_ips');
    if (unknown.length > 0) throw badBody(`${toPythonText(unknown)} is invalid attribute for filtering`);
    return names.every((name) => {
      const byTags = TAG_FILTERS[name];
      const tags: unknown = row['tags'];
      if (byTags !== undefined && Array.isArray(tags)) return byTags(tags, query.getAll(name).join(',').split(','));
      return matches(row[name], query.getAll(name));
    });
  };
}

/** Values of one filter are alternatives; `fixed_ips=ip_address=…` looks into the list. */
function matches(value: unknown, wanted: readonly string[]): boolean {
  if (typeof value === 'boolean') return wanted.some((text) => isAsked(text) === value);
  if (!Array.isArray(value)) return wanted.includes(toFilterText(value));
  return wanted.every((text) => {
    const [field = '', ...rest] = text.split('=');
    return value.some((item: unknown) => {
      if (!isJsonObject(item)) return item === text;
      const isPart = field === 'ip_address_substr';
      const actual = String(item[isPart ? 'ip_address' : field]);
      return isPart ? actual.includes(rest.join('=')) : actual === rest.join('=');
    });
  });
}

/** A plain value as it stands in a query; `null` is empty there. */
function toFilterText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function sortRows(rows: readonly JsonObject[], query: URLSearchParams): readonly JsonObject[] {
  const [keys, directions] = [query.getAll('sort_key'), query.getAll('sort_dir')];
  if (keys.length !== directions.length) throw badBody('The number of sort_keys and sort_dirs must be same');
  const wrong = directions.filter((direction) => direction !== 'asc' && direction !== 'desc');
  if (wrong.length > 0) {
    throw badBody(`${toPythonText(wrong)} is invalid value for sort_dirs, valid value is 'asc' and 'desc'`);
  }
  const unknown = keys.filter((key) => rows.some((row) => !(key in row)));
  if (unknown.length > 0) throw badBody(`${toPythonText(unknown)} is invalid attribute for sort_keys`);
  return rows.toSorted((left, right) => {
    for (const [index, key] of keys.entries()) {
      const [one, two] = [toFilterText(left[key]), toFilterText(right[key])];
      if (one !== two) return (one < two ? -1 : 1) * (directions[index] === 'asc' ? 1 : -1);
    }
    return 0;
  });
}

function readLimit(query: URLSearchParams): number | undefined {
  const text = query.get('limit');
  if (text === null) return undefined;
  const limit = Number(text);
  if (!/^-?\d+$/u.test(text) || limit < 0) throw badBody(`Limit must be an integer 0 or greater and not '${text}'`);
  return limit === 0 ? undefined : limit;
}

function isAsked(value: string | null): boolean {
  return value !== null && ['true', '1'].includes(value.toLowerCase());
}
