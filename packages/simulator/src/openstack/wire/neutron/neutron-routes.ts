import type { HandlerRoute } from '../shared/exchange.ts';
import { listRows, showRow } from './collections.ts';
import type { Collection } from './collections.ts';
import { listExtensions } from './extensions.ts';
import { toFloatingIpBody, toNetworkBody, toPortBody, toSecurityGroupBody, toSubnetBody } from './network-bodies.ts';
import { createFloatingIp, createPort, deleteFloatingIp, deletePort, updateFloatingIp, updatePort } from './neutron-writes.ts';

const COLLECTIONS: readonly Collection[] = [
  {
    plural: 'networks',
    singular: 'network',
    label: 'Network',
    notFoundType: 'NetworkNotFound',
    read: ({ context, caller }) => context.backend.network.listNetworks(caller).map(toNetworkBody),
  },
  {
    plural: 'subnets',
    singular: 'subnet',
    label: 'Subnet',
    notFoundType: 'SubnetNotFound',
    read: ({ context, caller }) => context.backend.network.listSubnets(caller).map(toSubnetBody),
  },
  {
    plural: 'ports',
    singular: 'port',
    label: 'Port',
    notFoundType: 'PortNotFound',
    read: ({ context, caller }) => context.backend.network.listPorts(caller).map(toPortBody),
  },
  {
    plural: 'floatingips',
    singular: 'floatingip',
    label: 'Floating IP',
    notFoundType: 'FloatingIPNotFound',
    read: (exchange) => exchange.context.backend.network.listFloatingIps(exchange.caller).map((floating) => toFloatingIpBody(exchange, floating)),
  },
  {
    plural: 'security-groups',
    singular: 'security_group',
    label: 'Security group',
    notFoundType: 'SecurityGroupNotFound',
    read: ({ context, caller }) => context.backend.network.listSecurityGroups(caller).map(toSecurityGroupBody),
  },
];

/** Everything of Neutron that is simulated. */
export const NEUTRON_ROUTES: readonly HandlerRoute[] = [
  ...COLLECTIONS.flatMap((collection): HandlerRoute[] => {
    const pattern = `/v2.0/${collection.plural}`;
    return [
      { method: 'GET', pattern, handler: listRows(collection) },
      { method: 'GET', pattern: `${pattern}/{id}`, handler: showRow(collection) },
    ];
  }),
  { method: 'GET', pattern: '/v2.0/extensions', handler: listExtensions },
  { method: 'POST', pattern: '/v2.0/ports', handler: createPort },
  { method: 'PUT', pattern: '/v2.0/ports/{id}', handler: updatePort },
  { method: 'DELETE', pattern: '/v2.0/ports/{id}', handler: deletePort },
  { method: 'POST', pattern: '/v2.0/floatingips', handler: createFloatingIp },
  { method: 'PUT', pattern: '/v2.0/floatingips/{id}', handler: updateFloatingIp },
  { method: 'DELETE', pattern: '/v2.0/floatingips/{id}', handler: deleteFloatingIp },
];
