import type { Coverage, Page, ReadOptions, ResourceReader, Server } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { isUuid, nextOffset } from '../wire/paging.ts';
import { fetchInstance, fetchInterfaces, fetchOwner, INSTANCES, OWNER_OF_NODES } from './fetch-instance.ts';
import { fetchVolumesOf } from '../volume/volume-reader.ts';
import { toServer } from './server-mapper.ts';
import { instanceWire } from './server-wire.ts';
import type { InstanceRow } from './server-wire.ts';

interface Place {
  readonly offset: number;
  /** Kubernetes nodes on the pages before. */
  readonly managed: number;
}

/**
 * Reads of servers. Bare metal and GPU machines are not in this list (SOURCES.md#gcore-instance-filters); Kubernetes nodes
 * are, without a mark, so what is missing from the same list without them is one.
 */
export function createServerReader(session: GcoreSession): ResourceReader<Server> {
  return {
    listPage: async (cursor: string | undefined, options: ReadOptions): Promise<Page<Server>> => {
      const place = parseCursor(cursor);
      const page = await fetchRows(session, { offset: place.offset, limit: session.pageSize, nodes: true }, options);
      const unmanaged = await unmanagedIds(session, place, page.rows.length, page.count, options);
      const isManaged = (row: InstanceRow): boolean => unmanaged !== null && !unmanaged.has(row.id);
      const offset = nextOffset(page, place.offset);
      const managed = place.managed + page.rows.filter(isManaged).length;
      return {
        items: page.rows.map((row) => toServer(session.cloud, row, isManaged(row) ? OWNER_OF_NODES : null)),
        ...(offset === undefined ? {} : { next: `${offset}.${managed}` }),
        coverage: coverageOf(session.cloud),
      };
    },
    get: async (id, { signal }) => {
      const instance = await fetchInstance(session, id, signal);
      const [interfaces, volumes, owner] = await Promise.all([
        fetchInterfaces(session, id, signal),
        fetchVolumesOf(session, id, signal),
        fetchOwner(session, id, signal),
      ]);
      return toServer(session.cloud, instance, owner, { interfaces, volumes });
    },
    isId: isUuid,
  };
}

function coverageOf(cloud: string): Coverage {
  return { cloud, complete: false, reason: 'bare metal and GPU machines are not listed here' };
}

/**
 * Ids of the page's window that do not belong to Kubernetes; null where the cloud has no node at all.
 * The list without nodes is a part of the whole list in the same order, so its window begins as many rows earlier
 * as there were nodes before.
 */
async function unmanagedIds(
  session: GcoreSession,
  place: Place,
  rows: number,
  all: number,
  options: ReadOptions,
): Promise<ReadonlySet<string> | null> {
  if (rows === 0) return null;
  const { count } = await fetchRows(session, { offset: 0, limit: 1, nodes: false }, options);
  if (count === all) return null;
  const page = await fetchRows(session, { offset: place.offset - place.managed, limit: rows, nodes: false }, options);
  return new Set(page.rows.map((row) => row.id));
}

function fetchRows(
  session: GcoreSession,
  window: { readonly offset: number; readonly limit: number; readonly nodes: boolean },
  options: ReadOptions,
) {
  const { offset, limit, nodes } = window;
  // A fixed order: both lists must agree on it, and rows must not move between pages.
  const query = { limit, offset, order_by: 'created.asc', include_k8s: nodes };
  return session.client.readPage(instanceWire, session.client.scoped(INSTANCES), { operation: 'list servers', query, signal: options.signal });
}

function parseCursor(cursor: string | undefined): Place {
  const [offset = 0, managed = 0] = (cursor ?? '').split('.').filter(Boolean).map(Number);
  return { offset, managed };
}
