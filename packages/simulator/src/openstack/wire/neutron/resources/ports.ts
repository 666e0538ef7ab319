import type { NeutronPort } from '../../../model/network.ts';
import type { Exchange, JsonObject } from '../../shared/exchange.ts';
import { ownerOf } from '../attributes.ts';
import type { NeutronResource } from '../resource.ts';
import {
  isAddress,
  isBoolean,
  isListOf,
  isMacAddress,
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
import { given } from './given.ts';
import { toStandardFields } from './standard-fields.ts';

const anything = () => undefined;

export const PORTS: NeutronResource = {
  plural: 'ports',
  singular: 'port',
  notFound: { type: 'PortNotFound', text: (id) => `Port ${id} could not be found.` },
  attributes: {
    name: { put: true, check: isString(255) },
    description: { put: true, check: isString(255) },
    network_id: { isRequired: true, check: isUuid },
    admin_state_up: { put: true, check: isBoolean },
    mac_address: { check: isMacAddress },
    fixed_ips: { put: true, check: isOptional(isListOf(isObjectOf({ subnet_id: isUuid, ip_address: isAddress }))) },
    device_id: { put: true, check: isString(255) },
    device_owner: { put: true, check: isString(255) },
    security_groups: { put: true, check: isOptional(isListOf(isUuid)) },
    allowed_address_pairs: { put: true, check: isOptional(isListOf(isObjectOf({ ip_address: isString(64), mac_address: isMacAddress }))) },
    port_security_enabled: { put: true, check: isBoolean },
    'binding:vnic_type': { put: true, check: isOneOf('normal') },
    extra_dhcp_opts: { put: true, check: isOptional(isListOf(anything)) },
    id: { post: false, check: anything },
    status: { post: false, check: anything },
  },
  read: (exchange) => exchange.context.backend.network.ports.list(exchange.caller).map((port) => toPortBody(exchange, port)),
  create: (exchange, input) => {
    const port = exchange.context.backend.network.ports.create(exchange.caller, {
      projectId: ownerOf(exchange, input),
      networkId: toText(input['network_id']),
      name: toText(input['name']),
      description: toText(input['description']),
      isUp: toBoolean(input['admin_state_up']) ?? true,
      fixedIps: readFixedIps(input),
      macAddress: typeof input['mac_address'] === 'string' ? input['mac_address'] : undefined,
      deviceId: toText(input['device_id']),
      deviceOwner: toText(input['device_owner']),
      securityGroupIds: readGroups(input),
      addressPairs: readPairs(input) ?? [],
      hasPortSecurity: toBoolean(input['port_security_enabled']) ?? true,
    });
    return toPortBody(exchange, port);
  },
  update: (exchange, id, input) => {
    const port = exchange.context.backend.network.ports.update(exchange.caller, id, {
      ...given('name', 'name' in input ? toText(input['name']) : undefined),
      ...given('description', 'description' in input ? toText(input['description']) : undefined),
      ...given('isUp', toBoolean(input['admin_state_up'])),
      ...given('fixedIps', readFixedIps(input)),
      ...given('deviceId', 'device_id' in input ? toText(input['device_id']) : undefined),
      ...given('deviceOwner', 'device_owner' in input ? toText(input['device_owner']) : undefined),
      ...given('securityGroupIds', readGroups(input)),
      ...given('addressPairs', readPairs(input)),
      ...given('hasPortSecurity', toBoolean(input['port_security_enabled'])),
    });
    return toPortBody(exchange, port);
  },
  delete: ({ context, caller }, id) => context.backend.network.ports.delete(caller, id),
};

function toPortBody(exchange: Exchange, port: NeutronPort) {
  return {
    ...toPortDetails(port),
    id: port.id,
    tenant_id: port.projectId,
    fixed_ips: port.fixedIps.map(({ subnetId, address }) => ({ subnet_id: subnetId, ip_address: address })),
    allowed_address_pairs: port.addressPairs.map(({ address, macAddress }) => ({ mac_address: macAddress, ip_address: address })),
    extra_dhcp_opts: [],
    security_groups: port.securityGroupIds,
    description: port.description,
    'binding:vnic_type': 'normal',
    port_security_enabled: port.hasPortSecurity,
    tags: port.tags,
    ...toStandardFields(port),
    // Where it is bound is an administrator's to see.
    ...(exchange.caller.isAdmin ? toBinding(exchange, port) : {}),
  };
}

/** What a floating IP shows of its port. */
export function toPortDetails(port: NeutronPort) {
  return {
    name: port.name,
    network_id: port.networkId,
    mac_address: port.macAddress,
    admin_state_up: port.isUp,
    status: port.status,
    device_id: port.deviceId,
    device_owner: port.deviceOwner,
  };
}

function toBinding({ context }: Exchange, port: NeutronPort) {
  const host = context.backend.network.hostOf(port);
  const isBound = host !== '';
  return {
    'binding:host_id': host,
    'binding:profile': {},
    'binding:vif_type': isBound ? 'ovs' : 'unbound',
    'binding:vif_details': isBound ? { port_filter: true, connectivity: 'l2' } : {},
  };
}

function readFixedIps(input: JsonObject) {
  const value = input['fixed_ips'] ?? undefined;
  if (value === undefined) return undefined;
  return toObjects(value).map((row) => ({
    ...given('subnetId', typeof row['subnet_id'] === 'string' ? row['subnet_id'] : undefined),
    ...given('address', typeof row['ip_address'] === 'string' ? row['ip_address'] : undefined),
  }));
}

function readGroups(input: JsonObject): readonly string[] | undefined {
  if (!('security_groups' in input)) return undefined;
  return toTexts(input['security_groups']);
}

function readPairs(input: JsonObject) {
  if (!('allowed_address_pairs' in input)) return undefined;
  return toObjects(input['allowed_address_pairs']).map((pair) => ({
    ...given('address', typeof pair['ip_address'] === 'string' ? pair['ip_address'] : undefined),
    ...given('macAddress', typeof pair['mac_address'] === 'string' ? pair['mac_address'] : undefined),
  }));
}
