import type { ListQuery } from '../../inventory/inventory.ts';
import { badInput } from '../problem/api-error.ts';
import { shown } from '../validation/explain.ts';

const DEFAULT_LIMIT = 100;

interface ListParameters {
  readonly cloud?: readonly string[];
  readonly phase?: string;
  readonly label?: readonly string[];
  readonly q?: string;
  readonly filter?: readonly string[];
  readonly sort?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/**
 * What a list asks for, of query parameters that are as the document says.
 * @param members of the kind that is listed
 * @throws ApiError for a member that the kind does not have
 */
export function toListQuery(query: Readonly<Record<string, unknown>>, members: ReadonlySet<string>): ListQuery {
  const { cloud, phase, label, q, filter, sort, limit, cursor } = query as ListParameters;
  return {
    clouds: cloud ?? null,
    phase: phase ?? null,
    labels: Object.fromEntries((label ?? []).map((text, index) => pairOf(text, ['query', 'label', index], 'name=value'))),
    search: q === undefined || q.trim() === '' ? null : q,
    filters: (filter ?? []).map((text, index) => toFilter(text, index, members)),
    sort: sort === undefined ? null : toSort(sort, members),
    limit: limit ?? DEFAULT_LIMIT,
    cursor: cursor ?? null,
  };
}

function toFilter(text: string, index: number, members: ReadonlySet<string>): ListQuery['filters'][number] {
  const parts = ['query', 'filter', index];
  const [path, value] = pairOf(text, parts, 'member=value');
  return { path: toPath(path, parts, members), value };
}

function toSort(text: string, members: ReadonlySet<string>): NonNullable<ListQuery['sort']> {
  const descending = text.startsWith('-');
  return { path: toPath(descending ? text.slice(1) : text, ['query', 'sort'], members), descending };
}

function toPath(text: string, parts: readonly (string | number)[], members: ReadonlySet<string>): readonly string[] {
  const path = text.split('.');
  const [first = ''] = path;
  if (!members.has(first) || path.includes('')) throw badInput(parts, shown(parts, text), `one of ${[...members].join(', ')}; a dot leads inside`);
  return path;
}

function pairOf(text: string, parts: readonly (string | number)[], form: string): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals < 1) throw badInput(parts, shown(parts, text), form);
  return [text.slice(0, equals), text.slice(equals + 1)];
}
