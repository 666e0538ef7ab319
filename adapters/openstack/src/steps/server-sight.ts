import type { ResourceReader } from '@isobar/core';
import { isCloudError } from '@isobar/core';

import type { NovaServer } from '../facts/openstack-facts.ts';

/** The server, or null where Nova says that it is not there. */
export async function findServer(servers: ResourceReader<NovaServer>, id: string, signal: AbortSignal | undefined): Promise<NovaServer | null> {
  return nullWhereMissing(servers.get(id, { signal }));
}

/** What is read, or null where the cloud says for certain that it is not there. */
export async function nullWhereMissing<Value>(read: Promise<Value>): Promise<Value | null> {
  try {
    return await read;
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found' && error.details.certainty !== 'possible') return null;
    throw error;
  }
}

const GONE = new Set(['DELETED', 'SOFT_DELETED']);

/** Deleted servers are shown for a while (SOURCES.md#nova-delete-lags), or for long where the cloud reclaims late. */
export function isGone(server: NovaServer | null): boolean {
  return server === null || GONE.has(server.native.status ?? '');
}

export function isLeaving({ native }: NovaServer): boolean {
  return native.taskState === 'deleting' || native.taskState === 'soft-deleting';
}

export function seenOf({ native, flavor }: NovaServer): string {
  return `${native.status ?? '-'}, vm_state ${native.vmState ?? '-'}, task_state ${native.taskState ?? 'none'}, flavor ${flavor.id ?? '-'}`;
}
