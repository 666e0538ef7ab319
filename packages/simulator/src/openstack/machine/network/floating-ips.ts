import type { Caller } from '../../model/identity.ts';
import type { CreateFloatingIpRequest, UpdateFloatingIpRequest } from '../../model/network-requests.ts';
import type { NeutronFloatingIp, NeutronNetwork, NeutronPort } from '../../model/network.ts';
import type { World } from '../world.ts';
import { isAddressTaken, isInBlock, takeFreeAddress } from './addresses.ts';
import { badRequest, conflict, isVisible, notFound, touch } from './network-access.ts';
import { requireNetworkQuota } from './network-quota.ts';
import { requireNetwork } from './networks.ts';
import { addPort, makeMacAddress, requirePort } from './ports.ts';
import { findRouterBetween } from './router-links.ts';

/** The caller's floating IPs. */
export function listFloatingIps(world: World, caller: Caller): readonly NeutronFloatingIp[] {
  return [...world.floatingIps.values()].filter((floating) => isVisible(caller, floating));
}

/** Takes an address of an external network, and leads it to a port if one is named. */
export function createFloatingIp(world: World, caller: Caller, request: CreateFloatingIpRequest): NeutronFloatingIp {
  const network = requireExternalNetwork(world, caller, request.networkId);
  requireNetworkQuota(world, request.projectId, 'floatingip');
  const target = request.portId === null ? NOWHERE : findTarget(world, caller, network.id, request.portId, request.fixedAddress);
  const floating: NeutronFloatingIp = {
    id: world.ids.uuid(),
    projectId: request.projectId,
    networkId: network.id,
    address: choosePublicAddress(world, network, request.address),
    createdAt: world.clock.now(),
    updatedAt: world.clock.now(),
    description: request.description,
    tags: [],
    revision: 0,
    ...NOWHERE,
  };
  requireFreeTarget(world, floating, target);
  keepPublicAddress(world, network, floating);
  world.floatingIps.set(floating.id, Object.assign(floating, target));
  return floating;
}

/** Leads the address to another port, or to none. */
export function updateFloatingIp(world: World, caller: Caller, id: string, request: UpdateFloatingIpRequest): NeutronFloatingIp {
  const floating = requireFloatingIp(world, caller, id);
  if (request.portId !== undefined) {
    const { portId, fixedAddress = null } = request;
    const target = portId === null ? NOWHERE : findTarget(world, caller, floating.networkId, portId, fixedAddress);
    requireFreeTarget(world, floating, target);
    Object.assign(floating, target);
  }
  floating.description = request.description ?? floating.description;
  touch(floating, world.clock.now());
  return floating;
}

/** Gives the address back. */
export function deleteFloatingIp(world: World, caller: Caller, id: string): void {
  const floating = requireFloatingIp(world, caller, id);
  world.floatingIps.delete(id);
  for (const port of world.ports.values()) {
    if (port.deviceId === floating.id) world.ports.delete(port.id);
  }
}

type Target = Pick<NeutronFloatingIp, 'portId' | 'fixedAddress'>;

const NOWHERE: Target = { portId: null, fixedAddress: null };

function requireFloatingIp(world: World, caller: Caller, id: string): NeutronFloatingIp {
  const floating = world.floatingIps.get(id);
  if (floating !== undefined && isVisible(caller, floating)) return floating;
  throw notFound('FloatingIPNotFound', `Floating IP ${id} could not be found`);
}

function requireExternalNetwork(world: World, caller: Caller, id: string): NeutronNetwork {
  const network = requireNetwork(world, caller, id);
  if (network.isExternal) return network;
  throw badRequest('BadRequest', `Bad floatingip request: Network ${id} is not a valid external network.`);
}

/** A floating IP reaches a port only through a router between the two networks. */
function findTarget(world: World, caller: Caller, networkId: string, portId: string, wanted: string | null): Target {
  const port = requirePort(world, caller, portId);
  const fixed = port.fixedIps.find(({ address }) => wanted === null || address === wanted);
  if (fixed === undefined) throw badRequest('BadRequest', toUnusablePort(port, wanted));
  if (findRouterBetween(world, fixed.subnetId, networkId) === undefined) {
    throw notFound(
      'ExternalGatewayForFloatingIPNotFound',
      `External network ${networkId} is not reachable from subnet ${fixed.subnetId}.  Therefore, cannot associate Port ${port.id} with a Floating IP.`,
    );
  }
  return { portId, fixedAddress: fixed.address };
}

function toUnusablePort(port: NeutronPort, wanted: string | null): string {
  if (wanted === null) return `Bad floatingip request: Cannot add floating IP to port ${port.id} that has no fixed IPv4 addresses.`;
  return `Bad floatingip request: Port ${port.id} does not have fixed ip ${wanted}.`;
}

/** One fixed address has at most one floating IP of the same external network. */
function requireFreeTarget(world: World, floating: NeutronFloatingIp, { portId, fixedAddress }: Target): void {
  if (portId === null) return;
  const other = [...world.floatingIps.values()].find(
    (candidate) =>
      candidate.id !== floating.id &&
      candidate.networkId === floating.networkId &&
      candidate.portId === portId &&
      candidate.fixedAddress === fixedAddress,
  );
  if (other === undefined) return;
  throw conflict(
    'FloatingIPPortAlreadyAssociated',
    `Cannot associate floating IP ${floating.address} (${floating.id}) with port ${portId} using fixed IP ${fixedAddress}, as that fixed IP already has a floating IP on external network ${floating.networkId}.`,
  );
}

function choosePublicAddress(world: World, network: NeutronNetwork, wanted: string | null): string {
  const subnet = world.subnets.get(network.subnetIds[0] ?? '');
  if (subnet === undefined) {
    throw badRequest('ExternalIpAddressExhausted', `Unable to find any IP address on external network ${network.id}.`);
  }
  if (wanted !== null && !isInBlock(subnet.cidr, wanted)) {
    throw badRequest('InvalidIpForNetwork', `IP address ${wanted} is not a valid IP for any of the subnets on the specified network.`);
  }
  if (wanted !== null && isAddressTaken(world, subnet.id, wanted)) {
    throw conflict('IpAddressAlreadyAllocated', `IP address ${wanted} already allocated in subnet ${subnet.id}`);
  }
  return wanted ?? takeFreeAddress(world, subnet);
}

/** Neutron keeps the address by a port of its own on the external network; no project sees it. */
function keepPublicAddress(world: World, network: NeutronNetwork, { id, address }: NeutronFloatingIp): void {
  addPort(world, {
    projectId: '',
    networkId: network.id,
    madeByNova: false,
    name: '',
    description: '',
    fixedIps: [{ subnetId: network.subnetIds[0] ?? '', address }],
    macAddress: makeMacAddress(world),
    securityGroupIds: [],
    deviceId: id,
    deviceOwner: 'network:floatingip',
  });
}
