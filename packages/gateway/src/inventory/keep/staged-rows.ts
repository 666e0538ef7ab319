import type { Connection } from '../../database/database.ts';
import type { Reading } from '../inventory.ts';
import type { StoredRow } from '../rows/stored-row.ts';

const COLUMNS = {
  id: 'text',
  name: 'text',
  phase: 'text',
  created_at: 'text',
  labels: 'jsonb',
  shared: 'boolean',
  search: 'text',
  digest: 'text',
  document: 'text',
  members: 'jsonb',
} as const;

/** Columns that a staged row and a row of the inventory both have. */
export const ROW_COLUMNS = Object.keys(COLUMNS);

/** JSON goes as text: an array of texts is one of jsonb only once it is cast. */
const GIVEN = Object.values(COLUMNS).map((type, index) => `$${index + 2}::${type === 'jsonb' ? 'text' : type}[]`);
const TAKEN = Object.entries(COLUMNS).map(([name, type]) => (type === 'jsonb' ? `${name}::jsonb` : name));

/** Puts rows of a reading aside until it is whole. A later one of the same id replaces an earlier one. */
export async function stageRows(reading: Reading, rows: readonly StoredRow[], connection: Connection): Promise<void> {
  if (rows.length === 0) return;
  const one = [...new Map(rows.map((row) => [row.id, row])).values()];
  const columns = [
    one.map(({ id }) => id),
    one.map(({ name }) => name),
    one.map(({ phase }) => phase),
    one.map(({ createdAt }) => createdAt),
    one.map(({ labels }) => labels),
    one.map(({ shared }) => shared),
    one.map(({ search }) => search),
    one.map(({ digest }) => digest),
    one.map(({ document }) => document),
    one.map(({ members }) => members),
  ];
  await connection.query(
    `INSERT INTO isobar_inventory_staged (reading, ${ROW_COLUMNS.join(', ')})
     SELECT $1, ${TAKEN.join(', ')} FROM unnest(${GIVEN.join(', ')}) AS given (${ROW_COLUMNS.join(', ')})
     ON CONFLICT (reading, id) DO UPDATE SET ${ROW_COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [reading, ...columns],
  );
}

export async function forgetStaged(reading: Reading, connection: Connection): Promise<void> {
  await connection.query('DELETE FROM isobar_inventory_staged WHERE reading = $1', [reading]);
}
