import { OpenStackRefusal } from '../../model/refusal.ts';
import type { HandlerRoute } from '../shared/exchange.ts';

/** What the simulated Neutron has of the many; clients ask before they use one. */
const EXTENSIONS: readonly (readonly [alias: string, name: string])[] = [
  ['allowed-address-pairs', 'Allowed Address Pairs'],
  ['external-net', 'Neutron external network'],
  ['extraroute', 'Neutron Extra Route'],
  ['floatingip-pools', 'Floating IP Pools Extension'],
  ['net-mtu', 'Network MTU'],
  ['net-mtu-writable', 'Network MTU (writable)'],
  ['pagination', 'Pagination support'],
  ['port-security', 'Port Security'],
  ['project-id', 'project_id field enabled'],
  ['provider', 'Provider Network'],
  ['quotas', 'Quota management support'],
  ['quota_details', 'Quota details management support'],
  ['router', 'Neutron L3 Router'],
  ['security-group', 'security-group'],
  ['sorting', 'Sorting support'],
  ['standard-attr-description', 'standard-attr-description'],
  ['standard-attr-revisions', 'Resource revision numbers'],
  ['standard-attr-tag', 'Tag support for resources with standard attribute: subnet, trunk, router, network, security_group, floatingip, port'],
  ['standard-attr-timestamp', 'Resource timestamps'],
  ['stateful-security-group', 'Stateful security group'],
  ['subnet-service-types', 'Subnet service types'],
];

const ROWS = EXTENSIONS.map(([alias, name]) => ({ name, alias, description: name, updated: '2013-01-20T10:00:00-00:00', links: [] }));

/** `GET /v2.0/extensions` and one of them. */
export const EXTENSION_ROUTES: readonly HandlerRoute[] = [
  { method: 'GET', pattern: '/v2.0/extensions', handler: () => ({ status: 200, body: { extensions: ROWS } }) },
  {
    method: 'GET',
    pattern: '/v2.0/extensions/{alias}',
    handler: ({ parameter }) => {
      const extension = ROWS.find(({ alias }) => alias === parameter('alias'));
      if (extension !== undefined) return { status: 200, body: { extension } };
      throw new OpenStackRefusal('notFound', `Extension with alias ${parameter('alias')} does not exist`, 'HTTPNotFound');
    },
  },
];
