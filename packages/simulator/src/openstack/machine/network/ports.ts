import type { Caller } from '../../model/identity.ts';
import type { CreatePortRequest, FixedIpRequest, UpdatePortRequest } from '../../model/network-requests.ts';
import type { FixedIp, NeutronNetwork, NeutronPort } from '../../model/network.ts';
import type { World } from '../world.ts';
import { isAddressTaken, isInBlock, takeFreeAddress } from './addresses.ts';
import { badRequest, conflict, isVisible, notFound, touch } from './network-access.ts';
import { requireNetworkQuota } from './network-quota.ts';
import { requireNetwork } from './networks.ts';
import { ensureDefaultGroup, requireSecurityGroup } from './security-groups.ts';

/** The caller's ports. */
export function listPorts(world: World, caller: Caller): readonly NeutronPort[] {
  return [...world.ports.values()].filter((port) => isVisible(caller, port));
}

/** Creates an unbound port: nothing of Nova's knows it yet. */
export function createPort(world: World, caller: Caller, request: CreatePortRequest): NeutronPort {
  const { projectId, name, description, isUp, deviceId, deviceOwner, hasPortSecurity } = request;
  const network = requireNetwork(world, caller, request.networkId);
  requireNetworkQuota(world, projectId, 'port');
  if (request.macAddress !== undefined) requireFreeMacAddress(world, network, request.macAddress);
  const macAddress = request.macAddress ?? makeMacAddress(world);
  return addPort(world, {
    projectId,
    networkId: network.id,
    madeByNova: false,
    name,
    description,
    isUp,
    deviceId,
    deviceOwner,
    hasPortSecurity,
    macAddress,
    addressPairs: completePairs(request.addressPairs, macAddress),
    fixedIps: request.fixedIps?.length === 0 ? [] : resolveFixedIps(world, network, request.fixedIps ?? []),
    securityGroupIds: resolveGroups(world, caller, { ...request, projectId }),
  });
}

/** Changes an own port; its network and MAC address stay. */
export function updatePort(world: World, caller: Caller, id: string, request: UpdatePortRequest): NeutronPort {
  const port = requirePort(world, caller, id);
  const { fixedIps, securityGroupIds, addressPairs, ...plain } = request;
  const network = requireNetwork(world, caller, port.networkId);
  const isOpened = plain.hasPortSecurity === false;
  if (isOpened && (securityGroupIds ?? port.securityGroupIds).length > 0) {
    const text = 'Port has security group associated. Cannot disable port security or IP address until security group is removed.';
    throw conflict('PortSecurityPortHasSecurityGroup', text);
  }
  if (securityGroupIds !== undefined) {
    for (const groupId of securityGroupIds) requireSecurityGroup(world, caller, groupId);
    port.securityGroupIds = securityGroupIds;
  }
  if (fixedIps !== undefined) {
    const before = port.fixedIps;
    // Its own addresses are free for it.
    port.fixedIps = [];
    try {
      port.fixedIps = fixedIps.length === 0 ? [] : resolveFixedIps(world, network, fixedIps);
    } catch (error) {
      port.fixedIps = before;
      throw error;
    }
  }
  if (addressPairs !== undefined) port.addressPairs = completePairs(addressPairs, port.macAddress);
  Object.assign(port, plain);
  touch(port, world.clock.now());
  return port;
}

/** Deletes a port, also a bound one: Neutron does not ask Nova. A router's stays until the router lets it go. */
export function deletePort(world: World, caller: Caller, id: string): void {
  const port = requirePort(world, caller, id);
  if (port.deviceOwner.startsWith('network:router')) {
    const reason = `has device owner ${port.deviceOwner}`;
    throw conflict('ServicePortInUse', `Port ${id} cannot be deleted directly via the port API: ${reason}.`);
  }
  removePort(world, port);
}

/** Throws `PortNotFound`. */
export function requirePort(world: World, caller: Caller, id: string): NeutronPort {
  const port = world.ports.get(id);
  if (port !== undefined && isVisible(caller, port)) return port;
  throw notFound('PortNotFound', `Port ${id} could not be found.`);
}

/** Removes a port and frees the floating IP that led to it. */
export function removePort(world: World, port: NeutronPort): void {
  for (const floating of world.floatingIps.values()) {
    if (floating.portId !== port.id) continue;
    floating.portId = null;
    floating.fixedAddress = null;
  }
  world.ports.delete(port.id);
}

type Optional = 'isUp' | 'deviceId' | 'deviceOwner' | 'addressPairs' | 'hasPortSecurity' | 'status';

/** The part of a port that its maker decides. */
type NewPort = Pick<NeutronPort, 'projectId' | 'networkId' | 'madeByNova' | 'name' | 'description' | 'fixedIps' | 'macAddress' | 'securityGroupIds'> &
  Partial<Pick<NeutronPort, Optional>>;

