import type { ManagedBy, Page, ReadOptions } from '@isobar/core';
import { isCloudError } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import type { InterfaceRow, PortGroupsRow } from './interface-wire.ts';
import { interfaceWire, portGroupsWire } from './interface-wire.ts';
import { fetchOffsetPage } from '../wire/paging.ts';
import type { InstanceRow } from './server-wire.ts';
import { instanceWire, toInstanceRow } from './server-wire.ts';

export const INSTANCES = '/v1/instances';

/** @throws CloudError `not_found` */
export async function fetchInstance({ client }: Pick<GcoreSession, 'client'>, id: string, signal?: AbortSignal): Promise<InstanceRow> {
  return toInstanceRow(await client.read(instanceWire, client.scoped(INSTANCES, id), { operation: 'get server', id, signal }));
}

/** Virtual machines, nodes of Kubernetes among them. */
export function fetchInstancePage(
  { client, pageSize }: Pick<GcoreSession, 'client' | 'pageSize'>,
  cursor: string | undefined,
  { signal }: ReadOptions,
): Promise<Page<InstanceRow>> {
  const look = { operation: 'list servers', query: { order_by: 'created.asc', include_k8s: true }, signal };
  return fetchOffsetPage(client, { row: instanceWire, path: client.scoped(INSTANCES), cursor, limit: pageSize, look }, toInstanceRow);
}

/** As it is seen by one who waits for it; null where it is gone. */
export function findWatched({ looks }: GcoreSession, id: string, signal?: AbortSignal): Promise<InstanceRow | null> {
  return nullWhereGone(looks.instances.get(id, { signal }));
}

/** null where it is gone. */
export function findInstance(session: GcoreSession, id: string, signal?: AbortSignal): Promise<InstanceRow | null> {
  return nullWhereGone(fetchInstance(session, id, signal));
}

async function nullWhereGone(read: Promise<InstanceRow>): Promise<InstanceRow | null> {
  try {
    return await read;
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found') return null;
    throw error;
  }
}

export async function fetchInterfaces({ client }: GcoreSession, id: string, signal?: AbortSignal): Promise<readonly InterfaceRow[]> {
  const page = await client.readPage(interfaceWire, client.scoped(INSTANCES, id, 'interfaces'), { operation: 'list interfaces', id, signal });
  return page.rows;
}

export async function fetchPortGroups({ client }: GcoreSession, id: string, signal?: AbortSignal): Promise<readonly PortGroupsRow[]> {
  const page = await client.readPage(portGroupsWire, client.scoped(INSTANCES, id, 'ports'), { operation: 'list ports', id, signal });
  return page.rows;
}

const KUBERNETES: ManagedBy = { kind: 'kubernetes', name: null, mark: 'listed only with include_k8s' };
const GPU_CLUSTER: ManagedBy = { kind: 'gpu-cluster', name: null, mark: 'listed only with include_ai' };

/** What owns the rows that a list has and the same list without Kubernetes nodes has not. */
export const OWNER_OF_NODES = KUBERNETES;

/**
 * What else owns a server. Nothing in an instance says so; only lists with and without such machines tell
 * (SOURCES.md#gcore-managed-k8s-nodes, #gcore-instance-filters). One read for a server that nothing owns.
 */
export async function fetchOwner(session: GcoreSession, id: string, signal?: AbortSignal): Promise<ManagedBy | null> {
  if (await isListed(session, id, { include_ai: false }, signal)) return null;
  return (await isListed(session, id, { include_ai: true }, signal)) ? GPU_CLUSTER : KUBERNETES;
}

/** Among all machines but Kubernetes nodes. */
async function isListed(
  { client }: GcoreSession,
  id: string,
  kinds: { readonly include_ai: boolean },
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const query = { uuid: id, include_k8s: false, include_baremetal: true, ...kinds, limit: 1 };
  const page = await client.readPage(instanceWire, client.scoped(INSTANCES), { operation: 'find server', id, query, signal });
  return page.count > 0;
}
