import type { ReadOptions } from '@isobar/core';
import { pickByName } from '@isobar/core';
import { z } from 'zod';

import type { OpenStackApi } from '../api/openstack-api.ts';
import { readBody } from '../wire/read-body.ts';

const groupsWire = z.looseObject({ server_groups: z.array(z.looseObject({ id: z.string().min(1), name: z.string() })) });

/** By id or name. @throws CloudError `not_found`; `invalid_argument` for an ambiguous name */
export async function findServerGroup(api: OpenStackApi, idOrName: string, { signal }: ReadOptions): Promise<{ readonly id: string }> {
  const look = { service: 'compute', path: '/os-server-groups', operation: 'list server groups', signal } as const;
  const { server_groups: groups } = await readBody(api, groupsWire, look);
  return pickByName(groups, idOrName, { cloud: api.cloud, kind: 'server group', field: 'serverGroup', signal });
}
