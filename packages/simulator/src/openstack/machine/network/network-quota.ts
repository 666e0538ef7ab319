import type { ProjectUsage } from '../../model/catalog.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import { quotaOf, usageOf } from '../quota.ts';
import type { World } from '../world.ts';

/** Neutron's names of what it counts. */
const QUOTA_FIELDS = {
  network: 'networks',
  subnet: 'subnets',
  port: 'ports',
  router: 'routers',
  floatingip: 'floatingIps',
  security_group: 'securityGroups',
  security_group_rule: 'securityGroupRules',
} as const satisfies Record<string, keyof ProjectUsage>;

/** Throws `OverQuota` (a 409 there) if the project may not have so many more. */
export function requireNetworkQuota(world: World, projectId: string, resource: keyof typeof QUOTA_FIELDS, more = 1): void {
  const field = QUOTA_FIELDS[resource];
  const limit = quotaOf(world, projectId)[field];
  if (limit < 0 || usageOf(world, projectId)[field] + more <= limit) return;
  throw new OpenStackRefusal('overQuota', `Quota exceeded for resources: ['${resource}'].`, 'OverQuota');
}
