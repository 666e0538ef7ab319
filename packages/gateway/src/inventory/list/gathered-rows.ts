import type { Connection } from '../../database/database.ts';
import type { Asked } from './conditions.ts';
import { conditionsSql, searchSql } from './conditions.ts';
import type { Position } from './cursor.ts';
import type { FoundRow, FoundRows } from './found-rows.ts';
import type { SortKey } from './member-sql.ts';
import { Parameters, sortKey } from './member-sql.ts';

/** In the order of clouds and ids nothing goes before them. */
const NO_KEY: SortKey = { source: 'NULL::text', sql: 'source', type: 'text' };

/** The first rows after a position, of all that fit: first all are found, then they are sorted. Counts them by the way. */
export async function gatherRows(asked: Asked, after: Position | null, count: number, connection: Connection): Promise<FoundRows> {
  const { search, sort } = asked.query;
  const parameters = new Parameters();
  const kind = parameters.add(asked.kind);
  const key = sort === null || sort.path.join('.') === 'cloud' ? NO_KEY : sortKey(sort.path, parameters);
  const conditions = [conditionsSql(asked, parameters), ...(search === null ? [] : [searchSql(search, parameters)])];
  const turn = sort?.descending === true ? ' DESC' : '';
  const order = `key IS NULL, key${turn}, cloud${turn}, id${turn}`;
  const found = await connection.query<FoundRow & { readonly total: string }>(
    `WITH fitting AS MATERIALIZED (SELECT cloud, id, ${key.source} AS source FROM isobar_inventory WHERE ${conditions.join(' AND ')}),
     page AS (
       SELECT cloud, id, key FROM (SELECT cloud, id, ${key.sql} AS key FROM fitting) AS fitting WHERE ${after === null ? 'true' : afterSql(key, after, turn !== '', parameters)}
       ORDER BY ${order} LIMIT ${parameters.add(count)}
     )
     SELECT counted.total, page.key::text AS key, page.cloud, page.id, row.digest
     FROM (SELECT count(*) AS total FROM fitting) AS counted
     LEFT JOIN page ON true
     LEFT JOIN isobar_inventory AS row ON row.kind = ${kind} AND row.cloud = page.cloud AND row.id = page.id
     ORDER BY page.key IS NULL, page.key${turn}, page.cloud${turn}, page.id${turn}`,
    parameters.values,
  );
  // An empty page has one row, which only counts.
  return { rows: found.filter(({ digest }) => digest !== null), total: Number(found[0]?.total ?? 0) };
}

function afterSql({ type }: SortKey, { key, cloud, id }: Position, descending: boolean, parameters: Parameters): string {
  const sign = descending ? '<' : '>';
  const later = `(cloud, id) ${sign} (${parameters.add(cloud)}, ${parameters.add(id)})`;
  if (key === null) return `key IS NULL AND ${later}`;
  const value = `${parameters.add(key)}::${type}`;
  return `(key IS NULL OR key ${sign} ${value} OR (key = ${value} AND ${later}))`;
}
