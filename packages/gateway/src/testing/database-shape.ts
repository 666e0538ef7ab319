import type { Connection } from '../database/database.ts';

/** What stands in the schema that is not of an extension: two databases of the same shape have the same lines. */
const SHAPE = `
  WITH own AS (
    SELECT oid, relname, relkind, relpersistence FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relname <> 'isobar_migrations' AND relname <> 'isobar_migrations_pkey'
  ), functions AS (
    SELECT p.oid FROM pg_proc p
    WHERE p.pronamespace = current_schema()::regnamespace
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
  )
  SELECT concat_ws(' ', 'relation', relname, relkind, relpersistence) AS line FROM own
  UNION ALL
  SELECT concat_ws(' ', 'column', own.relname, ordinal_position, column_name, udt_name, collation_name, is_nullable, column_default, is_identity, generation_expression)
  FROM information_schema.columns JOIN own ON own.relname = table_name WHERE table_schema = current_schema()
  UNION ALL
  SELECT concat_ws(' ', 'index', indexdef) FROM pg_indexes JOIN own ON own.relname = indexname WHERE schemaname = current_schema()
  UNION ALL
  SELECT concat_ws(' ', 'constraint', own.relname, conname, pg_get_constraintdef(c.oid)) FROM pg_constraint c JOIN own ON own.oid = conrelid
  UNION ALL
  SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid)) FROM pg_trigger t JOIN own ON own.oid = tgrelid WHERE NOT tgisinternal
  UNION ALL
  SELECT concat_ws(' ', 'function', pg_get_functiondef(oid)) FROM functions
  ORDER BY 1`;

/** Tables, columns, indexes, constraints, triggers, sequences and functions, a line each. */
export async function databaseShape(connection: Connection): Promise<readonly string[]> {
  return (await connection.query<{ line: string }>(SHAPE)).map(({ line }) => line);
}
