import type { Caller } from '../../model/identity.ts';
import type { CreateSubnetRequest, UpdateSubnetRequest } from '../../model/network-requests.ts';
import type { AddressPool, NeutronSubnet } from '../../model/network.ts';
import type { World } from '../world.ts';
import { defaultPools, doBlocksOverlap, firstAddress, isInBlock, normalizeBlock } from './addresses.ts';
import { badRequest, conflict, isVisible, notFound, touch } from './network-access.ts';
import { requireNetworkQuota } from './network-quota.ts';
import { requireNetwork } from './networks.ts';

/** Subnets of own and shared networks; those of the external network are its operator's. */
export function listSubnets(world: World, caller: Caller): readonly NeutronSubnet[] {
  return [...world.subnets.values()].filter((subnet) => isVisible(caller, subnet) || world.networks.get(subnet.networkId)?.isShared === true);
}

/** Throws `SubnetNotFound`. */
export function requireSubnet(world: World, caller: Caller, id: string): NeutronSubnet {
  const subnet = listSubnets(world, caller).find((candidate) => candidate.id === id);
  if (subnet !== undefined) return subnet;
  throw notFound('SubnetNotFound', `Subnet ${id} could not be found.`);
}

/** Adds a block of addresses to an own network. */
export function createSubnet(world: World, caller: Caller, request: CreateSubnetRequest): NeutronSubnet {
  const network = requireNetwork(world, caller, request.networkId);
  if (!isVisible(caller, network)) throw notFound('NetworkNotFound', `Network ${network.id} could not be found.`);
  requireNetworkQuota(world, request.projectId, 'subnet');
  const cidr = normalizeBlock(request.cidr);
  const other = network.subnetIds.flatMap((id) => world.subnets.get(id) ?? []).find((subnet) => doBlocksOverlap(subnet.cidr, cidr));
  if (other !== undefined) {
    throw invalidInput(`Requested subnet with cidr: ${cidr} for network: ${network.id} overlaps with another subnet`);
  }
  return addSubnet(world, { ...request, cidr });
}

/** Stores a subnet and hangs it to its network. */
export function addSubnet(world: World, request: CreateSubnetRequest, createdAt = world.clock.now()): NeutronSubnet {
  const { projectId, networkId, name, description, cidr, hasDhcp, dnsServers, hostRoutes } = request;
  const gateway = request.gateway === undefined ? firstAddress(cidr) : request.gateway;
  const allocationPools = request.allocationPools ?? defaultPools(cidr, gateway);
  requirePools(cidr, gateway, allocationPools);
  const subnet: NeutronSubnet = {
    id: world.ids.uuid(),
    projectId,
    networkId,
    name,
    description,
    cidr,
    gateway,
    hasDhcp,
    dnsServers,
    hostRoutes,
    allocationPools,
    tags: [],
    createdAt,
    updatedAt: createdAt,
    revision: 0,
  };
  world.subnets.set(subnet.id, subnet);
  const network = world.networks.get(networkId);
  if (network !== undefined) {
    network.subnetIds = [...network.subnetIds, subnet.id];
    network.revision += 1;
  }
  return subnet;
}

export function updateSubnet(world: World, caller: Caller, id: string, request: UpdateSubnetRequest): NeutronSubnet {
  const subnet = requireSubnet(world, caller, id);
  const { gateway = subnet.gateway, allocationPools = subnet.allocationPools } = request;
  requirePools(subnet.cidr, gateway, allocationPools);
  Object.assign(subnet, request);
  touch(subnet, world.clock.now());
  return subnet;
}

/** Throws `SubnetInUse` while a port has an address of it. */
export function deleteSubnet(world: World, caller: Caller, id: string): void {
  const subnet = requireSubnet(world, caller, id);
  const isUsed = [...world.ports.values()].some(({ fixedIps }) => fixedIps.some(({ subnetId }) => subnetId === id));
  if (isUsed) {
    const reason = 'One or more ports have an IP allocation from this subnet';
    throw conflict('SubnetInUse', `Unable to complete operation on subnet ${id}: ${reason}.`);
  }
  world.subnets.delete(id);
  const network = world.networks.get(subnet.networkId);
  if (network !== undefined) network.subnetIds = network.subnetIds.filter((candidate) => candidate !== id);
}

function requirePools(cidr: string, gateway: string | null, pools: readonly AddressPool[]): void {
  if (gateway !== null && !isInBlock(cidr, gateway)) throw invalidInput('Gateway is not valid on subnet');
  for (const { start, end } of pools) {
    const shown = `${start}-${end}`;
    if (!isInBlock(cidr, start) || !isInBlock(cidr, end)) {
      throw badRequest('OutOfBoundsAllocationPool', `The allocation pool ${shown} spans beyond the subnet cidr ${cidr}.`);
    }
  }
}

function invalidInput(reason: string) {
  return badRequest('InvalidInput', `Invalid input for operation: ${reason}.`);
}
