import { CloudError } from '@isobar/core';

import type { OpenStackApi, OpenStackService } from '../../api/openstack-api.ts';

/** @throws CloudError `unsupported` where the catalog has no such service */
export async function requireService(api: OpenStackApi, service: OpenStackService, signal: AbortSignal | undefined): Promise<void> {
  if (await api.offers(service, signal)) return;
  throw new CloudError('unsupported', `${api.cloud} has no ${service} service in its catalog`, { cloud: api.cloud, outcome: 'not_applied' });
}