/** Stores a new port; unbound unless its maker says otherwise. */
export function addPort(world: World, port: NewPort): NeutronPort {
  const now = world.clock.now();
  const added: NeutronPort = {
    isUp: true,
    deviceId: '',
    deviceOwner: '',
    addressPairs: [],
    hasPortSecurity: true,
    status: 'DOWN',
    ...port,
    id: world.ids.uuid(),
    createdAt: now,
    updatedAt: now,
    tags: [],
    revision: 1,
  };
  world.ports.set(added.id, added);
  return added;
}

/** A server takes the port, or (with an empty id) lets it go. */
export function bindPort(world: World, port: NeutronPort, serverId: string): void {
  port.deviceId = serverId;
  port.deviceOwner = serverId === '' ? '' : `compute:${world.zones[0] ?? 'nova'}`;
  port.status = serverId === '' ? 'DOWN' : 'ACTIVE';
  touch(port, world.clock.now());
}

/** A router takes the port. */
export function bindRouterPort(world: World, port: NeutronPort, routerId: string, deviceOwner: string): void {
  port.deviceId = routerId;
  port.deviceOwner = deviceOwner;
  port.status = 'ACTIVE';
  touch(port, world.clock.now());
}

/** A MAC address of Neutron's default prefix. */
export function makeMacAddress(world: World): string {
  return `fa:16:3e:${[1, 2, 3].map(() => world.ids.hex(2)).join(':')}`;
}

/** The ids of the project's group named `default`. */
export function defaultGroupIds(world: World, projectId: string): readonly string[] {
  return [...world.securityGroups.values()].filter((group) => group.projectId === projectId && group.name === 'default').map((group) => group.id);
}

/** Turns what was asked for into addresses of the network; nothing asked: one of its first subnet. */
export function resolveFixedIps(world: World, network: NeutronNetwork, wanted: readonly FixedIpRequest[]): readonly FixedIp[] {
  const requests = wanted.length > 0 ? wanted : network.subnetIds.slice(0, 1).map((subnetId) => ({ subnetId }));
  return requests.map((request) => resolveFixedIp(world, network, request));
}

function resolveFixedIp(world: World, network: NeutronNetwork, { subnetId, address }: FixedIpRequest): FixedIp {
  const subnets = network.subnetIds.flatMap((id) => world.subnets.get(id) ?? []);
  const named = subnets.find(({ id }) => id === subnetId);
  if (subnetId !== undefined && named === undefined) {
    const text = `Failed to create port on network ${network.id}, because fixed_ips included invalid subnet ${subnetId}`;
    throw badRequest('InvalidInput', `Invalid input for operation: ${text}.`);
  }
  const subnet = named ?? subnets.find(({ cidr }) => address === undefined || isInBlock(cidr, address));
  if (subnet === undefined) {
    throw badRequest('InvalidIpForNetwork', `IP address ${address ?? ''} is not a valid IP for any of the subnets on the specified network.`);
  }
  if (address !== undefined && !isInBlock(subnet.cidr, address)) {
    throw badRequest('InvalidIpForSubnet', `IP address ${address} is not a valid IP for the specified subnet.`);
  }
  if (address !== undefined && isAddressTaken(world, subnet.id, address)) {
    throw conflict('IpAddressAlreadyAllocated', `IP address ${address} already allocated in subnet ${subnet.id}`);
  }
  return { subnetId: subnet.id, address: address ?? takeFreeAddress(world, subnet) };
}

function resolveGroups(
  world: World,
  caller: Caller,
  { projectId, securityGroupIds, hasPortSecurity }: Pick<CreatePortRequest, 'projectId' | 'securityGroupIds' | 'hasPortSecurity'>,
): readonly string[] {
  if (securityGroupIds === undefined) {
    ensureDefaultGroup(world, projectId);
    return hasPortSecurity ? defaultGroupIds(world, projectId) : [];
  }
  for (const id of securityGroupIds) requireSecurityGroup(world, caller, id);
  return securityGroupIds;
}

/** A pair without a MAC address has the port's. */
function completePairs(pairs: CreatePortRequest['addressPairs'], macAddress: string): NeutronPort['addressPairs'] {
  return pairs.map((pair) => ({ address: pair.address ?? '', macAddress: pair.macAddress ?? macAddress }));
}

function requireFreeMacAddress(world: World, network: NeutronNetwork, macAddress: string): void {
  const isTaken = [...world.ports.values()].some((port) => port.networkId === network.id && port.macAddress === macAddress);
  if (!isTaken) return;
  throw conflict('MacAddressInUse', `Unable to complete operation for network ${network.id}. The mac address ${macAddress} is in use.`);
}
