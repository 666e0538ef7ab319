import type { HandlerRoute } from '../shared/exchange.ts';
import { EXTENSION_ROUTES } from './extensions.ts';
import { QUOTA_ROUTES } from './quotas.ts';
import { resourceRoutes } from './resource-routes.ts';
import { FLOATING_IPS } from './resources/floating-ips.ts';
import { NETWORKS } from './resources/networks.ts';
import { PORTS } from './resources/ports.ts';
import { ROUTER_INTERFACE_ROUTES, ROUTERS } from './resources/routers.ts';
import { SECURITY_GROUP_RULES } from './resources/security-group-rules.ts';
import { SECURITY_GROUPS } from './resources/security-groups.ts';
import { SUBNETS } from './resources/subnets.ts';
import { TAG_ROUTES } from './tags.ts';

/** Everything of Neutron that is simulated. */
export const NEUTRON_ROUTES: readonly HandlerRoute[] = [
  ...[NETWORKS, SUBNETS, PORTS, ROUTERS, FLOATING_IPS, SECURITY_GROUPS, SECURITY_GROUP_RULES].flatMap(resourceRoutes),
  ...ROUTER_INTERFACE_ROUTES,
  ...TAG_ROUTES,
  ...QUOTA_ROUTES,
  ...EXTENSION_ROUTES,
  // There are no agents, and so no zones that they would make.
  { method: 'GET', pattern: '/v2.0/agents', handler: () => ({ status: 200, body: { agents: [] } }) },
  { method: 'GET', pattern: '/v2.0/availability_zones', handler: () => ({ status: 200, body: { availability_zones: [] } }) },
];
