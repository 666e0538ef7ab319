import type { ResourceKind } from '@isobar/core';

import type { Scope } from '../../access/access.ts';
import { scopeSql } from '../../access/scope-sql.ts';
import { SHARED } from '../../access/visibility.ts';
import type { ListQuery } from '../inventory.ts';
import { foldText } from '../rows/search-text.ts';
import { storableJson, storableText } from '../rows/storable.ts';
import type { Parameters } from './member-sql.ts';
import { filterSql } from './member-sql.ts';

/** What a list is of: a query, of these clouds, as far as the scope goes. */
export interface Asked {
  readonly kind: ResourceKind;
  readonly query: ListQuery;
  /** Those that are configured, may be seen and were asked for, in the order of their names. */
  readonly clouds: readonly string[];
  readonly scope: Scope;
}

/** Everything that a query and a scope demand of a row, but for the search. */
export function conditionsSql({ kind, query, clouds, scope }: Asked, parameters: Parameters): string {
  const { phase, labels, filters } = query;
  const conditions = [`kind = ${parameters.add(kind)}`, `cloud = ANY(${parameters.add(clouds)}::text[])`];
  if (phase !== null) conditions.push(`phase = ${parameters.add(phase)}`);
  if (Object.keys(labels).length > 0) conditions.push(`labels @> ${parameters.add(storableJson(labels))}::jsonb`);
  for (const { path, value } of filters) conditions.push(filterSql(path.map(storableText), storableText(value), parameters));
  conditions.push(inScopeSql(kind, scope, parameters));
  return conditions.join(' AND ');
}

function inScopeSql(kind: ResourceKind, scope: Scope, parameters: Parameters): string {
  const shared = SHARED[kind] === 'never' ? null : 'shared';
  const { text, values } = scopeSql(scope, { cloud: 'cloud', labels: 'labels', startedBy: null, shared }, parameters.values.length + 1);
  parameters.values.push(...values);
  return text;
}

/** Rows that have the text somewhere. */
export function searchSql(search: string, parameters: Parameters): string {
  const literal = foldText(search).replaceAll(/[\\%_]/g, String.raw`\$&`);
  return `search LIKE ${parameters.add(`%${literal}%`)}`;
}
