import type { Coverage, Page, ReadOptions, ResourceReader, Server } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { isUuid, nextOffset, pagesAfter } from '../wire/paging.ts';
import { fetchInstance, fetchInterfaces, fetchOwner, INSTANCES, OWNER_OF_NODES } from './fetch-instance.ts';
import { fetchVolumesOf } from '../volume/volume-reader.ts';
import { toServer } from './server-mapper.ts';
import { instanceWire, toInstanceRow } from './server-wire.ts';
import type { InstanceRow } from './server-wire.ts';

/** Where a walk is. What a cursor holds: `<offset>.<managed>`, and `.<count>` where there was no node. */
interface Place {
  readonly offset: number;
  /** Kubernetes nodes on the pages before. */
  readonly managed: number;
  readonly nodes: 'none' | 'some' | 'unknown';
  /** Servers that are no nodes, where there was no node. */
  readonly count: number | null;
}

/** A page of the whole list, and the ids of the same window that do not belong to Kubernetes; null where the cloud has no node at all. */
interface Window {
  readonly page: { readonly rows: readonly InstanceRow[]; readonly count: number };
  readonly unmanaged: ReadonlySet<string> | null;
}

/**
 * Reads of servers. Bare metal and GPU machines are not in this list (SOURCES.md#gcore-instance-filters); Kubernetes nodes
 * are, without a mark, so what is missing from the same list without them is one.
 */
export function createServerReader(session: GcoreSession): ResourceReader<Server> {
  return {
    listPage: async (cursor: string | undefined, options: ReadOptions): Promise<Page<Server>> => {
      const place = parseCursor(cursor);
      const { page, unmanaged } = await readRows(session, place, options);
      const isManaged = (row: InstanceRow): boolean => unmanaged !== null && !unmanaged.has(row.id);
      const managed = place.managed + page.rows.filter(isManaged).length;
      return {
        items: page.rows.map((row) => toServer(session.cloud, row, isManaged(row) ? OWNER_OF_NODES : null)),
        ...(unmanaged === null ? pagesAfter(page, place.offset, (offset) => `${offset}.0.${page.count}`) : nextAmongNodes(page, place, managed)),
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

/** Where a window begins without nodes is known only when the nodes before it are. */
function nextAmongNodes(page: Window['page'], place: Place, managed: number): { readonly next?: string } {
  const offset = nextOffset(page, place.offset);
  return offset === undefined ? {} : { next: `${offset}.${managed}` };
}

/**
 * The list without nodes is a part of the whole list in the same order, so its window begins as many rows earlier as
 * there were nodes before. As long as both have the same length there is no node.
 */
async function readRows(session: GcoreSession, place: Place, options: ReadOptions): Promise<Window> {
  const window = { offset: place.offset - place.managed, limit: session.pageSize, nodes: false };
  const besides = { none: null, some: window, unknown: { offset: 0, limit: 1, nodes: false } }[place.nodes];
  const [page, plain] = await Promise.all([
    fetchRows(session, { offset: place.offset, limit: session.pageSize, nodes: true }, options),
    besides === null ? null : fetchRows(session, besides, options),
  ]);
  if (page.rows.length === 0 || page.count === (plain?.count ?? place.count)) return { page, unmanaged: null };
  const without = plain !== null && place.nodes === 'some' ? plain : await fetchRows(session, window, options);
  return { page, unmanaged: page.count === without.count ? null : new Set(without.rows.map((row) => row.id)) };
}

async function fetchRows(
  session: GcoreSession,
  window: { readonly offset: number; readonly limit: number; readonly nodes: boolean },
  options: ReadOptions,
) {
  const { offset, limit, nodes } = window;
  // A fixed order: both lists must agree on it, and rows must not move between pages.
  const query = { limit, offset, order_by: 'created.asc', include_k8s: nodes };
  const look = { operation: 'list servers', query, signal: options.signal };
  const { rows, count } = await session.client.readPage(instanceWire, session.client.scoped(INSTANCES), look);
  return { rows: rows.map(toInstanceRow), count };
}

function parseCursor(cursor: string | undefined): Place {
  if (cursor === undefined) return { offset: 0, managed: 0, nodes: 'unknown', count: null };
  const [offset = 0, managed = 0, count = null] = cursor.split('.').map(Number);
  return { offset, managed, nodes: count === null ? 'some' : 'none', count };
}
