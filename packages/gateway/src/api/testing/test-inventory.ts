import type { ResourceKind } from '@isobar/core';
import { CloudError } from '@isobar/core';

import { inScope } from '../../access/in-scope.ts';
import { isShared } from '../../access/visibility.ts';
import type { Inventory, RowDocument } from '../../inventory/inventory.ts';
import type { Row } from '../../inventory/row.ts';

function documentOf(row: Row): RowDocument {
  const digest = JSON.stringify(row);
  return { digest, bytes: Buffer.from(digest) };
}

/** Rows that stand still, by kind; what is read of a cloud is what is listed of it. */
export function testInventory(rows: Partial<Record<ResourceKind, readonly Row[]>>, clouds: readonly string[]): Inventory {
  const of = (kind: ResourceKind, cloud: string): readonly Row[] => (rows[kind] ?? []).filter((row) => row.cloud === cloud);
  const refreshed: string[] = [];
  return {
    list: async (kind, query, scope) => {
      const matches = (rows[kind] ?? [])
        .filter((row) => inScope(scope, { cloud: row.cloud, labels: row.labels ?? {}, shared: isShared(kind, row) }))
        .filter((row) => query.clouds === null || query.clouds.includes(row.cloud))
        .filter((row) => query.filters.every(({ path, value }) => String((row as unknown as Record<string, unknown>)[path[0] ?? '']) === value));
      const from = Number(query.cursor ?? 0);
      const items = matches.slice(from, from + query.limit);
      const next = from + query.limit < matches.length ? String(from + query.limit) : null;
      const facts = { failures: [], coverage: [], warnings: [], freshness: [] };
      return { items, documents: items.map(documentOf), next, total: matches.length, ...facts };
    },
    labelsOf: async (kind, cloud, id) => of(kind, cloud).find((row) => row.id === id)?.labels ?? null,
    find: async (kind, cloud, idOrName) => of(kind, cloud).find((row) => row.id === idOrName || row.name === idOrName)?.id ?? null,
    read: async (kind, cloud, id) => {
      const row = of(kind, cloud).find((candidate) => candidate.id === id);
      if (row === undefined) throw new CloudError('not_found', `${cloud} has no ${kind} ${id}`, { cloud, outcome: 'not_applicable' });
      return row;
    },
    beginReading: async () => 1,
    put: async () => undefined,
    remove: async () => undefined,
    noteOperation: async () => undefined,
    clouds: async () => clouds.map((cloud) => ({ cloud, state: 'up', since: null, error: null, freshness: [] })),
    refresh: async (cloud) => void refreshed.push(cloud),
    start: () => undefined,
    stop: async () => undefined,
  };
}
