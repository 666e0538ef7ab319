import type { Page, ReadOptions, ResourceReader, ServerGroup } from '@isobar/core';
import { formatRef, SERVER_GROUP_POLICIES } from '@isobar/core';
import { z } from 'zod';

import type { OpenStackApi } from '../api/openstack-api.ts';
import { WANTED } from '../api/wanted-microversions.ts';
import type { OpenStackNative } from '../wire/openstack-native.ts';
import { toNative } from '../wire/openstack-native.ts';
import { readBody } from '../wire/read-body.ts';
import { isUuid } from '../wire/uuid.ts';

const text = z.string().nullish();

const groupWire = z.looseObject({
  id: z.string().min(1),
  name: text,
  /** From 2.64. */
  policy: text,
  /** Up to 2.63: a list of one. */
  policies: z.array(z.string()).nullish(),
  members: z.array(z.string()).nullish(),
  user_id: text,
});

export type ServerGroupWire = z.output<typeof groupWire>;
export type OpenStackServerGroup = ServerGroup<OpenStackNative<ServerGroupWire>>;

const pageWire = z.looseObject({ server_groups: z.array(groupWire) });
const replyWire = z.looseObject({ server_group: groupWire });

/** Nova counts rows here instead of naming a marker (SOURCES.md#nova-server-group-list). */
export class ServerGroupReader implements ResourceReader<OpenStackServerGroup> {
  private readonly api: OpenStackApi;
  private readonly pageSize: number;

  constructor(api: OpenStackApi, pageSize: number) {
    this.api = api;
    this.pageSize = pageSize;
  }

  async listPage(cursor: string | undefined, { signal }: ReadOptions): Promise<Page<OpenStackServerGroup>> {
    const offset = Number(cursor ?? 0);
    const query = { limit: this.pageSize, offset };
    const look = {
      service: 'compute',
      path: '/os-server-groups',
      query,
      wants: WANTED.serverGroups,
      operation: 'list server groups',
      signal,
    } as const;
    const { server_groups: rows } = await readBody(this.api, pageWire, look);
    const next = rows.length < this.pageSize ? {} : { next: String(offset + rows.length) };
    return { items: rows.map((row) => toServerGroup(row, this.api.cloud)), ...next };
  }

  async get(id: string, { signal }: ReadOptions): Promise<OpenStackServerGroup> {
    const path = `/os-server-groups/${encodeURIComponent(id)}`;
    const look = { service: 'compute', path, wants: WANTED.serverGroups, operation: 'get server group', id, signal } as const;
    return toServerGroup((await readBody(this.api, replyWire, look)).server_group, this.api.cloud);
  }

  isId(text: string): boolean {
    return isUuid(text);
  }
}

function toServerGroup(row: ServerGroupWire, cloud: string): OpenStackServerGroup {
  const policy = row.policy ?? row.policies?.[0];
  return {
    ref: formatRef(cloud, row.id),
    cloud,
    id: row.id,
    name: row.name ?? null,
    policy: SERVER_GROUP_POLICIES.find((known) => known === policy) ?? null,
    serverIds: row.members ?? [],
    native: toNative(null, row),
  };
}
