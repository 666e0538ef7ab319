import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { ServerQuery, TagFilter } from '../../../model/requests.ts';
import { fromServerStatus } from '../../../model/server-status.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { PAGE_LIMIT } from '../../shared/paging.ts';
import { toPythonText } from '../../shared/python-text.ts';
import { JOINED_PARAMETERS, knownParameters, memberFilters, SORT_KEYS } from './list-parameters.ts';

/** The query of a server list. Unknown filters are ignored before 2.75 and refused from there on. */
export function readServerQuery(exchange: Exchange, list: ServerQuery['list']): ServerQuery {
  const { version } = exchange;
  const { query } = exchange.request;
  requireKnownParameters(exchange);
  const changesSince = readTime(query, 'changes-since');
  const changesBefore = isAtLeast(version, '2.66') ? readTime(query, 'changes-before') : undefined;
  if (changesSince !== undefined && changesBefore !== undefined && changesBefore < changesSince) {
    throw new OpenStackRefusal('badRequest', 'The value of changes-since must be less than or equal to changes-before.');
  }
  const marker = query.get('marker');
  return {
    list,
    allProjects: isTrue(query.get('all_tenants')),
    statuses: readStatuses(exchange),
    tags: readTags(exchange),
    fields: readFields(exchange),
    limit: readLimit(query),
    sort: readSort(exchange),
    ...(marker === null ? {} : { marker }),
    ...(changesSince === undefined ? {} : { changesSince }),
    ...(changesBefore === undefined ? {} : { changesBefore }),
    ...readDeleted(exchange),
  };
}

/** The query of the next page: what Nova knows of this one, by name, and the marker where it was or at the end. */
export function nextQuery({ request, version }: Exchange, marker: string): URLSearchParams {
  const known = knownParameters(version);
  const next = new URLSearchParams([...request.query].filter(([name]) => known.has(name)));
  next.sort();
  next.set('marker', marker);
  return next;
}

/** Before 2.38 an unknown status is a list of nothing. */
export function asksForNothing({ request, version }: Exchange): boolean {
  const statuses = request.query.getAll('status');
  return statuses.length > 0 && !isAtLeast(version, '2.38') && statuses.every((status) => fromServerStatus(status.toUpperCase()) === undefined);
}

function requireKnownParameters({ request, version, caller }: Exchange): void {
  const known = knownParameters(version);
  for (const name of request.query.keys()) {
    const isInner = name.startsWith('_') || JOINED_PARAMETERS.has(name);
    if (isInner && caller.isAdmin) throw new OpenStackRefusal('badRequest', `Invalid filter field: ${name}.`);
    if (isInner || known.has(name) || !isAtLeast(version, '2.75')) continue;
    throw new OpenStackRefusal('badRequest', `${toPythonText(name)} does not match any of the regexes: '^_'`);
  }
}

function readStatuses({ request, caller, version }: Exchange): readonly string[] {
  const statuses = request.query.getAll('status').map((status) => status.toUpperCase());
  const known = statuses.filter((status) => fromServerStatus(status) !== undefined);
  if (statuses.length > 0 && known.length === 0 && isAtLeast(version, '2.38')) {
    throw new OpenStackRefusal('badRequest', 'Invalid status value');
  }
  if (statuses.includes('DELETED') && !caller.isAdmin) {
    throw new OpenStackRefusal('forbidden', 'Only administrators may list deleted instances');
  }
  return known;
}

function readTags({ request, version }: Exchange): TagFilter {
  const list = (name: string): readonly string[] => (isAtLeast(version, '2.26') ? (request.query.get(name)?.split(',') ?? []) : []);
  return { all: list('tags'), any: list('tags-any'), notAll: list('not-tags'), notAny: list('not-tags-any') };
}

/** What a member may not filter by is dropped in silence. */
function readFields({ request, caller, version }: Exchange): Readonly<Record<string, string>> {
  const allowed = memberFilters(version);
  const known = knownParameters(version);
  const entries = [...request.query].filter(([name]) => known.has(name) && (caller.isAdmin || allowed.has(name)));
  return Object.fromEntries(entries.map(([name, value]) => [name, BOOLEAN_FILTERS.has(name) ? String(isTrue(value)) : value]));
}

const BOOLEAN_FILTERS = new Set(['locked', 'config_drive']);

/** Deleted servers are for administrators to list. */
function readDeleted({ request, caller }: Exchange): { readonly deleted?: boolean } {
  if (!caller.isAdmin) return {};
  if (request.query.getAll('status').some((status) => status.toUpperCase() === 'DELETED')) return { deleted: true };
  const deleted = request.query.get('deleted');
  return deleted === null ? {} : { deleted: isTrue(deleted) };
}

/** Several keys, each with its direction; the newest first when nothing is said. */
function readSort({ request, caller }: Exchange): ServerQuery['sort'] {
  const keys = request.query.getAll('sort_key');
  const directions = request.query.getAll('sort_dir');
  for (const key of keys) {
    if (SORT_KEYS.has(key)) continue;
    throw refuseQuery('sort_key', key, `is not one of ${toPythonText([...SORT_KEYS])}`);
  }
  for (const key of keys) {
    if ((key === 'host' || key === 'node') && !caller.isAdmin) {
      throw new OpenStackRefusal('forbidden', `Only administrators can sort servers by ${key}`);
    }
  }
  if (keys.length === 0) return [{ key: 'created_at', ascending: directions[0] === 'asc' }];
  return keys.map((key, index) => ({ key, ascending: (directions[index] ?? directions[0] ?? 'desc') === 'asc' }));
}

function readLimit(query: URLSearchParams): number {
  const limit = query.get('limit');
  if (limit === null || limit === '') return PAGE_LIMIT;
  if (!/^\d*$/u.test(limit)) throw refuseQuery('limit', limit, "does not match '^[0-9]*$'");
  return Math.min(Number(limit), PAGE_LIMIT);
}

function readTime(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/u.test(text);
  const time = Date.parse(hasZone ? text : `${text}Z`);
  if (Number.isNaN(time)) throw refuseQuery(name, text, "is not a 'date-time'");
  return time;
}

function refuseQuery(name: string, value: string, problem: string): OpenStackRefusal {
  const text = `Invalid input for query parameters ${name}. Value: ${value}. ${toPythonText(value)} ${problem}`;
  return new OpenStackRefusal('badRequest', text);
}

function isTrue(value: string | null): boolean {
  return value !== null && ['1', 'true', 't', 'yes', 'on', ''].includes(value.toLowerCase());
}
