import { quoted, sqlName } from '../backup/stored-tables.ts';
import type { StoredTable } from '../backup/stored-tables.ts';
import type { Connection } from '../database.ts';

/** Of each type one value, odd where it can be. Rows that refer to others find them: all have the same. */
const VALUES: Readonly<Record<string, unknown>> = {
  bigint: '9007199254740993',
  boolean: true,
  'character varying': 'some text',
  bytea: Buffer.alloc(32, 0xa7),
  'double precision': 0.1,
  integer: 7,
  json: '{"b": 1, "a": "\\u00e9\\n\\"", "a": 2}',
  numeric: '1234567890123456789012.5',
  jsonb: '["\\u00e9", "\\"", 12345678901234567890]',
  real: 0.25,
  smallint: 3,
  text: 'a "word", a\ttab,\na line: é 😀 \\',
  'text[]': ['one', 'two, "three"', ''],
  'timestamp with time zone': '2026-11-22T01:02:03.456789Z',
  uuid: '0b9c1f52-6d5a-4d5e-9c53-0a9f3f7c1e11',
};

/** What a table allows in a column, where that is not any value of its type. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  isobar_grants: { role: 'operator' },
};

/** Puts a row into each table that has none. */
export async function fillTables(connection: Connection, tables: readonly StoredTable[]): Promise<void> {
  for (const table of tables) {
    const name = sqlName(table);
    if ((await connection.query(`SELECT 1 FROM ${name} LIMIT 1`)).length > 0) continue;
    const columns = table.columns.map((column) => quoted(column.name)).join(', ');
    const values = table.columns.map((column) => ALLOWED[table.name]?.[column.name] ?? valueOf(column.type, `${table.name}.${column.name}`));
    const places = table.columns.map(({ type }, index) => `$${index + 1}::${type}`).join(', ');
    await connection.query(`INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE VALUES (${places})`, values);
  }
}

function valueOf(type: string, column: string): unknown {
  const value = VALUES[type.replace(/\([\d,]+\)/, '')];
  if (value === undefined) throw new Error(`${column} is of type ${type}: there is no value of that`);
  return value;
}

/** All rows of all tables, as the server writes those columns. */
export async function allRows(connection: Connection, tables: readonly StoredTable[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const entries: [string, readonly string[]][] = [];
  for (const table of tables) {
    const columns = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
    const rows = await connection.query<{ row: string }>(`SELECT json_build_array(${columns})::text AS row FROM ${sqlName(table)} ORDER BY 1`);
    entries.push([table.name, rows.map(({ row }) => row)]);
  }
  return Object.fromEntries(entries);
}
