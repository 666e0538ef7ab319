import type { Flavor, Page, ReadOptions, ResourceReader } from '@isobar/core';
import { CloudError, formatRef } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { fetchOffsetPage } from '../wire/paging.ts';
import { toFlavor } from './flavor-mapper.ts';
import type { FlavorRow } from './flavor-wire.ts';
import { flavorWire } from './flavor-wire.ts';

const FLAVORS = '/v1/flavors';

/** Flavors have no read of one: an id is looked up in the list. */
export function createFlavorReader(session: GcoreSession): ResourceReader<Flavor> {
  const { client, cloud, pageSize, clock } = session;
  const readAt = (): string => new Date(clock.now()).toISOString();
  return {
    listPage: (cursor: string | undefined, { signal }: ReadOptions): Promise<Page<Flavor>> => {
      const look = { operation: 'list flavors', query: { include_prices: true }, signal };
      const page = { row: flavorWire, path: client.scoped(FLAVORS), cursor, limit: pageSize, look };
      return fetchOffsetPage(client, page, (row) => toFlavor(cloud, row, readAt()));
    },
    get: async (id, { signal }) => toFlavor(cloud, requireFlavor(cloud, await fetchFlavors(session, signal), id), readAt()),
    // There is no form of its own: an id is a word, and a wrong one costs one list either way.
    isId: (text) => /^\S+$/.test(text),
  };
}

export function fetchFlavors({ client }: GcoreSession, signal?: AbortSignal): Promise<readonly FlavorRow[]> {
  return client.readAll(flavorWire, client.scoped(FLAVORS), { operation: 'list flavors', query: { include_prices: true }, signal });
}

/** What this instance may be resized to (SOURCES.md#gcore-op-available-flavors-resize). */
export async function fetchFlavorsFor({ client }: GcoreSession, serverId: string, signal?: AbortSignal): Promise<readonly FlavorRow[]> {
  const path = client.scoped('/v1/instances', serverId, 'available_flavors');
  const page = await client.readPage(flavorWire, path, {
    operation: 'list flavors for the server',
    id: serverId,
    query: { include_prices: true },
    signal,
  });
  return page.rows;
}

/** @throws CloudError `not_found` */
export function requireFlavor(cloud: string, flavors: readonly FlavorRow[], id: string): FlavorRow {
  const found = flavors.find((row) => row.flavor_id === id || row.flavor_name === id);
  if (found !== undefined) return found;
  throw new CloudError('not_found', `no flavor ${id} in ${cloud}`, {
    cloud,
    operation: 'find flavor',
    resource: formatRef(cloud, id),
    outcome: 'not_applied',
    field: 'flavor',
    given: id,
  });
}
