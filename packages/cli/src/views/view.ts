import type { Isobar, Listing } from '@isobar/sdk';

import type { ResourceRow, ResourceView } from '../commands/list-command.ts';
import type { Column } from '../output/column.ts';

/** What a view needs of one of the SDK's resource clients. */
interface ResourceClient<Item> {
  list(options: { readonly clouds: readonly string[] | undefined; readonly signal: AbortSignal }): Listing<Item>;
  get(ref: string, options: { readonly signal: AbortSignal }): Promise<Item>;
}

export const joined = (values: readonly (string | null)[]): string => values.filter((value) => value !== null).join(', ');

/** How the rows of one resource are listed and shown; cloud, id, name and ref are columns of all. */
export function viewOf<Item extends ResourceRow>(
  client: (isobar: Isobar) => ResourceClient<Item>,
  listColumns: readonly string[],
  columns: readonly Column<Item>[],
): ResourceView<Item> {
  return {
    columns: [
      { name: 'cloud', value: (row) => row.cloud },
      { name: 'id', value: (row) => row.id },
      { name: 'name', value: (row) => row.name },
      ...columns,
      { name: 'ref', value: (row) => row.ref },
    ],
    listColumns: ['cloud', 'id', 'name', ...listColumns],
    list: (isobar, { clouds }, signal) => client(isobar).list({ clouds, signal }),
    get: (isobar, ref, signal) => client(isobar).get(ref, { signal }),
  };
}
