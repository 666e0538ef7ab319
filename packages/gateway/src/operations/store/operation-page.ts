import { invalidArgument } from '@isobar/core';

import type { Scope } from '../../access/access.ts';
import { scopeSql } from '../../access/scope-sql.ts';
import type { Connection } from '../../database/database.ts';
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
  const place = query.cursor === null ? null : readCursor(query.cursor);
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
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return { items: shown.map(operationOf), next: last === undefined ? null : writeCursor(last), total: Number(count?.total ?? 0) };
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

function writeCursor({ created_at, id }: PlacedRow): string {
  return Buffer.from(JSON.stringify([Number(created_at), id])).toString('base64url');
}

function readCursor(cursor: string): readonly [number, string] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && place.length === 2 && Number.isSafeInteger(place[0]) && typeof place[1] === 'string' && !place[1].includes('\0'))
      return place as [number, string];
  } catch {
    // What is no JSON is none of ours either.
  }
  throw invalidArgument('cursor', cursor, 'the cursor of the page before');
}
