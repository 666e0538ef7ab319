import type { Caller } from '../../model/identity.ts';
import type { CreateRouterRequest, UpdateRouterRequest } from '../../model/network-requests.ts';
import type { NeutronRouter } from '../../model/network.ts';
import type { World } from '../world.ts';
import { badRequest, conflict, isVisible, notFound, touch } from './network-access.ts';
import { requireNetworkQuota } from './network-quota.ts';
import { requireNetwork } from './networks.ts';
import { addPort, makeMacAddress, resolveFixedIps } from './ports.ts';
import { findRouterBetween, interfacesOf } from './router-links.ts';

export function listRouters(world: World, caller: Caller): readonly NeutronRouter[] {
  return [...world.routers.values()].filter((router) => isVisible(caller, router));
}

/** Throws `RouterNotFound`. */
export function requireRouter(world: World, caller: Caller, id: string): NeutronRouter {
  const router = world.routers.get(id);
  if (router !== undefined && isVisible(caller, router)) return router;
  throw notFound('RouterNotFound', `Router ${id} could not be found`);
}

/** Creates a router, with a way out when an external network is named. */
export function createRouter(world: World, caller: Caller, request: CreateRouterRequest): NeutronRouter {
  requireNetworkQuota(world, request.projectId, 'router');
  if (request.gatewayNetworkId !== null) requireExternal(world, caller, request.gatewayNetworkId);
  return addRouter(world, request);
}

/** Stores a router without interfaces. */
export function addRouter(world: World, request: CreateRouterRequest, createdAt = world.clock.now()): NeutronRouter {
  const { gatewayNetworkId, ...plain } = request;
  const router: NeutronRouter = {
    ...plain,
    id: world.ids.uuid(),
    gateway: null,
    routes: [],
    tags: [],
    createdAt,
    updatedAt: createdAt,
    revision: 1,
  };
  world.routers.set(router.id, router);
  if (gatewayNetworkId !== null) setGateway(world, router, gatewayNetworkId);
  return router;
}

/** Changes a router. Throws `RouterExternalGatewayInUseByFloatingIp` for a gateway that floating IPs need. */
export function updateRouter(world: World, caller: Caller, id: string, { gatewayNetworkId, ...plain }: UpdateRouterRequest): NeutronRouter {
  const router = requireRouter(world, caller, id);
  if (gatewayNetworkId !== undefined && gatewayNetworkId !== (router.gateway?.networkId ?? null)) {
    if (gatewayNetworkId !== null) requireExternal(world, caller, gatewayNetworkId);
    requireUnneededGateway(world, router);
    setGateway(world, router, gatewayNetworkId);
  }
  Object.assign(router, plain);
  touch(router, world.clock.now());
  return router;
}

/** Throws `RouterInUse` while it has an interface. */
export function deleteRouter(world: World, caller: Caller, id: string): void {
  const router = requireRouter(world, caller, id);
  if (interfacesOf(world, id).length > 0) throw conflict('RouterInUse', `Router ${id} still has ports`);
  setGateway(world, router, null);
  world.routers.delete(id);
}

function requireExternal(world: World, caller: Caller, networkId: string): void {
  if (requireNetwork(world, caller, networkId).isExternal) return;
  throw badRequest('BadRequest', `Bad router request: Network ${networkId} is not an external network.`);
}

function requireUnneededGateway(world: World, router: NeutronRouter): void {
  const { gateway } = router;
  if (gateway === null) return;
  const isNeeded = [...world.floatingIps.values()].some((floating) => {
    const subnetId = world.ports.get(floating.portId ?? '')?.fixedIps[0]?.subnetId ?? '';
    return floating.networkId === gateway.networkId && findRouterBetween(world, subnetId, gateway.networkId) === router;
  });
  if (!isNeeded) return;
  const text = `Gateway cannot be updated for router ${router.id}, since a gateway to external network ${gateway.networkId} is required by one or more floating IPs.`;
  throw conflict('RouterExternalGatewayInUseByFloatingIp', text);
}

/** Neutron keeps the way out by a port that no project sees. */
function setGateway(world: World, router: NeutronRouter, networkId: string | null): void {
  if (router.gateway !== null) world.ports.delete(router.gateway.portId);
  router.gateway = null;
  const network = world.networks.get(networkId ?? '');
  if (network === undefined) return;
  const port = addPort(world, {
    projectId: '',
    networkId: network.id,
    madeByNova: false,
    name: '',
    description: '',
    fixedIps: resolveFixedIps(world, network, []),
    macAddress: makeMacAddress(world),
    securityGroupIds: [],
    deviceId: router.id,
    deviceOwner: 'network:router_gateway',
    hasPortSecurity: false,
    status: 'ACTIVE',
  });
  router.gateway = { networkId: network.id, portId: port.id };
}
