import type { Connection } from '../database.ts';

/** Where a table stands: among ours, or among those that DBOS keeps its workflows in. */
export type Place = 'isobar' | 'dbos';

export interface StoredTable {
  readonly place: Place;
  readonly name: string;
  /** Those that are not computed from others, with their types. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

export interface StoredSequence {
  readonly place: Place;
  readonly name: string;
}

/** Names of migrations are no content: they say in which shape the content is. */
const MINE = `
  relation.relnamespace IN (current_schema()::regnamespace, to_regnamespace('dbos'))
  AND (relation.relnamespace = to_regnamespace('dbos') OR relation.relname LIKE 'isobar\\_%')
  AND relation.relname NOT IN ('isobar_migrations', 'dbos_migrations')`;

const PLACE = `CASE WHEN relation.relnamespace = to_regnamespace('dbos') THEN 'dbos' ELSE 'isobar' END AS place`;

const TABLES = `
  SELECT ${PLACE}, relation.relname AS name, relation.oid::int AS oid,
    (SELECT json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) ORDER BY attnum)
      FROM pg_attribute WHERE attrelid = relation.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
    ARRAY(SELECT DISTINCT confrelid::int FROM pg_constraint
      WHERE conrelid = relation.oid AND contype = 'f' AND confrelid <> relation.oid) AS after
  FROM pg_class relation WHERE relation.relkind = 'r' AND relation.relpersistence = 'p' AND ${MINE}
  ORDER BY place, name`;

const SEQUENCES = `SELECT ${PLACE}, relation.relname AS name FROM pg_class relation WHERE relation.relkind = 'S' AND ${MINE} ORDER BY place, name`;

interface TableRow extends StoredTable {
  readonly oid: number;
  readonly after: readonly number[];
}

/** Tables whose rows are worth keeping, each after those that its rows refer to. */
export async function storedTables(connection: Connection): Promise<readonly StoredTable[]> {
  const ordered: TableRow[] = [];
  let waiting = await connection.query<TableRow>(TABLES);
  while (waiting.length > 0) {
    const there = new Set(ordered.map(({ oid }) => oid));
    const ready = waiting.filter(({ after }) => after.every((oid) => there.has(oid)));
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}`);
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered.map(({ place, name, columns }) => ({ place, name, columns }));
}

export function storedSequences(connection: Connection): Promise<readonly StoredSequence[]> {
  return connection.query<StoredSequence>(SEQUENCES);
}

/** Quoted, with the schema of DBOS where it is one of its. */
export function sqlName({ place, name }: StoredTable | StoredSequence): string {
  return place === 'dbos' ? `dbos.${quoted(name)}` : quoted(name);
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Makes texts of values that mean the same on every server, whatever its settings. */
export async function speakPlainly(connection: Connection): Promise<void> {
  await connection.query(
    `SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC';
     SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL statement_timeout = 0`,
  );
}
