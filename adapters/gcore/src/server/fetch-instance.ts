import type { GcoreSession } from '../gcore-session.ts';
import type { InterfaceRow, PortGroupsRow } from './interface-wire.ts';
import { interfaceWire, portGroupsWire } from './interface-wire.ts';
import type { InstanceRow } from './server-wire.ts';
import { instanceWire } from './server-wire.ts';
import { isCloudError } from '@isobar/core';

export const INSTANCES = '/v1/instances';

/** @throws CloudError `not_found` */
export function fetchInstance({ client }: GcoreSession, id: string, signal?: AbortSignal): Promise<InstanceRow> {
  return client.read(instanceWire, client.scoped(INSTANCES, id), { operation: 'get server', id, signal });
}

/** null where it is gone. */
export async function findInstance(session: GcoreSession, id: string, signal?: AbortSignal): Promise<InstanceRow | null> {
  try {
    return await fetchInstance(session, id, signal);
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

/** Nothing in an instance says that it is a Kubernetes node; only the list without nodes tells (SOURCES.md#gcore-managed-k8s-nodes). */
export async function isUnmanaged({ client }: GcoreSession, id: string, signal?: AbortSignal): Promise<boolean> {
  const query = { uuid: id, include_k8s: false, include_baremetal: true, limit: 1 };
  const page = await client.readPage(instanceWire, client.scoped(INSTANCES), { operation: 'find server', id, query, signal });
  return page.count > 0;
}
