import type { Scope } from '../../access/access.ts';
import { scopeSql } from '../../access/scope-sql.ts';
import type { Connection } from '../../database/database.ts';
import { cutPage, readPlace } from '../../database/page.ts';
import type { OperationPage, OperationQuery } from '../gateway-operations.ts';
import type { OperationRow } from './operation-rows.ts';
import { operationOf } from './operation-rows.ts';

const COLUMNS = { cloud: 'cloud', labels: 'labels', startedBy: 'started_by', shared: null };

interface Condition {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface PlacedRow extends OperationRow {
  readonly created_at: string;
  readonly id: string;
}

/** Newest first. What the scope does not hold is neither shown nor counted. */
export async function readPage(connection: Connection, query: OperationQuery, scope: Scope): Promise<OperationPage> {
  const place = readPlace(query.cursor, ['moment', 'text']);
  const all = conditionsOf(query, scope);
  const after = place === null ? all : and(all, (first) => ({ text: `(created_at, id) < ($${first}, $${first + 1})`, values: place }));
  const limit = after.values.length + 1;
  const [rows, [count]] = await Promise.all([
    connection.query<PlacedRow>(
      `SELECT plan, document, created_at, id FROM isobar_operations WHERE ${after.text} ORDER BY created_at DESC, id DESC LIMIT $${limit}`,
      [...after.values, query.limit + 1],
    ),
    connection.query<{ readonly total: string }>(`SELECT count(*) AS total FROM isobar_operations WHERE ${all.text}`, all.values),
  ]);
  const { items, next } = cutPage(rows, query.limit, (row) => [Number(row.created_at), row.id]);
  return { items: items.map(operationOf), next, total: Number(count?.total ?? 0) };
}

function conditionsOf({ clouds, state, active, target, startedBy }: OperationQuery, scope: Scope): Condition {
  const filters: readonly (readonly [column: string, value: unknown])[] = [
    ['cloud = ANY($::text[])', clouds],
    ['state = $', state],
    ['target = $', target],
    ['started_by = $', startedBy],
  ];
  return filters
    .filter(([, value]) => value !== null)
    .reduce<Condition>(
      (condition, [text, value]) => and(condition, (first) => ({ text: text.replace('$', `$${first}`), values: [value] })),
      and({ text: active ? 'NOT final' : 'true', values: [] }, (first) => scopeSql(scope, COLUMNS, first)),
    );
}

function and(condition: Condition, next: (firstParameter: number) => Condition): Condition {
  const { text, values } = next(condition.values.length + 1);
  return { text: `${condition.text} AND ${text}`, values: [...condition.values, ...values] };
}
