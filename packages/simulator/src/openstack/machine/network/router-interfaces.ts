import type { Caller } from '../../model/identity.ts';
import type { RouterInterfaceRequest } from '../../model/network-requests.ts';
import type { NeutronPort, NeutronRouter, NeutronSubnet } from '../../model/network.ts';
import type { World } from '../world.ts';
import { isAddressTaken } from './addresses.ts';
import { badRequest, conflict, notFound, touch } from './network-access.ts';
import { requireNetworkQuota } from './network-quota.ts';
import { addPort, bindRouterPort, makeMacAddress, removePort, requirePort } from './ports.ts';
import { interfacesOf, ROUTER_INTERFACE } from './router-links.ts';
import { requireRouter } from './routers.ts';
import { requireSubnet } from './subnets.ts';

/** What adding or taking off an interface tells. */
export interface RouterInterface {
  readonly router: NeutronRouter;
  readonly port: NeutronPort;
  readonly subnetId: string;
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
    deviceOwner: ROUTER_INTERFACE,
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
  bindRouterPort(world, port, router.id, ROUTER_INTERFACE);
  return port;
}

function requireUnconnected(world: World, router: NeutronRouter, subnetId: string): void {
  const isConnected = interfacesOf(world, router.id).some(({ fixedIps }) => fixedIps.some((fixed) => fixed.subnetId === subnetId));
  if (!isConnected) return;
  throw badRequest('BadRequest', `Bad router request: Router already has a port on subnet ${subnetId}.`);
}
