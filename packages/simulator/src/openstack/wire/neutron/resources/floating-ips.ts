import type { NeutronFloatingIp } from '../../../model/network.ts';
import type { Exchange, JsonObject } from '../../shared/exchange.ts';
import { ownerOf } from '../attributes.ts';
import type { NeutronResource } from '../resource.ts';
import { isAddress, isOptional, isString, isUuid, toText } from '../value-checks.ts';
import { given } from './given.ts';
import { toPortDetails } from './ports.ts';
import { toStandardFields } from './standard-fields.ts';

export const FLOATING_IPS: NeutronResource = {
  plural: 'floatingips',
  singular: 'floatingip',
  notFound: { type: 'FloatingIPNotFound', text: (id) => `Floating IP ${id} could not be found` },
  attributes: {
    floating_network_id: { isRequired: true, check: isUuid },
    port_id: { put: true, check: isOptional(isUuid) },
    fixed_ip_address: { put: true, check: isOptional(isAddress) },
    floating_ip_address: { check: isOptional(isAddress) },
    subnet_id: { check: isOptional(isUuid) },
    description: { put: true, check: isString(255) },
    id: { post: false, check: () => undefined },
    router_id: { post: false, check: () => undefined },
    status: { post: false, check: () => undefined },
  },
  read: (exchange) => exchange.context.backend.network.floatingIps.list(exchange.caller).map((floating) => toFloatingIpBody(exchange, floating)),
  create: (exchange, input) => {
    const floating = exchange.context.backend.network.floatingIps.create(exchange.caller, {
      projectId: ownerOf(exchange, input),
      networkId: toText(input['floating_network_id']),
      portId: readText(input, 'port_id'),
      fixedAddress: readText(input, 'fixed_ip_address'),
      address: readText(input, 'floating_ip_address'),
      description: toText(input['description']),
    });
    return toFloatingIpBody(exchange, floating);
  },
  update: (exchange, id, input) => {
    const floating = exchange.context.backend.network.floatingIps.update(exchange.caller, id, {
      ...given('portId', 'port_id' in input ? readText(input, 'port_id') : undefined),
      ...given('fixedAddress', 'fixed_ip_address' in input ? readText(input, 'fixed_ip_address') : undefined),
      ...given('description', 'description' in input ? toText(input['description']) : undefined),
    });
    return toFloatingIpBody(exchange, floating);
  },
  delete: ({ context, caller }, id) => context.backend.network.floatingIps.delete(caller, id),
};

/** The router and the port's details follow from the port that the address leads to. */
function toFloatingIpBody({ context }: Exchange, floating: NeutronFloatingIp) {
  const port = context.backend.network.portOf(floating);
  return {
    id: floating.id,
    tenant_id: floating.projectId,
    floating_ip_address: floating.address,
    floating_network_id: floating.networkId,
    router_id: context.backend.network.routerOf(floating)?.id ?? null,
    port_id: floating.portId,
    fixed_ip_address: floating.fixedAddress,
    status: port === undefined ? 'DOWN' : 'ACTIVE',
    description: floating.description,
    port_details: port === undefined ? null : toPortDetails(port),
    tags: floating.tags,
    ...toStandardFields(floating),
  };
}

function readText(input: JsonObject, name: string): string | null {
  const value = input[name];
  return typeof value === 'string' ? value : null;
}
