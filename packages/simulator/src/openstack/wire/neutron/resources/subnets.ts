import type { NeutronSubnet } from '../../../model/network.ts';
import type { JsonObject } from '../../shared/exchange.ts';
import { NotSimulated } from '../../shared/not-simulated.ts';
import { ownerOf } from '../attributes.ts';
import type { NeutronResource } from '../resource.ts';
import {
  isAddress,
  isBoolean,
  isCidr,
  isListOf,
  isObjectOf,
  isOneOf,
  isOptional,
  isString,
  isUuid,
  toBoolean,
  toObjects,
  toText,
  toTexts,
} from '../value-checks.ts';
import { badBody } from '../attributes.ts';
import { given } from './given.ts';
import { toStandardFields } from './standard-fields.ts';

export const SUBNETS: NeutronResource = {
  plural: 'subnets',
  singular: 'subnet',
  notFound: { type: 'SubnetNotFound', text: (id) => `Subnet ${id} could not be found.` },
  attributes: {
    name: { put: true, check: isString(255) },
    description: { put: true, check: isString(255) },
    network_id: { isRequired: true, check: isUuid },
    ip_version: { isRequired: true, check: isOneOf(4, 6, '4', '6') },
    cidr: { check: isOptional(isCidr) },
    gateway_ip: { put: true, check: isOptional(isAddress) },
    enable_dhcp: { put: true, check: isBoolean },
    dns_nameservers: { put: true, check: isListOf(isAddress) },
    host_routes: { put: true, check: isListOf(isObjectOf({ destination: isCidr, nexthop: isAddress })) },
    allocation_pools: { put: true, check: isListOf(isObjectOf({ start: isAddress, end: isAddress })) },
    service_types: { put: true, check: isListOf(isString(255)) },
    ipv6_ra_mode: { check: isOptional(isString(32)) },
    ipv6_address_mode: { check: isOptional(isString(32)) },
    subnetpool_id: { check: isOptional(isUuid) },
    prefixlen: { check: () => undefined },
    id: { post: false, check: () => undefined },
  },
  read: ({ context, caller }) => context.backend.network.subnets.list(caller).map(toSubnetBody),
  create: (exchange, input) => {
    if (Number(input['ip_version']) === 6) throw new NotSimulated('IPv6 subnets');
    const { cidr = null, subnetpool_id: pool = null } = input;
    if (pool !== null) throw new NotSimulated('subnet pools');
    if (typeof cidr !== 'string') throw badBody('Bad subnets request: a subnetpool must be specified in the absence of a cidr.');
    const gateway = input['gateway_ip'];
    const subnet = exchange.context.backend.network.subnets.create(exchange.caller, {
      projectId: ownerOf(exchange, input),
      networkId: toText(input['network_id']),
      name: toText(input['name']),
      description: toText(input['description']),
      cidr,
      gateway: gateway === null || typeof gateway === 'string' ? gateway : undefined,
      hasDhcp: toBoolean(input['enable_dhcp']) ?? true,
      dnsServers: toTexts(input['dns_nameservers']),
      hostRoutes: toRoutes(input),
      allocationPools: 'allocation_pools' in input ? toPools(input) : undefined,
    });
    return toSubnetBody(subnet);
  },
  update: (exchange, id, input) => {
    const gateway = input['gateway_ip'];
    const subnet = exchange.context.backend.network.subnets.update(exchange.caller, id, {
      ...given('name', 'name' in input ? toText(input['name']) : undefined),
      ...given('description', 'description' in input ? toText(input['description']) : undefined),
      ...given('gateway', gateway === null || typeof gateway === 'string' ? gateway : undefined),
      ...given('hasDhcp', toBoolean(input['enable_dhcp'])),
      ...given('dnsServers', 'dns_nameservers' in input ? toTexts(input['dns_nameservers']) : undefined),
      ...given('hostRoutes', 'host_routes' in input ? toRoutes(input) : undefined),
      ...given('allocationPools', 'allocation_pools' in input ? toPools(input) : undefined),
    });
    return toSubnetBody(subnet);
  },
  delete: ({ context, caller }, id) => context.backend.network.subnets.delete(caller, id),
};

function toSubnetBody(subnet: NeutronSubnet) {
  return {
    id: subnet.id,
    name: subnet.name,
    tenant_id: subnet.projectId,
    network_id: subnet.networkId,
    ip_version: 4,
    subnetpool_id: null,
    enable_dhcp: subnet.hasDhcp,
    ipv6_ra_mode: null,
    ipv6_address_mode: null,
    gateway_ip: subnet.gateway,
    cidr: subnet.cidr,
    allocation_pools: subnet.allocationPools,
    host_routes: subnet.hostRoutes,
    dns_nameservers: subnet.dnsServers,
    description: subnet.description,
    service_types: [],
    tags: subnet.tags,
    ...toStandardFields(subnet),
  };
}

function toRoutes(input: JsonObject) {
  return toObjects(input['host_routes']).map((route) => ({ destination: toText(route['destination']), nexthop: toText(route['nexthop']) }));
}

function toPools(input: JsonObject) {
  return toObjects(input['allocation_pools']).map((pool) => ({ start: toText(pool['start']), end: toText(pool['end']) }));
}
