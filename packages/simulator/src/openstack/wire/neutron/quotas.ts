import type { ProjectQuota, ProjectUsage } from '../../model/catalog.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { Exchange, HandlerRoute } from '../shared/exchange.ts';
import { badBody, readBody } from './attributes.ts';
import { toInteger } from './value-checks.ts';

/** In Neutron's order; subnet pools and sharing policies are not simulated, and stay at what a new project has. */
const RESOURCES: readonly (readonly [name: string, field: keyof ProjectUsage | number])[] = [
  ['network', 'networks'],
  ['subnet', 'subnets'],
  ['subnetpool', -1],
  ['port', 'ports'],
  ['router', 'routers'],
  ['floatingip', 'floatingIps'],
  ['rbac_policy', 10],
  ['security_group', 'securityGroups'],
  ['security_group_rule', 'securityGroupRules'],
];

/** `/v2.0/quotas`; only administrators look into other projects or change anything. */
export const QUOTA_ROUTES: readonly HandlerRoute[] = [
  { method: 'GET', pattern: '/v2.0/quotas/{project}', handler: (exchange) => ({ status: 200, body: { quota: readLimits(exchange) } }) },
  { method: 'GET', pattern: '/v2.0/quotas/{project}/default', handler: (exchange) => ({ status: 200, body: { quota: readLimits(exchange) } }) },
  { method: 'GET', pattern: '/v2.0/quotas/{project}/details', handler: (exchange) => ({ status: 200, body: { quota: readDetails(exchange) } }) },
  { method: 'PUT', pattern: '/v2.0/quotas/{project}', handler: changeQuota },
];

function readLimits(exchange: Exchange) {
  return Object.fromEntries(Object.entries(readDetails(exchange)).map(([name, { limit }]) => [name, limit]));
}

function readDetails({ context, caller, parameter }: Exchange) {
  requireOwnOrAdministrator(caller.isAdmin || caller.projectId === parameter('project'), 'get_quota');
  const { quota, used } = context.backend.network.quota(parameter('project'));
  return Object.fromEntries(
    RESOURCES.map(([name, field]) => {
      const row = typeof field === 'number' ? { limit: field, used: 0 } : { limit: quota[field], used: used[field] };
      return [name, { ...row, reserved: 0 }];
    }),
  );
}

function changeQuota(exchange: Exchange) {
  const { context, caller, parameter } = exchange;
  requireOwnOrAdministrator(caller.isAdmin, 'update_quota');
  const change: Partial<ProjectQuota> = {};
  for (const [name, value] of Object.entries(readBody(exchange, 'quota'))) {
    const field = RESOURCES.find(([resource]) => resource === name)?.[1];
    const limit = toInteger(value);
    if (field === undefined) throw badBody(`Unrecognized attribute(s) '${name}'`);
    if (limit === undefined) throw badBody(`Invalid input for ${name}. Reason: '${String(value)}' is not an integer.`);
    if (typeof field !== 'number') change[field] = limit;
  }
  context.backend.network.setQuota(parameter('project'), change);
  return { status: 200, body: { quota: readLimits(exchange) } };
}

function requireOwnOrAdministrator(isAllowed: boolean, rule: string): void {
  if (isAllowed) return;
  throw new OpenStackRefusal('forbidden', `rule:${rule} is disallowed by policy`, 'PolicyNotAuthorized');
}
