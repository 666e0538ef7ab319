import type { Connection } from '../../database/database.ts';
import type { Asked } from './conditions.ts';
import { conditionsSql, searchSql } from './conditions.ts';
import type { Position } from './cursor.ts';
import type { FoundRow } from './found-rows.ts';
import { columnOf, Parameters } from './member-sql.ts';

/** Rows that an index has in the order of the query: those of one cloud, those with a value, or those without. */
interface Section {
  /** Column of the value, if any. */
  readonly key: string | null;
  readonly where: (parameters: Parameters) => string;
  readonly order: readonly string[];
}

/** Rows after a position, from one section after the other until there are enough. */
export async function orderedRows(asked: Asked, after: Position | null, count: number, connection: Connection): Promise<readonly FoundRow[]> {
  const rows: FoundRow[] = [];
  for (const section of sectionsOf(asked, after)) {
    const parameters = new Parameters();
    const text = sectionSql(asked, section, 'digest', count - rows.length, parameters);
    rows.push(...(await connection.query<FoundRow>(text, parameters.values)));
    if (rows.length >= count) break;
  }
  return rows;
}

/** How many rows are looked at in their order before a search turns to its index. */
const FIRST_ROWS = 2000;

/** Those of the next rows that have what is searched for. Fewer than asked for say nothing: the rest was not looked at. */
export async function firstOfSearch(asked: Asked, after: Position | null, count: number, connection: Connection): Promise<readonly FoundRow[]> {
  const [section] = sectionsOf(asked, after);
  if (section === undefined) return [];
  const parameters = new Parameters();
  const next = sectionSql(asked, section, 'digest, search', FIRST_ROWS, parameters);
  const order = section.order.map((column) => (column === section.key ? 'key' : column));
  return connection.query<FoundRow>(
    `SELECT key, cloud, id, digest FROM (${next}) AS next WHERE ${searchSql(asked.query.search ?? '', parameters)}
     ORDER BY ${directed(order, asked)} LIMIT ${parameters.add(count)}`,
    parameters.values,
  );
}

function sectionSql(asked: Asked, { key, where, order }: Section, columns: string, count: number, parameters: Parameters): string {
  return `SELECT ${key ?? 'NULL::text'} AS key, cloud, id, ${columns} FROM isobar_inventory
    WHERE ${conditionsSql(asked, parameters)} AND ${where(parameters)} ORDER BY ${directed(order, asked)} LIMIT ${parameters.add(count)}`;
}

function directed(columns: readonly string[], { query }: Asked): string {
  return columns.map((column) => (query.sort?.descending === true ? `${column} DESC` : column)).join(', ');
}

function sectionsOf(asked: Asked, after: Position | null): readonly Section[] {
  const { sort } = asked.query;
  const column = sort === null ? 'cloud' : columnOf(sort.path);
  if (column === null) return [];
  return column === 'cloud' ? cloudSections(asked, after) : valueSections(column, asked, after);
}

function cloudSections(asked: Asked, after: Position | null): readonly Section[] {
  const clouds = asked.query.sort?.descending === true ? asked.clouds.toReversed() : asked.clouds;
  // A cloud that is no more configured has no rows to go on with; those after it have.
  const isLater = (cloud: string): boolean => after === null || cloud === after.cloud || comesAfter(cloud, after.cloud, asked);
  return clouds.filter(isLater).map((cloud) => ({
    key: null,
    where: (parameters) =>
      `cloud = ${parameters.add(cloud)}${after?.cloud === cloud ? ` AND ${afterSql(['id'], [after.id], asked, parameters)}` : ''}`,
    order: ['id'],
  }));
}

/** Those with a value, then those without: what is not known comes last, whichever way round. */
function valueSections(column: string, asked: Asked, after: Position | null): readonly Section[] {
  const order = [...new Set([column, 'cloud', 'id'])];
  const isPast = after !== null && after.key === null;
  const known: Section = {
    key: column,
    where: (parameters) => {
      if (after === null) return `${column} IS NOT NULL`;
      const place: Readonly<Record<string, string | null>> = { ...after, [column]: after.key };
      return afterSql(
        order,
        order.map((name) => place[name] ?? null),
        asked,
        parameters,
      );
    },
    order,
  };
  const unknown: Section = {
    key: null,
    where: (parameters) => `${column} IS NULL${isPast ? ` AND ${afterSql(['cloud', 'id'], [after.cloud, after.id], asked, parameters)}` : ''}`,
    order: ['cloud', 'id'],
  };
  return isPast ? [unknown] : [known, unknown];
}

function afterSql(columns: readonly string[], values: readonly (string | null)[], { query }: Asked, parameters: Parameters): string {
  const places = values.map((value) => `${parameters.add(value)}::text`);
  return `(${columns.join(', ')}) ${query.sort?.descending === true ? '<' : '>'} (${places.join(', ')})`;
}

function comesAfter(cloud: string, other: string, { query }: Asked): boolean {
  return query.sort?.descending === true ? cloud < other : cloud > other;
}
