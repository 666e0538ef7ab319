import type { NeutronRouter } from '../../../model/network.ts';
import { isJsonObject } from '../../shared/exchange.ts';
import type { Exchange, Handler, HandlerRoute, JsonObject } from '../../shared/exchange.ts';
import { badBody, ownerOf } from '../attributes.ts';
import type { NeutronResource } from '../resource.ts';
import { isAddress, isBoolean, isCidr, isListOf, isObjectOf, isOptional, isString, isUuid, toBoolean, toObjects, toText } from '../value-checks.ts';
import { given } from './given.ts';
import { toStandardFields } from './standard-fields.ts';

const isGateway = isOptional(isObjectOf({ network_id: isUuid, enable_snat: isBoolean, external_fixed_ips: isListOf(() => undefined) }));

export const ROUTERS: NeutronResource = {
  plural: 'routers',
  singular: 'router',
  notFound: { type: 'RouterNotFound', text: (id) => `Router ${id} could not be found` },
  attributes: {
    name: { put: true, check: isString(255) },
    description: { put: true, check: isString(255) },
    admin_state_up: { put: true, check: isBoolean },
    external_gateway_info: { put: true, check: isGateway },
    routes: { put: true, check: isOptional(isListOf(isObjectOf({ destination: isCidr, nexthop: isAddress }))) },
    availability_zone_hints: { check: isListOf(isString(255)) },
    id: { post: false, check: () => undefined },
    status: { post: false, check: () => undefined },
  },
  read: (exchange) => exchange.context.backend.network.routers.list(exchange.caller).map((router) => toRouterBody(exchange, router)),
  create: (exchange, input) => {
    const router = exchange.context.backend.network.routers.create(exchange.caller, {
      projectId: ownerOf(exchange, input),
      name: toText(input['name']),
      description: toText(input['description']),
      isUp: toBoolean(input['admin_state_up']) ?? true,
      gatewayNetworkId: readGateway(input) ?? null,
    });
    return toRouterBody(exchange, router);
  },
  update: (exchange, id, input) => {
    const routes = toObjects(input['routes']).map((route) => ({ destination: toText(route['destination']), nexthop: toText(route['nexthop']) }));
    const router = exchange.context.backend.network.routers.update(exchange.caller, id, {
      ...given('name', 'name' in input ? toText(input['name']) : undefined),
      ...given('description', 'description' in input ? toText(input['description']) : undefined),
      ...given('isUp', toBoolean(input['admin_state_up'])),
      ...given('gatewayNetworkId', readGateway(input)),
      ...given('routes', 'routes' in input ? routes : undefined),
    });
    return toRouterBody(exchange, router);
  },
  delete: ({ context, caller }, id) => context.backend.network.routers.delete(caller, id),
};

/** `PUT /v2.0/routers/{id}/add_router_interface` and its opposite. */
export const ROUTER_INTERFACE_ROUTES: readonly HandlerRoute[] = [
  { method: 'PUT', pattern: '/v2.0/routers/{id}/add_router_interface', handler: changeInterface('addRouterInterface') },
  { method: 'PUT', pattern: '/v2.0/routers/{id}/remove_router_interface', handler: changeInterface('removeRouterInterface') },
];

function changeInterface(verb: 'addRouterInterface' | 'removeRouterInterface'): Handler {
  return (exchange) => {
    const { context, caller, parameter } = exchange;
    const { router, port, subnetId } = context.backend.network[verb](caller, parameter('id'), readInterface(exchange));
    const body = {
      id: router.id,
      tenant_id: router.projectId,
      port_id: port.id,
      network_id: port.networkId,
      subnet_id: subnetId,
      subnet_ids: [subnetId],
    };
    return { status: 200, body };
  };
}

function readInterface({ request }: Exchange) {
  const body = request.json();
  const { subnet_id: subnetId, port_id: portId } = isJsonObject(body) ? body : {};
  if (typeof subnetId === 'string' && typeof portId === 'string') {
    throw badBody('Bad router request: Cannot specify both subnet-id and port-id.');
  }
  if (typeof subnetId === 'string') return { subnetId };
  if (typeof portId === 'string') return { portId };
  throw badBody('Bad router request: Either subnet_id or port_id must be specified.');
}

function toRouterBody({ context, caller }: Exchange, router: NeutronRouter) {
  return {
    id: router.id,
    name: router.name,
    tenant_id: router.projectId,
    admin_state_up: router.isUp,
    status: 'ACTIVE',
    external_gateway_info: toGateway(context, router),
    description: router.description,
    availability_zones: [],
    availability_zone_hints: [],
    routes: router.routes,
    ...(caller.isAdmin ? { distributed: false, ha: false } : {}),
    flavor_id: null,
    tags: router.tags,
    ...toStandardFields(router),
  };
}

function toGateway({ backend }: Exchange['context'], router: NeutronRouter) {
  if (router.gateway === null) return null;
  const fixed = backend.network.gatewayAddresses(router);
  return {
    network_id: router.gateway.networkId,
    external_fixed_ips: fixed.map(({ subnetId, address }) => ({ subnet_id: subnetId, ip_address: address })),
    enable_snat: true,
  };
}

/** The external network; `null` takes the way out away. */
function readGateway(input: JsonObject): string | null | undefined {
  const value = input['external_gateway_info'];
  if (value === undefined) return undefined;
  const networkId = isJsonObject(value) ? value['network_id'] : null;
  return typeof networkId === 'string' ? networkId : null;
}
