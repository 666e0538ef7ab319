import type { CloudCheck, ReadOptions } from '@isobar/core';

import type { MicroversionRange, OpenStackService } from './api/openstack-api.ts';
import type { OpenStackSession } from './api/openstack-session.ts';

const OPTIONAL: readonly OpenStackService[] = ['image', 'volume', 'network'];

/** Signs in, reads the versions, and one page of limits that needs a valid token at Nova. */
export async function checkOpenStack(api: OpenStackSession, endpoint: string, { signal }: ReadOptions): Promise<CloudCheck> {
  const { userName, userId, projectName, projectId, roles } = await api.identity(signal);
  const compute = await api.microversions('compute', signal);
  await api.send({ service: 'compute', method: 'GET', path: '/limits', operation: 'check the account', signal });
  const there = await Promise.all(OPTIONAL.map(async (service) => ((await api.offers(service, signal)) ? [service] : [])));
  return {
    account: `${userName ?? userId}@${projectName ?? projectId ?? 'no project'}`,
    endpoint,
    facts: {
      region: (await api.region(signal)) ?? 'none',
      compute: rangeText(compute),
      services: ['compute', ...there.flat()].join(', '),
      roles: roles.join(', ') || 'none',
    },
  };
}

function rangeText(range: MicroversionRange | null): string {
  return range === null ? 'without microversions' : `${range.minimum} to ${range.maximum}`;
}
