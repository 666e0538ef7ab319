import type { Scope } from './access.ts';
import type { Selector } from './caller.ts';

/** SQL of the columns that decide who sees a row; written by the code, never by a caller. */
export interface ScopeColumns {
  readonly cloud: string;
  /** jsonb of names and values; null where rows have none. */
  readonly labels: string | null;
  /** The subject that started it, of operations; rows in which it is NULL are nobody's own. null where there is no such column. */
  readonly startedBy: string | null;
  /** A condition for rows that everybody sees who sees anything of their cloud, see `isShared`; null where there are none. */
  readonly shared: string | null;
}

export interface SqlCondition {
  /** Stands in brackets or alone; its values are $first, $first+1 … */
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The rows of a scope as a condition of SQL, to be joined with AND before paging and counting. */
export function scopeSql(scope: Scope, columns: ScopeColumns, firstParameter: number): SqlCondition {
  if (scope.all) return { text: 'true', values: [] };
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${firstParameter + values.push(value) - 1}`;
  const seen = selectorsSql(scope.selectors, columns, parameter);
  const own = selectorsSql(scope.ownSelectors, columns, parameter);
  const conditions = [...seen, ...ownSql(own, scope.subject, columns, parameter), ...sharedRowsSql(scope, columns, parameter)];
  return { text: conditions.length === 0 ? 'false' : `(${conditions.join(' OR ')})`, values };
}

type AddParameter = (value: unknown) => string;

function selectorsSql(selectors: readonly Selector[], { cloud, labels }: ScopeColumns, parameter: AddParameter): readonly string[] {
  const whole = wholeClouds(selectors);
  const parts = labels === null ? [] : labelled(selectors, whole);
  return [
    ...(whole.length === 0 ? [] : [`${cloud} = ANY(${parameter(whole)}::text[])`]),
    ...parts.map((selector) => `(${cloud} = ${parameter(selector.cloud)} AND ${labels} @> ${parameter(JSON.stringify(selector.labels))}::jsonb)`),
  ];
}

function ownSql(conditions: readonly string[], subject: string, { startedBy }: ScopeColumns, parameter: AddParameter): readonly string[] {
  if (conditions.length === 0 || startedBy === null) return conditions;
  return [`((${conditions.join(' OR ')}) AND (${startedBy} IS NULL OR ${startedBy} = ${parameter(subject)}))`];
}

function sharedRowsSql(scope: Scope, { cloud, shared }: ScopeColumns, parameter: AddParameter): readonly string[] {
  const clouds = [...new Set([...scope.selectors, ...scope.ownSelectors].map((selector) => selector.cloud))];
  if (shared === null || shared === 'false' || clouds.length === 0) return [];
  return [`(${shared} AND ${cloud} = ANY(${parameter(clouds)}::text[]))`];
}

function wholeClouds(selectors: readonly Selector[]): readonly string[] {
  return [...new Set(selectors.filter(({ labels }) => labels === null).map(({ cloud }) => cloud))];
}

/** Selectors by labels that a whole cloud does not hold already, each once. */
function labelled(selectors: readonly Selector[], whole: readonly string[]): readonly Selector[] {
  const parts = selectors.filter(({ cloud, labels }) => labels !== null && !whole.includes(cloud));
  return [...new Map(parts.map((selector) => [JSON.stringify(selector), selector])).values()];
}
