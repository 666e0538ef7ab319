import type { Connection } from '../../database/database.ts';
import type { Asked } from './conditions.ts';
import type { Position } from './cursor.ts';
import type { FoundRows } from './found-rows.ts';
import { gatherRows } from './gathered-rows.ts';
import { columnOf } from './member-sql.ts';
import { firstOfSearch, orderedRows } from './ordered-rows.ts';

/**
 * The first rows after a position, in the order of the query. An index gives them in their order, page after page alike.
 * Where none has the order, or few rows may fit the search, all that fit are gathered first.
 */
export async function listRows(asked: Asked, after: Position | null, count: number, connection: Connection): Promise<FoundRows> {
  const { search, sort } = asked.query;
  const isIndexed = sort === null || columnOf(sort.path) !== null;
  if (search === null && isIndexed) return { rows: await orderedRows(asked, after, count, connection), total: null };
  if (search !== null && isIndexed) {
    const rows = await firstOfSearch(asked, after, count, connection);
    if (rows.length === count) return { rows, total: null };
  }
  return gatherRows(asked, after, count, connection);
}
