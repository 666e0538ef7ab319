import type { components } from '@isobar/contracts/gcore';
import type { ResourceReader, ServerGroup } from '@isobar/core';
import { formatRef, readPolicy } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../gcore-session.ts';
import { GCORE_SERVER_GROUPS } from '../translation/gcore-places.ts';
import type { GcoreNative } from '../wire/gcore-native.ts';
import { toNative } from '../wire/gcore-native.ts';
import { createListReader } from '../wire/list-reader.ts';

export type GcoreServerGroupNative = GcoreNative<components['schemas']['ServerGroup']>;

export const SERVER_GROUPS = '/v1/servergroups';

export const serverGroupWire = z.looseObject({
  servergroup_id: z.string(),
  name: z.string().nullish(),
  policy: z.string().nullish(),
  instances: z.array(z.object({ instance_id: z.string() })).nullish(),
});

export type ServerGroupRow = z.output<typeof serverGroupWire>;

export function createServerGroupReader(session: GcoreSession): ResourceReader<ServerGroup> {
  return createListReader(session, { what: 'server group', path: SERVER_GROUPS, row: serverGroupWire, map: toServerGroup });
}

export function fetchServerGroups({ client }: GcoreSession, signal: AbortSignal | undefined): Promise<readonly ServerGroupRow[]> {
  return client.readAll(serverGroupWire, client.scoped(SERVER_GROUPS), { operation: 'list server groups', signal });
}

/** The group of a server; it is in one at most (SOURCES.md#gcore-servergroup-one). */
export async function findServerGroupOf(session: GcoreSession, serverId: string, signal: AbortSignal | undefined): Promise<ServerGroupRow | null> {
  const rows = await fetchServerGroups(session, signal);
  return rows.find((row) => memberIdsOf(row).includes(serverId)) ?? null;
}

export const memberIdsOf = (row: ServerGroupRow): readonly string[] => (row.instances ?? []).map((member) => member.instance_id);

function toServerGroup(cloud: string, row: ServerGroupRow): ServerGroup<GcoreServerGroupNative> {
  return {
    ref: formatRef(cloud, row.servergroup_id),
    cloud,
    id: row.servergroup_id,
    name: row.name ?? null,
    native: toNative<components['schemas']['ServerGroup']>(null, row),
    policy: readPolicy(row.policy, GCORE_SERVER_GROUPS),
    serverIds: memberIdsOf(row),
  };
}
