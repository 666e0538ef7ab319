import type { Caller } from '../../model/identity.ts';
import type { CreateRouterRequest, RouterInterfaceRequest, UpdateRouterRequest } from '../../model/network-requests.ts';
import type { NeutronPort, NeutronRouter, NeutronSubnet } from '../../model/network.ts';
import type { World } from '../world.ts';
import { isAddressTaken } from './addresses.ts';
import { badRequest, conflict, isVisible, notFound, touch } from './network-access.ts';
import { requireNetworkQuota } from './network-quota.ts';
import { requireNetwork } from './networks.ts';
import { addPort, bindRouterPort, makeMacAddress, removePort, requirePort, resolveFixedIps } from './ports.ts';
import { requireSubnet } from './subnets.ts';

const INTERFACE = 'network:router_interface';

/** What adding or taking off an interface tells. */
export interface RouterInterface {
  readonly router: NeutronRouter;
  readonly port: NeutronPort;
  readonly subnetId: string;
}

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

/** Connects a subnet, by its gateway address, or by a port that nothing uses. */
export function addRouterInterface(world: World, caller: Caller, id: string, request: RouterInterfaceRequest): RouterInterface {
  const router = requireRouter(world, caller, id);
  const port =
    'portId' in request ? takePort(world, caller, router, request.portId) : makePort(world, router, requireSubnet(world, caller, request.subnetId));
  touch(router, world.clock.now());
  return { router, port, subnetId: port.fixedIps[0]?.subnetId ?? '' };
}

/** Stores the interface of a router on a subnet, at the subnet's gateway address. */
export function connectSubnet(world: World, router: NeutronRouter, subnet: NeutronSubnet): NeutronPort {
  return addPort(world, {
    projectId: router.projectId,
    networkId: subnet.networkId,
    madeByNova: false,
    name: '',
    description: '',
    fixedIps: [{ subnetId: subnet.id, address: subnet.gateway ?? '' }],
    macAddress: makeMacAddress(world),
    securityGroupIds: [],
    deviceId: router.id,
    deviceOwner: INTERFACE,
    hasPortSecurity: false,
    status: 'ACTIVE',
  });
}

/** Takes an interface off. Throws `RouterInterfaceInUseByFloatingIP` while a floating IP leads through it. */
export function removeRouterInterface(world: World, caller: Caller, id: string, request: RouterInterfaceRequest): RouterInterface {
  const router = requireRouter(world, caller, id);
  const port = findInterface(world, id, request);
  const subnetId = port.fixedIps[0]?.subnetId ?? '';
  const isNeeded = [...world.floatingIps.values()].some((floating) => {
    const target = world.ports.get(floating.portId ?? '');
    return floating.networkId === router.gateway?.networkId && target?.fixedIps.some((fixed) => fixed.subnetId === subnetId);
  });
  if (isNeeded) {
    const text = `Router interface for subnet ${subnetId} on router ${id} cannot be deleted, as it is required by one or more floating IPs.`;
    throw conflict('RouterInterfaceInUseByFloatingIP', text);
  }
  removePort(world, port);
  touch(router, world.clock.now());
  return { router, port, subnetId };
}

/** The router between a subnet and an external network, if there is one. */
export function findRouterBetween(world: World, subnetId: string, externalNetworkId: string): NeutronRouter | undefined {
  return [...world.routers.values()].find(
    (router) =>
      router.gateway?.networkId === externalNetworkId &&
      interfacesOf(world, router.id).some(({ fixedIps }) => fixedIps.some((fixed) => fixed.subnetId === subnetId)),
  );
}

function interfacesOf(world: World, routerId: string): readonly NeutronPort[] {
  return [...world.ports.values()].filter(({ deviceId, deviceOwner }) => deviceId === routerId && deviceOwner === INTERFACE);
}

function findInterface(world: World, routerId: string, request: RouterInterfaceRequest): NeutronPort {
  const ports = interfacesOf(world, routerId);
  if ('portId' in request) {
    const port = ports.find(({ id }) => id === request.portId);
    if (port !== undefined) return port;
    throw notFound('RouterInterfaceNotFound', `Router ${routerId} does not have an interface with id ${request.portId}`);
  }
  const port = ports.find(({ fixedIps }) => fixedIps.some(({ subnetId }) => subnetId === request.subnetId));
  if (port !== undefined) return port;
  throw notFound('RouterInterfaceNotFoundForSubnet', `Router ${routerId} has no interface on subnet ${request.subnetId}`);
}

function makePort(world: World, router: NeutronRouter, subnet: NeutronSubnet): NeutronPort {
  if (subnet.gateway === null) throw badRequest('BadRequest', `Bad router request: Subnet for router interface must have a gateway IP.`);
  requireUnconnected(world, router, subnet.id);
  if (isAddressTaken(world, subnet.id, subnet.gateway)) {
    const text = `Unable to complete operation for network ${subnet.networkId}. The IP address ${subnet.gateway} is in use.`;
    throw conflict('IpAddressInUse', text);
  }
  requireNetworkQuota(world, router.projectId, 'port');
  return connectSubnet(world, router, subnet);
}

function takePort(world: World, caller: Caller, router: NeutronRouter, portId: string): NeutronPort {
  const port = requirePort(world, caller, portId);
  if (port.deviceId !== '') {
    const text = `Unable to complete operation on port ${portId} for network ${port.networkId}. Port already has an attached device ${port.deviceId}.`;
    throw conflict('PortInUse', text);
  }
  const [fixed] = port.fixedIps;
  if (fixed === undefined) throw badRequest('BadRequest', `Bad router request: Port ${portId} has no fixed IPs.`);
  requireUnconnected(world, router, fixed.subnetId);
  bindRouterPort(world, port, router.id, INTERFACE);
  return port;
}

function requireUnconnected(world: World, router: NeutronRouter, subnetId: string): void {
  const isConnected = interfacesOf(world, router.id).some(({ fixedIps }) => fixedIps.some((fixed) => fixed.subnetId === subnetId));
  if (!isConnected) return;
  throw badRequest('BadRequest', `Bad router request: Router already has a port on subnet ${subnetId}.`);
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
