import type { NeutronNetwork } from '../../../model/network.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { ownerOf } from '../attributes.ts';
import type { NeutronResource } from '../resource.ts';
import { isBoolean, isInteger, isListOf, isString, toBoolean, toInteger, toText } from '../value-checks.ts';
import { given } from './given.ts';
import { toStandardFields } from './standard-fields.ts';

/** What a network of a tunnel carries when nothing is asked for. */
const DEFAULT_TRANSMISSION_UNIT = 1450;

export const NETWORKS: NeutronResource = {
  plural: 'networks',
  singular: 'network',
  notFound: { type: 'NetworkNotFound', text: (id) => `Network ${id} could not be found.` },
  attributes: {
    name: { put: true, check: isString(255) },
    description: { put: true, check: isString(255) },
    admin_state_up: { put: true, check: isBoolean },
    shared: { put: true, check: isBoolean },
    'router:external': { check: isBoolean },
    port_security_enabled: { put: true, check: isBoolean },
    mtu: { put: true, check: isInteger },
    availability_zone_hints: { check: isListOf(isString(255)) },
    id: { post: false, check: () => undefined },
    status: { post: false, check: () => undefined },
    subnets: { post: false, check: () => undefined },
  },
  read: (exchange) => exchange.context.backend.network.networks.list(exchange.caller).map((network) => toNetworkBody(exchange, network)),
  create: (exchange, input) => {
    const network = exchange.context.backend.network.networks.create(exchange.caller, {
      projectId: ownerOf(exchange, input),
      name: toText(input['name']),
      description: toText(input['description']),
      isUp: toBoolean(input['admin_state_up']) ?? true,
      isExternal: toBoolean(input['router:external']) ?? false,
      isShared: toBoolean(input['shared']) ?? false,
      hasPortSecurity: toBoolean(input['port_security_enabled']) ?? true,
      maximumTransmissionUnit: toInteger(input['mtu']) || DEFAULT_TRANSMISSION_UNIT,
    });
    return toNetworkBody(exchange, network);
  },
  update: (exchange, id, input) => {
    const network = exchange.context.backend.network.networks.update(exchange.caller, id, {
      ...given('name', 'name' in input ? toText(input['name']) : undefined),
      ...given('description', 'description' in input ? toText(input['description']) : undefined),
      ...given('isUp', toBoolean(input['admin_state_up'])),
      ...given('isShared', toBoolean(input['shared'])),
      ...given('hasPortSecurity', toBoolean(input['port_security_enabled'])),
      ...given('maximumTransmissionUnit', toInteger(input['mtu'])),
    });
    return toNetworkBody(exchange, network);
  },
  delete: ({ context, caller }, id) => context.backend.network.networks.delete(caller, id),
};

function toNetworkBody({ caller }: Exchange, network: NeutronNetwork) {
  return {
    id: network.id,
    name: network.name,
    tenant_id: network.projectId,
    admin_state_up: network.isUp,
    mtu: network.maximumTransmissionUnit,
    status: 'ACTIVE',
    subnets: network.subnetIds,
    shared: network.isShared,
    availability_zone_hints: [],
    availability_zones: [],
    ipv4_address_scope: null,
    ipv6_address_scope: null,
    'router:external': network.isExternal,
    description: network.description,
    port_security_enabled: network.hasPortSecurity,
    ...(network.isExternal ? { is_default: false } : {}),
    tags: network.tags,
    ...toStandardFields(network),
    // How it is built is an administrator's to see.
    ...(caller.isAdmin ? toProviderFields(network) : {}),
  };
}

function toProviderFields({ isExternal }: NeutronNetwork) {
  return {
    'provider:network_type': isExternal ? 'flat' : 'vxlan',
    'provider:physical_network': isExternal ? 'public' : null,
    'provider:segmentation_id': null,
  };
}
